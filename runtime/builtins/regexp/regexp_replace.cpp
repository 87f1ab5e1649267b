// 22.2.6.11 RegExp.prototype [ Symbol.replace ]
#include "../string_patterns.h"
#include "regexp_object.h"

#include <algorithm>

namespace js::builtins {

namespace {

// One match as the replacement sees it.
struct Occurrence {
    String const* matched;
    std::uint32_t position;
    Array* captures;
    Value groups;
};

// The arguments of a replacing function: the match, the groups, the position, the input and the named groups if any.
Value call_replacer(Value replacer, Occurrence const& occurrence, String const* input)
{
    auto* const arguments = make_array();
    append(arguments, occurrence.matched);
    for (std::uint32_t index = 0; index < occurrence.captures->length; ++index)
        append(arguments, occurrence.captures->elements->items[index]);
    append(arguments, Value(occurrence.position));
    append(arguments, input);
    if (!occurrence.groups.is_undefined())
        append(arguments, occurrence.groups);
    return call(replacer, undefined, arguments->elements->items, arguments->length);
}

void append_replacement(StringBuilder& result, Occurrence const& occurrence, String const* input, Value replacement)
{
    if (is_callable(replacement)) {
        result.append(to_string(call_replacer(replacement, occurrence, input)));
        return;
    }
    auto groups = occurrence.groups;
    if (!groups.is_undefined())
        groups = to_object(groups);
    auto const* const captures = occurrence.captures->length > 0 ? occurrence.captures->elements->items : nullptr;
    append_substitution(result, { occurrence.matched, input, occurrence.position, captures, occurrence.captures->length, groups },
        replacement.as_string());
}

// The bounds of all matches, one after the other, in memory without pointers.
class MatchList {
public:
    explicit MatchList(std::uint32_t stride)
        : m_stride(stride)
    {
    }
    void append(std::int32_t const* bounds)
    {
        if (m_size + m_stride > m_capacity)
            grow();
        std::copy_n(bounds, m_stride, m_data + m_size);
        m_size += m_stride;
    }
    std::size_t count() const { return m_size / m_stride; }
    std::int32_t const* operator[](std::size_t index) const { return m_data + index * m_stride; }

private:
    void grow()
    {
        auto const capacity = std::max<std::size_t>(64, 2 * (m_capacity + m_stride));
        auto* const data = static_cast<std::int32_t*>(heap::allocate_atomic(capacity * sizeof(std::int32_t)));
        std::copy_n(m_data, m_size, data);
        m_data = data;
        m_capacity = capacity;
    }
    std::int32_t* m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
    std::size_t m_stride;
};

// Steps 7 to 13 for a pristine expression: the matches are found before any replacement is computed.
MatchList find_matches(RegExpObject* regexp, String const* input)
{
    auto const& flags = regexp->flags();
    MatchList matches(2 * regexp->pattern->program->group_count);
    Bounds bounds(*regexp->pattern->program);
    if (!flags.global) {
        if (regexp_builtin_match(regexp, input, bounds))
            matches.append(bounds.data());
        return matches;
    }
    std::uint32_t from = 0;
    while (from <= input->length && find_match(*regexp->pattern, input, from, flags.sticky, bounds)) {
        matches.append(bounds.data());
        from = bounds.end(0);
        if (from == bounds.start(0))
            from = from < input->length ? advance_string_index(input, from, flags.reads_code_points()) : from + 1;
    }
    set_last_index(regexp, Value(0));
    return matches;
}

Occurrence make_occurrence(CompiledPattern const& pattern, String const* input, Bounds const& bounds)
{
    auto* const captures = make_array();
    for (std::uint32_t group = 1; group < pattern.program->group_count; ++group)
        append(captures, bounds.text(input, group));
    return { substring(input, bounds.start(0), bounds.end(0)), bounds.start(0), captures, make_groups(pattern, input, bounds) };
}

Value replace_pristine(RegExpObject* regexp, String const* input, Value replacement)
{
    auto const* const pattern = regexp->pattern; // A replacing function could call compile().
    auto const matches = find_matches(regexp, input);
    if (matches.count() == 0)
        return input;
    bool const is_plain_text = replacement.is_string() && index_of(replacement.as_string(), single_unit_string('$'), 0) < 0;
    StringBuilder result;
    std::uint32_t end = 0;
    Bounds bounds(*pattern->program);
    for (std::size_t index = 0; index < matches.count(); ++index) {
        std::copy_n(matches[index], 2 * pattern->program->group_count, bounds.data());
        if (bounds.start(0) > end)
            result.append(substring(input, end, bounds.start(0)));
        if (is_plain_text)
            result.append(replacement.as_string());
        else
            append_replacement(result, make_occurrence(*pattern, input, bounds), input, replacement);
        end = bounds.end(0);
    }
    if (end < input->length)
        result.append(substring(input, end, input->length));
    return result.finish();
}

// Step 11: the results of exec, as an array.
Array* collect_results(Object* object, String const* input, bool is_global, bool is_unicode)
{
    auto* const results = make_array();
    for (;;) {
        auto const result = regexp_exec(object, input);
        if (result.is_null())
            return results;
        append(results, result);
        if (!is_global)
            return results;
        auto const* const text = to_string(get(result, PropertyKey::from_index(0)));
        if (text->length == 0)
            set_last_index(object, Value(advance_string_index(input, to_length(get(object, names::last_index)), is_unicode)));
    }
}

// Steps 14.a to 14.j: what the properties of a result say.
Occurrence read_result(Object* result, String const* input)
{
    auto const group_count = std::max(length_of_array_like(result) - 1, 0.0);
    auto const* const matched = flatten(to_string(get(result, PropertyKey::from_index(0))));
    auto const position = std::clamp<double>(to_integer_or_infinity(get(result, names::index)), 0, input->length);
    auto* const captures = make_array();
    for (double group = 1; group <= group_count; ++group) {
        auto const capture = get(result, index_key(group));
        append(captures, capture.is_undefined() ? capture : Value(to_string(capture)));
    }
    return { matched, static_cast<std::uint32_t>(position), captures, get(result, names::groups) };
}

} // namespace

// 22.2.6.11 RegExp.prototype [ %Symbol.replace% ] ( string, replaceValue )
Value regexp_replace(Call const& call)
{
    auto* const object = this_object(call, "RegExp.prototype.@@replace");
    auto const* const input = flatten(to_string(call[0]));
    Value replacement = call[1];
    if (!is_callable(replacement))
        replacement = flatten(to_string(replacement));
    if (auto* const regexp = as_pristine(object))
        return replace_pristine(regexp, input, replacement);
    auto const* const flags = flatten(to_string(get(object, names::flags)));
    auto const has_flag = [&](char16_t letter) { return index_of(flags, single_unit_string(letter), 0) >= 0; };
    bool const is_global = has_flag('g');
    if (is_global)
        set_last_index(object, Value(0));
    auto* const results = collect_results(object, input, is_global, has_flag('u') || has_flag('v'));
    StringBuilder result;
    std::uint32_t end = 0;
    for (std::uint32_t index = 0; index < results->length; ++index) {
        auto const occurrence = read_result(results->elements->items[index].as_object(), input);
        StringBuilder text;
        append_replacement(text, occurrence, input, replacement);
        if (occurrence.position < end)
            continue;
        result.append(substring(input, end, occurrence.position));
        result.append(text.finish());
        end = std::min(occurrence.position + occurrence.matched->length, input->length);
    }
    if (end < input->length)
        result.append(substring(input, end, input->length));
    return result.finish();
}

} // namespace js::builtins
