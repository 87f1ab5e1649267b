#include "bindings.h"
#include "resolver.h"

#include <algorithm>

namespace gen2cpp::scope {

char const* special_name(Special special)
{
    switch (special) {
    case Special::This:
        return "this";
    case Special::Arguments:
        return "arguments";
    case Special::NewTarget:
        return "new.target";
    case Special::HomeObject:
        return "home object";
    case Special::ActiveFunction:
        return "active function";
    }
    return "";
}

bool is_wrapper_parameter(std::string_view name)
{
    return std::find(k_wrapper_parameters.begin(), k_wrapper_parameters.end(), name) != k_wrapper_parameters.end();
}

FunctionId Bindings::special_owner(syntax::Program const& tree, FunctionId function) const
{
    while (function.is_valid() && tree.functions[function].form == syntax::FunctionForm::Arrow)
        function = functions[function.index].parent;
    return function;
}

BindingId Bindings::special(syntax::Program const& tree, FunctionId function, Special special) const
{
    auto const owner = special_owner(tree, function);
    auto const& table = owner.is_valid() ? functions[owner.index].specials : program_specials;
    return table[static_cast<std::size_t>(special)];
}

Bindings resolve(syntax::Program const& program)
{
    Bindings result;
    result.functions.resize(program.functions.size());
    Resolver { program, result }.run();
    return result;
}

} // namespace gen2cpp::scope
