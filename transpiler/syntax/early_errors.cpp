#include "early_errors.h"

#include <algorithm>
#include <utility>

namespace gen2cpp::syntax {

void check_early_errors(Program const& program, Diagnostics& diagnostics)
{
    Diagnostics found;
    check_declarations(program, found);
    check_names(program, found);
    check_contexts(program, found);
    check_private_names(program, found);
    check_jumps(program, found);
    check_regular_expressions(program, found);
    auto all = found.all();
    std::sort(all.begin(), all.end(),
        [](auto const& a, auto const& b) { return std::pair(a.range.begin, a.kind) < std::pair(b.range.begin, b.kind); });
    for (auto& each : all)
        diagnostics.report(each.kind, each.range, std::move(each.arguments));
}

void collect_names(Pattern const& pattern, std::vector<Identifier const*>& names)
{
    if (auto const* name = std::get_if<BindingTarget>(&pattern.kind)) {
        names.push_back(&name->identifier);
    } else if (auto const* array = std::get_if<ArrayPattern>(&pattern.kind)) {
        for (auto const& element : array->elements)
            if (element)
                collect_names(element->target.front(), names);
        for (auto const& rest : array->rest)
            collect_names(rest, names);
    } else if (auto const* object = std::get_if<ObjectPattern>(&pattern.kind)) {
        for (auto const& property : object->properties)
            collect_names(property.value.target.front(), names);
        for (auto const& rest : object->rest)
            collect_names(rest, names);
    }
}

} // namespace gen2cpp::syntax
