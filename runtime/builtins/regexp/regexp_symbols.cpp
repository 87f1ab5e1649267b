// 22.2.6 RegExp.prototype [ Symbol.match ], matchAll, search and split.
#include "../../operations/compare.h"
#include "regexp_object.h"

#include <algorithm>

namespace js::builtins {

namespace {

bool has_letter(String const* flags, char16_t letter)
{
    return index_of(flatten(flags), single_unit_string(letter), 0) >= 0;
}

// OPTIMIZATION: all matches of a pristine expression, without result objects.
Value match_all_texts(RegExpObject* regexp, String const* input)
{
    set_last_index(regexp, Value(0));
    Bounds bounds(*regexp->pattern->program);
    Array* result = nullptr;
    while (regexp_builtin_match(regexp, input, bounds)) {
        if (!result)
            result = make_array();
        append(result, bounds.text(input, 0));
        if (bounds.start(0) == bounds.end(0))
            set_last_index(regexp, Value(advance_string_index(input, double(bounds.end(0)), regexp->flags().reads_code_points())));
    }
    return result ? Value(result) : null;
}

// 22.2.6.8 RegExp.prototype [ %Symbol.match% ] ( string )
Value regexp_match(Call const& call)
{
    auto* const object = this_object(call, "RegExp.prototype.@@match");
    auto const* const input = flatten(to_string(call[0]));
    if (auto* const regexp = as_pristine(object))
        return regexp->flags().global ? match_all_texts(regexp, input) : regexp_builtin_exec(regexp, input);
    auto const* const flags = to_string(get(object, names::flags));
    if (!has_letter(flags, 'g'))
        return regexp_exec(object, input);
    bool const is_unicode = has_letter(flags, 'u') || has_letter(flags, 'v');
    set_last_index(object, Value(0));
    Array* result = nullptr;
    for (;;) {
        auto const match = regexp_exec(object, input);
        if (match.is_null())
            return result ? Value(result) : null;
        auto const* const text = to_string(get(match, PropertyKey::from_index(0)));
        if (!result)
            result = make_array();
        append(result, text);
        if (text->length == 0)
            set_last_index(object, Value(advance_string_index(input, to_length(get(object, names::last_index)), is_unicode)));
    }
}

// 22.2.6.9 RegExp.prototype [ %Symbol.matchAll% ] ( string )
Value regexp_match_all(Call const& call)
{
    auto* const object = this_object(call, "RegExp.prototype.@@matchAll");
    auto const* const input = flatten(to_string(call[0]));
    auto const constructor = species_constructor(object, realm.regexp_constructor);
    auto const* const flags = to_string(get(object, names::flags));
    auto const matcher = construct(constructor, { Value(object), Value(flags) });
    set_last_index(matcher.as_object(), Value(to_length(get(object, names::last_index))));
    bool const is_unicode = has_letter(flags, 'u') || has_letter(flags, 'v');
    return create_regexp_string_iterator(matcher.as_object(), input, has_letter(flags, 'g'), is_unicode);
}

// 22.2.6.12 RegExp.prototype [ %Symbol.search% ] ( string )
Value regexp_search(Call const& call)
{
    auto* const object = this_object(call, "RegExp.prototype.@@search");
    auto const* const input = flatten(to_string(call[0]));
    if (auto* const regexp = as_pristine(object)) {
        // OPTIMIZATION: lastIndex would be zero during the search and restored afterwards.
        Bounds bounds(*regexp->pattern->program);
        bool const is_found = find_match(*regexp->pattern, input, 0, regexp->flags().sticky, bounds);
        return is_found ? Value(bounds.start(0)) : Value(-1);
    }
    auto const previous = get(object, names::last_index);
    if (!same_value(previous, Value(0)))
        set_last_index(object, Value(0));
    auto const result = regexp_exec(object, input);
    if (!same_value(get(object, names::last_index), previous))
        set_last_index(object, previous);
    return result.is_null() ? Value(-1) : get(result, names::index);
}

// Steps of split from the construction of the splitter on, for a pristine expression.
// OPTIMIZATION: one search instead of a sticky attempt at every index.
Value split_pristine(CompiledPattern const& pattern, String const* input, std::uint32_t limit)
{
    auto* const result = make_array();
    if (limit == 0)
        return result;
    Bounds bounds(*pattern.program);
    if (input->length == 0) {
        if (!find_match(pattern, input, 0, true, bounds))
            append(result, input);
        return result;
    }
    bool const is_unicode = pattern.program->flags.reads_code_points();
    std::uint32_t start = 0;
    for (std::uint32_t index = 0; index < input->length && find_match(pattern, input, index, false, bounds) && bounds.start(0) < input->length;) {
        if (bounds.end(0) == start) {
            index = advance_string_index(input, bounds.start(0), is_unicode);
            continue;
        }
        append(result, substring(input, start, bounds.start(0)));
        if (result->length == limit)
            return result;
        start = index = bounds.end(0);
        for (std::uint32_t group = 1; group < pattern.program->group_count; ++group) {
            append(result, bounds.text(input, group));
            if (result->length == limit)
                return result;
        }
    }
    append(result, substring(input, start, input->length));
    return result;
}

Value split_by_the_book(Object* splitter, String const* input, std::uint32_t limit, bool is_unicode)
{
    auto* const result = make_array();
    if (limit == 0)
        return result;
    if (input->length == 0) {
        if (regexp_exec(splitter, input).is_null())
            append(result, input);
        return result;
    }
    std::uint32_t start = 0;
    for (std::uint32_t index = 0; index < input->length;) {
        set_last_index(splitter, Value(index));
        auto const match = regexp_exec(splitter, input);
        auto const end = match.is_null() ? 0 : std::min<double>(to_length(get(splitter, names::last_index)), input->length);
        if (match.is_null() || end == start) {
            index = advance_string_index(input, index, is_unicode);
            continue;
        }
        append(result, substring(input, start, index));
        if (result->length == limit)
            return result;
        start = index = static_cast<std::uint32_t>(end);
        auto const count = length_of_array_like(match.as_object());
        for (double group = 1; group < count; ++group) {
            append(result, get(match, index_key(group)));
            if (result->length == limit)
                return result;
        }
    }
    append(result, substring(input, start, input->length));
    return result;
}

// 22.2.6.14 RegExp.prototype [ %Symbol.split% ] ( string, limit )
Value regexp_split(Call const& call)
{
    auto* const object = this_object(call, "RegExp.prototype.@@split");
    auto const* const input = flatten(to_string(call[0]));
    auto const constructor = species_constructor(object, realm.regexp_constructor);
    auto const* const regexp = as_pristine(object);
    if (regexp && constructor.bits() == Value(realm.regexp_constructor).bits()) {
        auto const& pattern = *regexp->pattern;
        auto const limit = call[1].is_undefined() ? 0xffffffffU : to_uint32(call[1]);
        return split_pristine(pattern, input, limit);
    }
    auto const* const flags = to_string(get(object, names::flags));
    bool const is_unicode = has_letter(flags, 'u') || has_letter(flags, 'v');
    auto const* const new_flags = has_letter(flags, 'y') ? flags : concatenate(flags, single_unit_string('y'));
    auto const splitter = construct(constructor, { Value(object), Value(new_flags) });
    auto const limit = call[1].is_undefined() ? 0xffffffffU : to_uint32(call[1]);
    return split_by_the_book(splitter.as_object(), input, limit, is_unicode);
}

} // namespace

void define_regexp_symbol_methods(Object* prototype)
{
    define_method(prototype, &symbols::match, regexp_match, 1);
    define_method(prototype, &symbols::match_all, regexp_match_all, 1);
    define_method(prototype, &symbols::replace, regexp_replace, 2);
    define_method(prototype, &symbols::search, regexp_search, 1);
    define_method(prototype, &symbols::split, regexp_split, 2);
}

} // namespace js::builtins
