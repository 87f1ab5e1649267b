// RegExp objects (22.2): what their files share.
#pragma once

#include "../support.h"
#include "program.h"

namespace js::builtins {

// A name of a pattern and the groups that bear it.
struct NamedGroup {
    PropertyKey key;
    std::uint32_t const* groups;
    std::uint32_t count;
};

// A pattern with its flags; shared by all RegExp objects that were made of the same texts.
struct CompiledPattern {
    String const* source; // flat
    String const* flags;  // flat, in the order of the `flags` getter
    regexp::Program const* program;
    NamedGroup const* names;
    std::uint32_t name_count;
};

struct RegExpObject : Object {
    CompiledPattern const* pattern = nullptr; // [[OriginalSource]], [[OriginalFlags]] and [[RegExpMatcher]]
    explicit RegExpObject(Shape* its_shape)
        : Object(ObjectKind::RegExp, its_shape)
    {
    }
    regexp::Flags flags() const { return pattern->program->flags; }
    bool uses_last_index() const { return flags().global || flags().sticky; }
};

inline RegExpObject* as_regexp(Value value)
{
    bool const is_one = value.is_object() && value.as_object()->kind == ObjectKind::RegExp;
    return is_one ? static_cast<RegExpObject*>(value.as_object()) : nullptr;
}

// --- Creation (regexp_object.cpp) -----------------------------------------------------------------

// Throws SyntaxError. Both texts are any strings.
CompiledPattern const* compiled_pattern(String const* source, String const* flags);
RegExpObject* regexp_alloc(Value new_target);                                       // 22.2.3.2
RegExpObject* regexp_initialize(RegExpObject* object, Value pattern, Value flags);  // 22.2.3.3
RegExpObject* regexp_create(CompiledPattern const* pattern);                        // 22.2.3.1.1, with %RegExp.prototype%
String const* escape_regexp_pattern(String const* source);                          // 22.2.6.13.1

// OPTIMIZATION: a RegExp object as regexp_create() makes it keeps lastIndex in its first slot.
bool has_initial_shape(RegExpObject const* object);
Value last_index(RegExpObject* object);
void set_last_index(Object* object, Value index); // Set(R, "lastIndex", index, true)

// --- Matching (regexp_exec.cpp) -------------------------------------------------------------------

// The bounds of the groups of one match. Lives on the stack.
class Bounds {
public:
    explicit Bounds(regexp::Program const& program);
    Bounds(Bounds const&) = delete;
    Bounds& operator=(Bounds const&) = delete;

    std::int32_t* data() { return m_data; }
    std::uint32_t start(std::uint32_t group) const { return static_cast<std::uint32_t>(m_data[2 * group]); }
    std::uint32_t end(std::uint32_t group) const { return static_cast<std::uint32_t>(m_data[2 * group + 1]); }
    bool has(std::uint32_t group) const { return m_data[2 * group] >= 0 && m_data[2 * group + 1] >= 0; }
    Value text(String const* input, std::uint32_t group) const; // undefined if the group has not matched

private:
    std::int32_t m_local[40];
    std::int32_t* m_data = m_local;
};

// Looks for the pattern in a flat string; knows nothing of lastIndex.
bool find_match(CompiledPattern const& pattern, String const* input, std::uint32_t from, bool is_sticky, Bounds& bounds);
// Steps 1 to 18 of RegExpBuiltinExec: with lastIndex, without the result.
bool regexp_builtin_match(RegExpObject* object, String const* input, Bounds& bounds);
Value make_match_result(CompiledPattern const& pattern, String const* input, Bounds const& bounds);
Value make_groups(CompiledPattern const& pattern, String const* input, Bounds const& bounds); // undefined without names
Value regexp_builtin_exec(RegExpObject* object, String const* input); // 22.2.7.2
Value regexp_exec(Object* object, String const* input);               // 22.2.7.1: null or an object
std::uint32_t advance_string_index(String const* input, std::uint32_t index, bool is_unicode); // 22.2.7.3, within the string
double advance_string_index(String const* input, double index, bool is_unicode);

// Note [pristine regular expressions]
//
// Programs can replace exec, flags and the other properties through which the methods of RegExp.prototype work. As long
// as they have not, nobody can tell whether the methods look them up; so they do not.
RegExpObject* as_pristine(Object* object); // null: by the book

// The last match, for RegExp.$1 and the like.
void remember_match(String const* input, Bounds const& bounds, std::uint32_t group_count);

// --- Parts of %RegExp% ----------------------------------------------------------------------------

Object* this_object(Call const& call, char const* method); // TypeError "Method RegExp.prototype.test called on incompatible receiver 1"
void remember_pristine_state();
void define_regexp_accessors(Object* prototype);
void define_regexp_legacy_properties(Object* constructor);
void define_regexp_symbol_methods(Object* prototype); // match, matchAll, search, split
Value regexp_replace(Call const& call);               // 22.2.6.11
Value regexp_to_string(Call const& call);             // 22.2.6.17
Value regexp_escape(Call const& call);                // 22.2.5.1
void create_regexp_string_iterator_prototype(Realm& realm);
Value create_regexp_string_iterator(Object* matcher, String const* input, bool is_global, bool is_unicode); // 22.2.9.1

} // namespace js::builtins
