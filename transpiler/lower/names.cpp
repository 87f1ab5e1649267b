// Bindings as places: reading, writing and initialising them.
#include "lowering.h"

namespace gen2cpp::lower {

using scope::BindingKind;
using scope::Special;
using scope::Storage;

ir::Place FunctionLowering::place_of(BindingId id)
{
    auto const& binding = m_module.bindings.bindings[id];
    if (binding.storage == Storage::Module)
        return ir::GlobalPlace { m_module.global_of(id) };
    if (binding.storage == Storage::Local) {
        auto const [place, is_new] = m_variables.try_emplace(id.index);
        if (is_new) {
            auto const name = binding.kind == BindingKind::Special ? binding.name + "_value" : binding.name.string();
            place->second = variable(name == "new.target_value" ? "new_target" : name);
        }
        return ir::LocalPlace { place->second };
    }
    // Captured: in an environment of this function, or of one around it.
    auto const field = m_module.environment_fields.at(id.index);
    for (auto i = m_environments.size(); i-- > 0;)
        if (m_environments[i].scope == binding.scope)
            return ir::CapturedBinding { m_environments[i].variable, 0, m_environments[i].type, field };
    auto const wanted = m_module.environment_of(binding.scope, {}, {});
    std::uint32_t hops = 0;
    for (auto type = m_function().environment; type.is_valid(); type = m_module.module.environments[type].outer, ++hops)
        if (type == wanted)
            return ir::CapturedBinding { m_closure_environment, hops, type, field };
    return ir::CapturedBinding { m_closure_environment, 0, wanted, field }; // unreachable in a correct program
}

ir::ExpressionId FunctionLowering::read_name(std::string const& name, std::uint32_t offset, SourceRange range, bool in_typeof)
{
    auto const use = m_module.bindings.use(offset);
    if (!use.binding.is_valid()) {
        if (name == "undefined")
            return undefined();
        m_module.use_global(name, range);
        return make(ir::GlobalName { name, in_typeof }, range);
    }
    auto const& binding = m_module.bindings.bindings[use.binding];
    if (binding.storage == Storage::Global)
        return make(ir::GlobalName { name, in_typeof }, range);
    if (binding.kind == BindingKind::Import)
        return read_import(use.binding, name, range);
    bool const is_constant = !binding.is_assigned && binding.kind != BindingKind::Var && !use.needs_check
        && (binding.kind != BindingKind::Parameter || !binding.has_checks);
    return make(ir::Read { place_of(use.binding), use.needs_check ? name : "", is_constant }, range);
}

void FunctionLowering::write_name(std::string const& name, std::uint32_t offset, ir::ExpressionId value, SourceRange range)
{
    auto const use = m_module.bindings.use(offset);
    if (!use.binding.is_valid() || m_module.bindings.bindings[use.binding].storage == Storage::Global) {
        evaluate(operation(ir::Operator::SetGlobal, { key(utf16(name)), value, strictness() }));
        return;
    }
    auto const& binding = m_module.bindings.bindings[use.binding];
    if (binding.kind == BindingKind::Import) { // 9.1.1.5.5: immutable
        evaluate(value);
        append(ir::Evaluate { operation(ir::Operator::ThrowConstAssignment, {}) }, range);
        return;
    }
    auto const place = place_of(use.binding);
    if (use.needs_check) {
        value = stable(value);
        evaluate(make(ir::Read { place, name, false }, range)); // throws while uninitialised
    }
    bool const is_constant = binding.kind == BindingKind::Const || binding.kind == BindingKind::ClassName;
    if (is_constant || (binding.kind == BindingKind::FunctionName && is_strict())) {
        evaluate(value);
        append(ir::Evaluate { operation(ir::Operator::ThrowConstAssignment, {}) }, range);
    } else if (binding.kind == BindingKind::FunctionName) {
        evaluate(value); // 9.1.1.1.5: ignored in sloppy code
    } else {
        assign(place, value, range);
    }
}

void FunctionLowering::initialize_binding(BindingId id, ir::ExpressionId value, SourceRange range)
{
    auto const& binding = m_module.bindings.bindings[id];
    if (binding.storage == Storage::Global) {
        evaluate(operation(ir::Operator::SetGlobal, { key(utf16(binding.name)), value, strictness() }));
        return;
    }
    assign(place_of(id), value, range);
}

ir::ExpressionId FunctionLowering::special(Special kind)
{
    auto const binding = m_module.bindings.special(m_module.program, m_syntax, kind);
    return make(ir::Read { place_of(binding), {}, kind != Special::This });
}

ir::ExpressionId FunctionLowering::this_value(SourceRange range)
{
    auto const owner = m_module.bindings.special_owner(m_module.program, m_syntax);
    bool const may_be_uninitialized = owner.is_valid() && m_module.program.functions[owner].is_derived_constructor;
    auto const binding = m_module.bindings.special(m_module.program, m_syntax, Special::This);
    auto const result = make(ir::Read { place_of(binding), {}, !may_be_uninitialized }, range);
    return may_be_uninitialized ? operation(ir::Operator::CheckThis, { result }) : result;
}

ir::ExpressionId FunctionLowering::private_name(std::string const& name, std::uint32_t offset)
{
    auto const use = m_module.bindings.use(offset);
    return make(ir::Read { place_of(use.binding), {}, true }, { offset, offset + static_cast<std::uint32_t>(name.size()) + 1 });
}

} // namespace gen2cpp::lower
