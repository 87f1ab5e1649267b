// Which uses of let, const and class bindings may find them uninitialised, and where bindings are stored.
#include "resolver.h"

#include <algorithm>

namespace gen2cpp::scope {

namespace {

bool is_lexical(BindingKind kind)
{
    return kind == BindingKind::Let || kind == BindingKind::Const || kind == BindingKind::Class || kind == BindingKind::ClassName;
}

} // namespace

// The function that contains `function` and is itself directly inside `owner`.
FunctionId Resolver::outermost_inside(FunctionId function, FunctionId owner) const
{
    for (;;) {
        auto const parent = m_result.functions[function.index].parent;
        if (parent == owner || !parent.is_valid())
            return function;
        function = parent;
    }
}

// Note [activation]
//
// A use inside an inner function happens when that function runs, which is not before it can be reached: a function
// expression, arrow or method from where it stands in the text - or from behind the declaration that it initialises -, a function declaration (created on entry of its scope)
// from the first place that mentions it - where a mention inside another declaration counts from that one's activation.
// If that is behind the end of the binding's declaration, the binding has its value. Within one activation of a scope the text
// runs forward, and a loop makes new bindings for each iteration; the clauses of a switch are the exception.
std::uint32_t Resolver::activation(FunctionId function)
{
    return m_activation[function.index];
}

void Resolver::decide_checks()
{
    auto const count = m_program.functions.size();
    m_activation.assign(count, 0);
    std::vector<bool> is_declaration(count, false);
    constexpr auto k_never = static_cast<std::uint32_t>(-1);
    for (auto const& [binding, function] : m_function_of_binding) {
        is_declaration[function.index] = true;
        m_activation[function.index] = k_never;
    }
    for (std::uint32_t i = 0; i < count; ++i)
        if (!is_declaration[i])
            m_activation[i] = m_program.functions[FunctionId { i }].range.begin;
    for (auto const& [function, end] : m_reached_at)
        m_activation[function] = end;

    for (auto const& [statement, var] : m_result.annex_b_vars) // reachable through the var from its place on
        if (auto const* it = std::get_if<syntax::FunctionDeclaration>(&m_program.statements[syntax::StatementId { statement }].kind))
            m_activation[it->function.index] = m_program.functions[it->function].range.begin;

    for (bool changed = true; changed;) { // activations only move towards the beginning
        changed = false;
        for (auto const& use : m_uses) {
            auto const found = m_function_of_binding.find(use.binding.index);
            if (found == m_function_of_binding.end())
                continue;
            auto const owner = m_result.bindings[use.binding].function;
            auto const when = use.function == owner ? use.offset : activation(outermost_inside(use.function, owner));
            if (when < m_activation[found->second.index]) {
                m_activation[found->second.index] = when;
                changed = true;
            }
        }
    }

    for (auto& use : m_uses) {
        auto& binding = m_result.bindings[use.binding];
        bool const is_parameter_default = binding.kind == BindingKind::Parameter;
        if (!is_lexical(binding.kind) && !is_parameter_default)
            continue;
        if (binding.range.begin == use.offset)
            continue; // the declaration itself
        auto const when = use.function == binding.function ? use.offset : activation(outermost_inside(use.function, binding.function));
        bool needs_check = when < binding.initialized_at;
        if (m_result.scopes[binding.scope].is_switch) {
            auto const declared = m_declared_in_case.find(use.binding.index);
            needs_check |= use.function != binding.function || declared == m_declared_in_case.end() || declared->second != use.switch_case;
        }
        if (is_parameter_default && m_program.functions[binding.function].has_simple_parameters)
            needs_check = false;
        if (!needs_check)
            continue;
        use.needs_check = true;
        binding.has_checks = true;
    }
}

void Resolver::take_uses()
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order; // offset, index
    order.reserve(m_uses.size());
    for (auto const& use : m_uses)
        order.emplace_back(use.offset, static_cast<std::uint32_t>(order.size()));
    std::sort(order.begin(), order.end());
    std::vector<Uses::Entry> entries;
    entries.reserve(order.size());
    for (auto const& [offset, index] : order) {
        auto const& use = m_uses[index];
        if (entries.empty() || entries.back().offset != offset)
            entries.push_back({ offset & Uses::k_last, use.needs_check, use.binding });
        else // of several at one place the last one counts
            entries.back() = { offset & Uses::k_last, entries.back().needs_check || use.needs_check, use.binding };
    }
    m_uses = {};
    m_result.uses = Uses(std::move(entries));
}

