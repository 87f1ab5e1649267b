// RegExp.$1, RegExp.lastMatch and the like: what the last successful match found. Not in the standard, but in Node.
#include "regexp_object.h"

#include <algorithm>

namespace js::builtins {

namespace {

constexpr std::uint32_t k_kept_groups = 10; // the match and $1 to $9

struct LastMatch {
    String const* input;
    Value assigned_input; // RegExp.input can be assigned; empty: it has not been since the last match
    std::int32_t bounds[2 * k_kept_groups];
    std::int32_t last_group[2];
};
LastMatch* last_match = nullptr;

Value range(std::int32_t start, std::int32_t end)
{
    if (start < 0 || end < 0)
        return empty_string();
    return substring(last_match->input, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end));
}

template<std::uint32_t Group>
Value get_group(Call const&)
{
    return range(last_match->bounds[2 * Group], last_match->bounds[2 * Group + 1]);
}

Value get_input(Call const&)
{
    return last_match->assigned_input.is_empty() ? Value(last_match->input) : last_match->assigned_input;
}

Value set_input(Call const& call)
{
    last_match->assigned_input = to_string(call[0]);
    return undefined;
}

Value get_last_paren(Call const&) { return range(last_match->last_group[0], last_match->last_group[1]); }
Value get_left_context(Call const&) { return range(0, last_match->bounds[0]); }
Value get_right_context(Call const&) { return range(last_match->bounds[1], static_cast<std::int32_t>(last_match->input->length)); }
Value ignore_assignment(Call const&) { return undefined; }

void define_pair(Object* constructor, char const* name, Code getter, Code setter)
{
    auto const key = property_key(name);
    auto* const get_function = make_builtin(getter, undefined, 0);
    set_function_name(get_function, key.to_value(), "get");
    auto* const set_function = make_builtin(setter, undefined, 1);
    set_function_name(set_function, key.to_value(), "set");
    define_accessor(constructor, key, Value(get_function), Value(set_function), Attributes::Configurable);
}

} // namespace

void remember_match(String const* input, Bounds const& bounds, std::uint32_t group_count)
{
    last_match->input = input;
    last_match->assigned_input = empty;
    auto const kept = std::min(group_count, k_kept_groups);
    for (std::uint32_t group = 0; group < k_kept_groups; ++group) {
        bool const is_set = group < kept && bounds.has(group);
        last_match->bounds[2 * group] = is_set ? static_cast<std::int32_t>(bounds.start(group)) : -1;
        last_match->bounds[2 * group + 1] = is_set ? static_cast<std::int32_t>(bounds.end(group)) : -1;
    }
    auto const last = group_count - 1;
    bool const is_set = last > 0 && bounds.has(last);
    last_match->last_group[0] = is_set ? static_cast<std::int32_t>(bounds.start(last)) : -1;
    last_match->last_group[1] = is_set ? static_cast<std::int32_t>(bounds.end(last)) : -1;
}

void define_regexp_legacy_properties(Object* constructor)
{
    last_match = static_cast<LastMatch*>(heap::allocate_root(sizeof(LastMatch)));
    last_match->input = empty_string();
    last_match->assigned_input = empty;
    std::fill(std::begin(last_match->bounds), std::end(last_match->bounds), 0);
    define_pair(constructor, "input", get_input, set_input);
    define_pair(constructor, "$_", get_input, set_input);
    define_pair(constructor, "lastMatch", get_group<0>, ignore_assignment);
    define_pair(constructor, "$&", get_group<0>, ignore_assignment);
    define_pair(constructor, "lastParen", get_last_paren, ignore_assignment);
    define_pair(constructor, "$+", get_last_paren, ignore_assignment);
    define_pair(constructor, "leftContext", get_left_context, ignore_assignment);
    define_pair(constructor, "$`", get_left_context, ignore_assignment);
    define_pair(constructor, "rightContext", get_right_context, ignore_assignment);
    define_pair(constructor, "$'", get_right_context, ignore_assignment);
    constexpr Code groups[] = { get_group<1>, get_group<2>, get_group<3>, get_group<4>, get_group<5>, get_group<6>, get_group<7>, get_group<8>, get_group<9> };
    char name[] = "$1";
    for (auto const getter : groups) {
        define_pair(constructor, name, getter, ignore_assignment);
        ++name[1];
    }
}

} // namespace js::builtins
