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

BindingId Names::find(InternedText name) const
{
    if (m_many) {
        auto const found = m_many->find(name.number());
        return found == m_many->end() ? BindingId {} : found->second;
    }
    auto const found = std::find_if(m_few.begin(), m_few.end(), [&](Entry const& each) { return each.name == name; });
    return found == m_few.end() ? BindingId {} : found->binding;
}

void Names::emplace(InternedText name, BindingId binding)
{
    constexpr std::size_t k_most_searched = 12;
    if (!m_many && m_few.size() == k_most_searched) {
        m_many = Boxed<NumberMap<BindingId>>(NumberMap<BindingId> {});
        for (auto const& each : std::exchange(m_few, {}))
            m_many->emplace(each.name.number(), each.binding);
    }
    if (m_many)
        m_many->emplace(name.number(), binding);
    else
        m_few.push_back({ name, binding });
}

Uses::Uses(std::vector<Entry> entries)
    : m_entries(std::move(entries))
{
    for (std::uint32_t i = 0; i < m_entries.size(); ++i)
        while (m_begin.size() <= m_entries[i].offset / k_bucket)
            m_begin.push_back(i);
    m_begin.push_back(static_cast<std::uint32_t>(m_entries.size()));
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