// Exports are reached from outside: they live where functions can see them.
void Resolver::capture_exports()
{
    auto const capture = [&](std::string const& name) {
        auto const& names = m_result.scopes[m_result.program].names;
        if (auto const found = names.find(name); found.is_valid())
            m_result.bindings[found].is_captured = true;
    };
    for (auto const id : m_program.body) {
        auto const& kind = m_program.statements[id].kind;
        if (auto const* listed = std::get_if<syntax::ExportNames>(&kind)) {
            for (auto const& specifier : listed->specifiers)
                capture(specifier.local);
        } else if (auto const* exported = std::get_if<syntax::ExportDeclaration>(&kind)) {
            auto const range = m_program.statements[exported->declaration].range;
            for (auto const binding : m_result.scopes[m_result.program].bindings)
                if (m_result.bindings[binding].range.begin >= range.begin && m_result.bindings[binding].range.end <= range.end)
                    m_result.bindings[binding].is_captured = true;
        } else if (auto const* standard = std::get_if<syntax::ExportDefault>(&kind)) {
            auto const* declaration = standard->declaration.is_valid() ? &m_program.statements[standard->declaration].kind : nullptr;
            auto const* function = declaration ? std::get_if<syntax::FunctionDeclaration>(declaration) : nullptr;
            auto const* class_ = declaration ? std::get_if<syntax::ClassDeclaration>(declaration) : nullptr;
            auto const* name = function ? &m_program.functions[function->function].name : class_ ? &m_program.classes[class_->class_].name : nullptr;
            capture(name && *name ? (*name)->name : "*default*");
        }
    }
}

// 10.4.4: `arguments` of a sloppy function with simple parameters shares its elements with them. Where that can be seen - a parameter is
// assigned, or `arguments` is more than read - the parameters live in an environment.
void Resolver::capture_shared_parameters()
{
    for (std::uint32_t i = 0; i < m_result.functions.size(); ++i) {
        auto const& function = m_program.functions[FunctionId { i }];
        auto const& scopes = m_result.functions[i];
        if (!scopes.specials[static_cast<std::size_t>(Special::Arguments)].is_valid() || function.is_strict || !function.has_simple_parameters)
            continue;
        auto const& bindings = m_result.scopes[scopes.parameters].bindings;
        bool is_shared = m_arguments_escape.contains(i);
        for (auto const binding : bindings)
            is_shared |= m_result.bindings[binding].kind == BindingKind::Parameter && m_result.bindings[binding].is_assigned;
        for (auto const binding : bindings)
            if (is_shared && m_result.bindings[binding].kind == BindingKind::Parameter) {
                m_result.bindings[binding].is_captured = true;
                m_result.bindings[binding].is_assigned |= m_arguments_escape.contains(i);
            }
    }
}

void Resolver::decide_storage()
{
    capture_exports();
    capture_shared_parameters();
    for (auto& binding : m_result.bindings) {
        bool const is_program_level = binding.scope == m_result.program;
        bool const is_global = is_program_level && m_program.goal == syntax::Goal::Script
            && (binding.kind == BindingKind::Var || binding.kind == BindingKind::Function);
        if (is_global)
            binding.storage = Storage::Global;
        else if (binding.kind == BindingKind::Import)
            binding.storage = Storage::Module;
        else if (!binding.is_captured)
            binding.storage = Storage::Local;
        else if (is_program_level)
            binding.storage = Storage::Module;
        else
            binding.storage = Storage::Captured;
        if (binding.storage == Storage::Captured)
            m_result.scopes[binding.scope].has_environment = true;
    }
}

} // namespace gen2cpp::scope
