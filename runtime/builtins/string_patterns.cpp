// 22.1.3 The methods of String.prototype that take patterns: match, matchAll, replace, replaceAll, search, split.
#include "string_patterns.h"

#include "../operations/literals.h"
#include "define.h"

#include <algorithm>

namespace js::builtins {

namespace {

bool is_digit(char16_t unit) { return unit >= '0' && unit <= '9'; }

void append_range(StringBuilder& result, String const* string, std::uint32_t begin, std::uint32_t end)
{
    if (begin < end)
        result.append(substring(string, begin, end));
}

// $<name>, at the bracket. False: there are no names or no closing bracket, and the text stands for itself.
bool append_named(StringBuilder& result, Substitution const& substitution, String const* text, std::uint32_t& index)
{
    if (substitution.named_captures.is_undefined())
        return false;
    auto end = index + 1;
    while (end < text->length && text->unit(end) != '>')
        ++end;
    if (end == text->length)
        return false;
    auto const capture = get(substitution.named_captures, property_key(substring(text, index + 1, end)));
    if (!capture.is_undefined())
        result.append(to_string(capture));
    index = end + 1;
    return true;
}

// $1 to $99, at the first digit.
bool append_numbered(StringBuilder& result, Substitution const& substitution, String const* text, std::uint32_t& index)
{
    auto number = static_cast<std::uint32_t>(text->unit(index) - '0');
    auto next = index + 1;
    if (next < text->length && is_digit(text->unit(next))) {
        auto const longer = number * 10 + (text->unit(next) - '0');
        if (longer >= 1 && longer <= substitution.capture_count) {
            number = longer;
            ++next;
        }
    }
    if (number < 1 || number > substitution.capture_count)
        return false;
    auto const capture = substitution.captures[number - 1];
    if (!capture.is_undefined())
        result.append(to_string(capture));
    index = next;
    return true;
}

// What follows a dollar sign at `index`. False: nothing special.
bool append_reference(StringBuilder& result, Substitution const& substitution, String const* text, std::uint32_t& index)
{
    auto const unit = text->unit(index);
    auto const matched_end = std::min(substitution.position + substitution.matched->length, substitution.input->length);
    switch (unit) {
    case '$':
        result.append(u'$');
        break;
    case '&':
        result.append(substitution.matched);
        break;
    case '`':
        append_range(result, substitution.input, 0, substitution.position);
        break;
    case '\'':
        append_range(result, substitution.input, matched_end, substitution.input->length);
        break;
    case '<':
        return append_named(result, substitution, text, index);
    default:
        return is_digit(unit) && append_numbered(result, substitution, text, index);
    }
    ++index;
    return true;
}

// The method of a pattern object that does the work, or undefined.
Value pattern_method(Value pattern, Symbol const& symbol)
{
    if (pattern.is_nullish())
        return undefined;
    return get_method(pattern, &symbol);
}

// RegExpCreate(pattern, flags)[symbol](input)
Value invoke_with_new_regexp(Value pattern, char const* flags, Symbol const& symbol, Value input)
{
    auto const* const source = pattern.is_undefined() ? empty_string() : to_string(pattern);
    return invoke(make_regexp(source, make_ascii_string(flags)), &symbol, { input });
}

// 22.1.3.13 String.prototype.match ( regexp )
Value string_match(Call const& call)
{
    Value const receiver = require_object_coercible(call.this_value, "String.prototype.match");
    auto const method = pattern_method(call[0], symbols::match);
    if (!method.is_undefined())
        return js::call(method, call[0], { receiver });
    return invoke_with_new_regexp(call[0], "", symbols::match, to_string(receiver));
}

// Whether `value` is a regular expression (7.2.8 IsRegExp) without the flag g.
bool is_non_global_regexp(Value value, char const* method)
{
    if (!value.is_object())
        return false;
    auto const matcher = get(value, &symbols::match);
    bool const is_regexp = matcher.is_undefined() ? value.as_object()->kind == ObjectKind::RegExp : to_boolean(matcher);
    if (!is_regexp)
        return false;
    auto const flags = require_object_coercible(get(value, names::flags), method);
    return index_of(flatten(to_string(flags)), single_unit_string('g'), 0) < 0;
}

// 22.1.3.14 String.prototype.matchAll ( regexp )
Value string_match_all(Call const& call)
{
    Value const receiver = require_object_coercible(call.this_value, "String.prototype.matchAll");
    if (is_non_global_regexp(call[0], "String.prototype.matchAll"))
        throw_error(ErrorType::TypeError, "String.prototype.matchAll called with a non-global RegExp argument");
    auto const method = pattern_method(call[0], symbols::match_all);
    if (!method.is_undefined())
        return js::call(method, call[0], { receiver });
    return invoke_with_new_regexp(call[0], "g", symbols::match_all, to_string(receiver));
}

// 22.1.3.22 String.prototype.search ( regexp )
Value string_search(Call const& call)
{
    Value const receiver = require_object_coercible(call.this_value, "String.prototype.search");
    auto const method = pattern_method(call[0], symbols::search);
    if (!method.is_undefined())
        return js::call(method, call[0], { receiver });
    return invoke_with_new_regexp(call[0], "", symbols::search, to_string(receiver));
}

// What replaces one occurrence: the result of a function, or a template.
void append_replacement(StringBuilder& result, String const* search, String const* input, std::uint32_t position, Value replacement)
{
    if (!is_callable(replacement))
        return append_substitution(result, { search, input, position, nullptr, 0, undefined }, replacement.as_string());
    result.append(to_string(call(replacement, undefined, { Value(search), Value(position), Value(input) })));
}

enum class Occurrences : bool { First, All };

// Steps of replace and replaceAll from ToString(O) on.
Value replace_text(Value receiver, Value search_value, Value replacement, Occurrences occurrences)
{
    auto const* const input = flatten(to_string(receiver));
    auto const* const search = flatten(to_string(search_value));
    if (!is_callable(replacement))
        replacement = flatten(to_string(replacement));
    auto const step = std::max<std::uint32_t>(1, search->length);
    auto position = index_of(input, search, 0);
    if (position < 0)
        return input;
    StringBuilder result;
    std::uint32_t end = 0;
    while (position >= 0) {
        auto const start = static_cast<std::uint32_t>(position);
        append_range(result, input, end, start);
        append_replacement(result, search, input, start, replacement);
        end = start + search->length;
        bool const is_last = occurrences == Occurrences::First || start + step > input->length;
        position = is_last ? -1 : index_of(input, search, start + step);
    }
    append_range(result, input, end, input->length);
    return result.finish();
}

// 22.1.3.19 String.prototype.replace ( searchValue, replaceValue )
Value string_replace(Call const& call)
{
    Value const receiver = require_object_coercible(call.this_value, "String.prototype.replace");
    auto const method = pattern_method(call[0], symbols::replace);
    if (!method.is_undefined())
        return js::call(method, call[0], { receiver, call[1] });
    return replace_text(receiver, call[0], call[1], Occurrences::First);
}

// 22.1.3.20 String.prototype.replaceAll ( searchValue, replaceValue )
Value string_replace_all(Call const& call)
{
    Value const receiver = require_object_coercible(call.this_value, "String.prototype.replaceAll");
    if (is_non_global_regexp(call[0], "String.prototype.replaceAll"))
        throw_error(ErrorType::TypeError, "String.prototype.replaceAll called with a non-global RegExp argument");
    auto const method = pattern_method(call[0], symbols::replace);
    if (!method.is_undefined())
        return js::call(method, call[0], { receiver, call[1] });
    return replace_text(receiver, call[0], call[1], Occurrences::All);
}

Value split_units(String const* input, std::uint32_t limit)
{
    auto* const result = make_array();
    auto const count = std::min(limit, input->length);
    for (std::uint32_t index = 0; index < count; ++index)
        append(result, single_unit_string(input->unit(index)));
    return result;
}

Value split_text(String const* input, String const* separator, std::uint32_t limit)
{
    auto* const result = make_array();
    std::uint32_t start = 0;
    for (auto found = index_of(input, separator, 0); found >= 0; found = index_of(input, separator, start)) {
        append(result, substring(input, start, static_cast<std::uint32_t>(found)));
        if (result->length >= limit)
            return result;
        start = static_cast<std::uint32_t>(found) + separator->length;
    }
    append(result, substring(input, start, input->length));
    return result;
}

// 22.1.3.23 String.prototype.split ( separator, limit )
Value string_split(Call const& call)
{
    Value const receiver = require_object_coercible(call.this_value, "String.prototype.split");
    auto const method = pattern_method(call[0], symbols::split);
    if (!method.is_undefined())
        return js::call(method, call[0], { receiver, call[1] });
    auto const* const input = flatten(to_string(receiver));
    auto const limit = call[1].is_undefined() ? 0xffffffffU : to_uint32(call[1]);
    auto const* const separator = flatten(to_string(call[0]));
    if (limit == 0)
        return make_array();
    if (call[0].is_undefined())
        return make_array_literal({ Value(input) });
    if (input->length > 0 && separator->length == 0)
        return split_units(input, limit);
    if (input->length == 0)
        return separator->length == 0 ? make_array() : make_array_literal({ Value(input) });
    return split_text(input, separator, limit);
}

} // namespace

void append_substitution(StringBuilder& result, Substitution const& substitution, String const* text)
{
    std::uint32_t copied = 0;
    for (std::uint32_t index = 0; index + 1 < text->length;) {
        if (text->unit(index) != '$') {
            ++index;
            continue;
        }
        append_range(result, text, copied, index);
        copied = index++;
        if (append_reference(result, substitution, text, index))
            copied = index;
    }
    append_range(result, text, copied, text->length);
}

void define_string_pattern_methods(Realm&, Object& prototype)
{
    define_method(&prototype, "match", string_match, 1);
    define_method(&prototype, "matchAll", string_match_all, 1);
    define_method(&prototype, "replace", string_replace, 2);
    define_method(&prototype, "replaceAll", string_replace_all, 2);
    define_method(&prototype, "search", string_search, 1);
    define_method(&prototype, "split", string_split, 2);
}

} // namespace js::builtins
