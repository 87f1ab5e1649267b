// 22.2.6 The flags, source and other getters of RegExp.prototype.
#include "regexp_object.h"

namespace js::builtins {

namespace {

// 22.2.6.4.1 RegExpHasFlag ( R, codeUnit )
Value has_flag(Call const& call, bool regexp::Flags::*flag, char const* name)
{
    if (auto const* const regexp = as_regexp(call.this_value))
        return regexp->flags().*flag;
    if (call.this_value.bits() == Value(realm.regexp_prototype).bits())
        return undefined;
    throw_error(ErrorType::TypeError, "RegExp.prototype.%s getter called on non-RegExp object", name);
}

Value get_dot_all(Call const& call) { return has_flag(call, &regexp::Flags::dot_all, "dotAll"); }
Value get_global(Call const& call) { return has_flag(call, &regexp::Flags::global, "global"); }
Value get_has_indices(Call const& call) { return has_flag(call, &regexp::Flags::has_indices, "hasIndices"); }
Value get_ignore_case(Call const& call) { return has_flag(call, &regexp::Flags::ignore_case, "ignoreCase"); }
Value get_multiline(Call const& call) { return has_flag(call, &regexp::Flags::multiline, "multiline"); }
Value get_sticky(Call const& call) { return has_flag(call, &regexp::Flags::sticky, "sticky"); }
Value get_unicode(Call const& call) { return has_flag(call, &regexp::Flags::unicode, "unicode"); }
Value get_unicode_sets(Call const& call) { return has_flag(call, &regexp::Flags::unicode_sets, "unicodeSets"); }

// 22.2.6.4 get RegExp.prototype.flags
Value get_flags(Call const& call)
{
    if (!call.this_value.is_object())
        throw_error(ErrorType::TypeError, "RegExp.prototype.flags getter called on non-object %v", call.this_value);
    auto* const object = call.this_value.as_object();
    if (auto const* const regexp = as_pristine(object))
        return regexp->pattern->flags;
    static constexpr struct {
        char const* name;
        char letter;
    } flags[] = { { "hasIndices", 'd' }, { "global", 'g' }, { "ignoreCase", 'i' }, { "multiline", 'm' }, { "dotAll", 's' },
        { "unicode", 'u' }, { "unicodeSets", 'v' }, { "sticky", 'y' } };
    std::string letters;
    for (auto const& [name, letter] : flags)
        if (to_boolean(get(object, property_key(name))))
            letters += letter;
    return make_ascii_string(letters);
}

// 22.2.6.13 get RegExp.prototype.source
Value get_source(Call const& call)
{
    if (auto const* const regexp = as_regexp(call.this_value))
        return escape_regexp_pattern(regexp->pattern->source);
    if (call.this_value.bits() == Value(realm.regexp_prototype).bits())
        return make_ascii_string("(?:)");
    throw_error(ErrorType::TypeError, "RegExp.prototype.source getter called on non-RegExp object");
}

} // namespace

// In V8's order.
void define_regexp_accessors(Object* prototype)
{
    define_getter(prototype, "dotAll", get_dot_all);
    define_getter(prototype, "flags", get_flags);
    define_getter(prototype, "global", get_global);
    define_getter(prototype, "hasIndices", get_has_indices);
    define_getter(prototype, "ignoreCase", get_ignore_case);
    define_getter(prototype, "multiline", get_multiline);
    define_getter(prototype, "source", get_source);
    define_getter(prototype, "sticky", get_sticky);
    define_getter(prototype, "unicode", get_unicode);
    define_getter(prototype, "unicodeSets", get_unicode_sets);
}

// 22.2.6.17 RegExp.prototype.toString ( )
Value regexp_to_string(Call const& call)
{
    auto* const object = this_object(call, "RegExp.prototype.toString");
    StringBuilder result;
    result.append(u'/');
    result.append(to_string(get(object, names::source)));
    result.append(u'/');
    result.append(to_string(get(object, names::flags)));
    return result.finish();
}

} // namespace js::builtins
