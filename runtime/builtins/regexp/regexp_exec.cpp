// 22.2.7 Abstract operations for RegExp matching.
#include "regexp_object.h"

#include "../../value/own_property.h"
#include "match.h"

namespace js::builtins {

namespace {

// Shapes of what a match results in: properties in the order in which the specification creates them.
Shape* result_shape(bool has_indices)
{
    static Shape* shapes[2];
    auto*& shape = shapes[has_indices];
    if (!shape) {
        shape = make_array()->shape;
        for (auto const key : { names::index, names::input, names::groups })
            shape = shape_with_property(shape, key, Attributes::All);
        if (has_indices)
            shape = shape_with_property(shape, names::indices, Attributes::All);
    }
    return shape;
}

bool is_lead(char16_t unit) { return (unit & 0xfc00) == 0xd800; }
bool is_trail(char16_t unit) { return (unit & 0xfc00) == 0xdc00; }

Value index_pair(Bounds const& bounds, std::uint32_t group)
{
    if (!bounds.has(group))
        return undefined;
    Value const pair[] { Value(bounds.start(group)), Value(bounds.end(group)) };
    return make_array(pair, 2);
}

// An object without prototype that has a property for each name of the pattern.
template<typename Of>
Value named_values(CompiledPattern const& pattern, Bounds const& bounds, Of const& value_of)
{
    if (pattern.name_count == 0)
        return undefined;
    auto* const result = make_object(nullptr);
    for (std::uint32_t index = 0; index < pattern.name_count; ++index) {
        auto const& name = pattern.names[index];
        auto group = name.groups[0];
        for (std::uint32_t other = 1; other < name.count && !bounds.has(group); ++other)
            group = name.groups[other];
        create_data_property(result, name.key, value_of(group));
    }
    return result;
}

// 22.2.7.8 MakeMatchIndicesIndexPairArray ( S, indices, groupNames, hasGroups )
Value make_indices(CompiledPattern const& pattern, Bounds const& bounds)
{
    auto* const result = make_array();
    for (std::uint32_t group = 0; group < pattern.program->group_count; ++group)
        append(result, index_pair(bounds, group));
    define(result, names::groups, named_values(pattern, bounds, [&](std::uint32_t group) { return index_pair(bounds, group); }));
    return result;
}

} // namespace

Bounds::Bounds(regexp::Program const& program)
{
    if (program.register_count > std::size(m_local))
        m_data = static_cast<std::int32_t*>(heap::allocate_atomic(program.register_count * sizeof(std::int32_t)));
}

Value Bounds::text(String const* input, std::uint32_t group) const
{
    return has(group) ? Value(substring(input, start(group), end(group))) : undefined;
}

bool find_match(CompiledPattern const& pattern, String const* input, std::uint32_t from, bool is_sticky, Bounds& bounds)
{
    auto const& program = *pattern.program;
    auto const status = input->is_latin1()
        ? regexp::match(program, input->latin1(), input->length, from, is_sticky, bounds.data())
        : regexp::match(program, input->utf16(), input->length, from, is_sticky, bounds.data());
    if (status == regexp::MatchStatus::TooDeep)
        throw_error(ErrorType::RangeError, "Maximum call stack size exceeded");
    if (status == regexp::MatchStatus::Failed)
        return false;
    remember_match(input, bounds, program.group_count);
    return true;
}

bool regexp_builtin_match(RegExpObject* object, String const* input, Bounds& bounds)
{
    // 2. Let lastIndex be ? ToLength(! Get(R, "lastIndex")).
    auto const index = to_length(last_index(object));
    bool const uses_index = object->uses_last_index();
    bool const is_found = (!uses_index || index <= input->length)
        && find_match(*object->pattern, input, uses_index ? static_cast<std::uint32_t>(index) : 0, object->flags().sticky, bounds);
    if (uses_index)
        set_last_index(object, is_found ? Value(bounds.end(0)) : Value(0));
    return is_found;
}

Value make_groups(CompiledPattern const& pattern, String const* input, Bounds const& bounds)
{
    return named_values(pattern, bounds, [&](std::uint32_t group) { return bounds.text(input, group); });
}

Value make_match_result(CompiledPattern const& pattern, String const* input, Bounds const& bounds)
{
    auto const count = pattern.program->group_count;
    bool const has_indices = pattern.program->flags.has_indices;
    auto* const result = make_array();
    auto* const shape = result_shape(has_indices);
    result->overflow = static_cast<Value*>(heap::allocate(overflow_capacity(shape->slot_count) * sizeof(Value)));
    result->shape = shape;
    result->overflow[0] = Value(bounds.start(0));
    result->overflow[1] = Value(input);
    result->overflow[2] = undefined;
    if (has_indices)
        result->overflow[3] = make_indices(pattern, bounds);
    for (std::uint32_t group = 0; group < count; ++group)
        append(result, bounds.text(input, group));
    result->overflow[2] = make_groups(pattern, input, bounds);
    return result;
}

// 22.2.7.2 RegExpBuiltinExec ( R, S )
Value regexp_builtin_exec(RegExpObject* object, String const* input)
{
    Bounds bounds(*object->pattern->program);
    if (!regexp_builtin_match(object, input, bounds))
        return null;
    return make_match_result(*object->pattern, input, bounds);
}

// 22.2.7.1 RegExpExec ( R, S )
Value regexp_exec(Object* object, String const* input)
{
    if (auto* const regexp = as_pristine(object))
        return regexp_builtin_exec(regexp, input);
    auto const exec = get(object, names::exec);
    if (is_callable(exec)) {
        auto const result = call(exec, object, { Value(input) });
        if (!result.is_object() && !result.is_null())
            throw_error(ErrorType::TypeError, "RegExp exec method returned something other than an Object or null");
        return result;
    }
    auto* const regexp = as_regexp(object);
    if (!regexp)
        throw_incompatible_receiver("RegExp.prototype.exec", object);
    return regexp_builtin_exec(regexp, input);
}

// 22.2.7.3 AdvanceStringIndex ( S, index, unicode )
std::uint32_t advance_string_index(String const* input, std::uint32_t index, bool is_unicode)
{
    bool const is_pair = is_unicode && index + 1 < input->length && is_lead(input->unit(index)) && is_trail(input->unit(index + 1));
    return index + (is_pair ? 2 : 1);
}

double advance_string_index(String const* input, double index, bool is_unicode)
{
    if (index >= input->length)
        return index + 1;
    return advance_string_index(input, static_cast<std::uint32_t>(index), is_unicode);
}

Object* this_object(Call const& call, char const* method)
{
    if (!call.this_value.is_object())
        throw_incompatible_receiver(method, call.this_value);
    return call.this_value.as_object();
}

} // namespace js::builtins
