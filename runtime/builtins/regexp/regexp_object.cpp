// 22.2.3 Abstract operations for RegExp creation.
#include "regexp_object.h"

#include "../../value/own_property.h"

#include <algorithm>
#include <string>

namespace js::builtins {

namespace {

std::u16string units_of(String const* string)
{
    if (string->is_latin1())
        return { string->latin1(), string->latin1() + string->length };
    return { string->utf16(), string->length };
}

[[noreturn]] void throw_invalid_flags(String const* flags)
{
    throw_error(ErrorType::SyntaxError, "Invalid flags supplied to RegExp constructor '%v'", Value(flags));
}

[[noreturn]] void throw_invalid_pattern(String const* source, regexp::Flags flags, regexp::PatternError error)
{
    auto const flag_letters = regexp::flags_text(flags);
    throw_error(ErrorType::SyntaxError, "Invalid regular expression: /%v/%s: %s", Value(source), flag_letters.c_str(), error.message);
}

template<typename Item>
Item* allocate_items(std::size_t count)
{
    return static_cast<Item*>(heap::allocate(std::max<std::size_t>(count, 1) * sizeof(Item)));
}

NamedGroup const* named_groups(regexp::Pattern const& pattern)
{
    auto* const names = allocate_items<NamedGroup>(pattern.group_names.size());
    for (std::size_t index = 0; index < pattern.group_names.size(); ++index) {
        auto const& [name, groups] = pattern.group_names[index];
        auto* const numbers = allocate_items<std::uint32_t>(groups.size());
        std::copy(groups.begin(), groups.end(), numbers);
        auto const key = property_key(make_utf16_string(name.data(), name.size()));
        names[index] = NamedGroup { key, numbers, static_cast<std::uint32_t>(groups.size()) };
    }
    return names;
}

CompiledPattern const* compile_pattern(String const* source, String const* flags_string)
{
    auto const flags = regexp::parse_flags(units_of(flags_string));
    if (!flags)
        throw_invalid_flags(flags_string);
    auto const parsed = regexp::parse_pattern(units_of(source), *flags);
    if (auto const* const error = std::get_if<regexp::PatternError>(&parsed))
        throw_invalid_pattern(source, *flags, *error);
    auto const& pattern = std::get<regexp::Pattern>(parsed);
    auto* const result = heap::make<CompiledPattern>();
    result->source = source;
    result->flags = make_ascii_string(regexp::flags_text(*flags));
    result->program = regexp::compile(pattern);
    result->names = named_groups(pattern);
    result->name_count = static_cast<std::uint32_t>(pattern.group_names.size());
    return result;
}

// OPTIMIZATION: a literal in a loop, or RegExp(text) with the same text, compiles once. Collisions replace the older entry.
struct CacheEntry {
    String const* source;
    String const* flags; // as given
    CompiledPattern const* pattern;
};
constexpr std::uint32_t k_cache_size = 128;
CacheEntry* cache = nullptr;

CacheEntry& cache_entry(String const* source, String const* flags)
{
    if (!cache)
        cache = static_cast<CacheEntry*>(heap::allocate_root(k_cache_size * sizeof(CacheEntry)));
    return cache[(hash(source) ^ (hash(flags) * 31)) % k_cache_size];
}

bool same_text(String const* left, String const* right)
{
    return left == right || (left && equal(left, right));
}

Shape* initial_shape()
{
    static Shape* shape = nullptr;
    if (!shape)
        shape = shape_with_property(root_shape(&ordinary_class, realm.regexp_prototype), names::last_index, Attributes::Writable);
    return shape;
}

} // namespace

CompiledPattern const* compiled_pattern(String const* source, String const* flags)
{
    source = flatten(source);
    flags = flatten(flags);
    auto& entry = cache_entry(source, flags);
    if (same_text(entry.source, source) && same_text(entry.flags, flags))
        return entry.pattern;
    auto const* const pattern = compile_pattern(source, flags);
    entry = { source, flags, pattern };
    return pattern;
}

// 22.2.3.2 RegExpAlloc ( newTarget )
RegExpObject* regexp_alloc(Value new_target)
{
    auto* const prototype = prototype_from_constructor(new_target, realm.regexp_prototype);
    auto* const object = heap::make<RegExpObject>(root_shape(&ordinary_class, prototype));
    define(object, names::last_index, Value(0), Attributes::Writable);
    return object;
}

// 22.2.3.3 RegExpInitialize ( obj, pattern, flags )
RegExpObject* regexp_initialize(RegExpObject* object, Value pattern, Value flags)
{
    auto const* const source = pattern.is_undefined() ? empty_string() : to_string(pattern);
    auto const* const flag_letters = flags.is_undefined() ? empty_string() : to_string(flags);
    object->pattern = compiled_pattern(source, flag_letters);
    set_last_index(object, Value(0));
    return object;
}

// 22.2.3.1.1 RegExpCreate ( P, F ), when the pattern is compiled
RegExpObject* regexp_create(CompiledPattern const* pattern)
{
    auto* const object = heap::make<RegExpObject>(initial_shape());
    object->overflow = allocate_items<Value>(overflow_capacity(1));
    object->overflow[0] = Value(0);
    object->pattern = pattern;
    return object;
}

bool has_initial_shape(RegExpObject const* object)
{
    return object->shape == initial_shape();
}

Value last_index(RegExpObject* object)
{
    if (has_initial_shape(object))
        return object->overflow[0];
    return get(object, names::last_index);
}

void set_last_index(Object* object, Value index)
{
    if (auto* const regexp = as_regexp(object); regexp && has_initial_shape(regexp))
        regexp->overflow[0] = index;
    else
        set(Value(object), names::last_index, index, Strict::Yes);
}

// 22.2.6.13.1 EscapeRegExpPattern ( P, F )
String const* escape_regexp_pattern(String const* source)
{
    if (source->length == 0)
        return make_ascii_string("(?:)");
    StringBuilder result;
    bool is_escaped = false;
    bool in_class = false;
    for (std::uint32_t index = 0; index < source->length; ++index) {
        auto const unit = source->unit(index);
        auto const* const terminator = unit == '\n' ? "n" : unit == '\r' ? "r" : unit == 0x2028 ? "u2028" : unit == 0x2029 ? "u2029" : nullptr;
        if (!is_escaped && (terminator || (unit == '/' && !in_class)))
            result.append(u'\\');
        if (terminator)
            result.append_ascii(terminator);
        else
            result.append(unit);
        if (!is_escaped && (unit == '[' || unit == ']'))
            in_class = unit == '[';
        is_escaped = !is_escaped && unit == '\\';
    }
    return result.finish();
}

} // namespace js::builtins
