// Statements that evaluate, assign and declare.
#include "forms.h"
#include "function_printer.h"

namespace gen2cpp::emit {

namespace {

bool reads_variables(ir::Module const& module, ir::ExpressionId id)
{
    bool result = std::holds_alternative<ir::Read>(module.expressions[id].kind);
    ir::for_each_operand(module.expressions[id], [&](ir::ExpressionId operand) { result |= reads_variables(module, operand); });
    return result;
}

} // namespace

void FunctionPrinter::evaluate(ir::ExpressionId id)
{
    auto const& kind = m_context.module().expressions[id].kind;
    if (auto const* method = std::get_if<ir::MethodCall>(&kind); method && is_direct_log(*method))
        return m_out.line(direct_log(*method), ";");
    if (is_definition(id)) {
        if (auto const text = definition(id); !text.empty())
            m_out.line(text, ";");
        return;
    }
    if (m_context.types.is_enabled && form_of(id) == Representation::Nothing && !has_effects(id) && !std::holds_alternative<ir::Operation>(kind))
        return;
    if (auto const* access = std::get_if<ir::Operation>(&kind); access && (is_list_access(*access) || is_string_member(*access)) && !has_effects(id))
        return;
    if (auto const* access = std::get_if<ir::Operation>(&kind); access && is_list_access(*access) && is_tuple(access->operands[0]))
        return m_out.line("static_cast<void>(", value(access->operands[0]), ");");
    bool const is_call = std::holds_alternative<ir::Operation>(kind) || std::holds_alternative<ir::Call>(kind) || std::holds_alternative<ir::MethodCall>(kind)
        || std::holds_alternative<ir::Construct>(kind) || std::holds_alternative<ir::GlobalName>(kind);
    auto const* operation = std::get_if<ir::Operation>(&kind);
    if (operation && m_context.types.is_enabled && operation->op == ir::Operator::RequireObject && is_known_object(operation->operands[0]))
        return;
    if (operation && adds_function(*operation))
        return;
    if (operation && is_record_access(*operation) && !has_target(id)) {
        if (FunctionPrinter::has_effects(id))
            m_out.line(operation->op == ir::Operator::Get || operation->op == ir::Operator::PrivateGet ? "static_cast<void>(" + code(id) + ")" : code(id), ";");
        return;
    }
    if (m_context.types.is_enabled && !has_effects(id) && !reads_variables(m_context.module(), id))
        return;
    bool const is_operator = operation && (operation->op == ir::Operator::Not || is_arithmetic(*operation) || is_number_test(*operation));
    auto const text = code(id);
    if (text == "true" || text == "false") // a test whose outcome the types tell
        return;
    bool const is_declaration = form_of(id) == Representation::Machine; // C++ takes machine(argument); for one
    if (is_call && !is_operator && has_effects(id) && !is_declaration)
        m_out.line(text, ";");
    else
        m_out.line("static_cast<void>(", text, ");");
}

// Whether no read can see the value: inference would have counted it.
bool FunctionPrinter::is_dead(ir::Place const& where, ir::ExpressionId id) const
{
    if (!m_context.types.is_enabled)
        return false;
    auto const* local = std::get_if<ir::LocalPlace>(&where);
    if (local && m_function.variables[local->variable].kind != ir::VariableKind::Value)
        return false;
    auto const form = place_form(where);
    if (form == Representation::Nothing)
        return true;
    auto const kept = place_set(where);
    auto assigned = type_of(id);
    if (assigned.is_nothing())
        return !has_effects(id);
    if (assigned.bits != types::Type::k_undefined) // a test of `done` may keep reads from seeing the end of a generator
        assigned = assigned.without(types::Type::k_undefined);
    return (assigned.bits & ~kept.bits) != 0 || (assigned.kind != types::ObjectKind::None && (assigned.kind != kept.kind || assigned.object != kept.object) && !kept.has(types::Type::k_other));
}

// Whether a variable holds what a dynamic next() gave, and only to take it apart: no result object is made for it.
bool FunctionPrinter::is_next_result(ir::VariableId variable, ir::ExpressionId id) const
{
    auto const* call = std::get_if<ir::MethodCall>(&m_context.module().expressions[id].kind);
    return call && call->key == u"next" && m_declarations.taken_apart.contains(variable.index) && form_of(call->object) != Representation::Machine && !is_native(*call);
}

std::string FunctionPrinter::assignment(ir::StatementId id, ir::Assign const& it)
{
    auto const declared = m_declarations.at_assignment.find(id.index);
    auto const* local = std::get_if<ir::LocalPlace>(&it.place);
    auto const set = place_set(it.place);
    if (local && set.is(types::ObjectKind::Array) && m_function.variables[local->variable].kind != ir::VariableKind::Value) {
        bool const is_declared = declared != m_declarations.at_assignment.end();
        auto const name = (is_declared ? variable_type(local->variable) : "") + variable_name(local->variable);
        if (m_function.variables[local->variable].kind == ir::VariableKind::ArrayBuilder)
            return name + " = js::make_list<" + list_type(set) + ">()";
        auto type = variable_type(local->variable);
        type.pop_back();
        auto const list = loop_list(it.value, {});
        return is_declared ? name + "(" + list + ")" : name + " = " + type + "(" + list + ")";
    }
    if (declared == m_declarations.at_assignment.end()) {
        bool const is_builder = local && m_function.variables[local->variable].kind == ir::VariableKind::ArrayBuilder;
        if (is_builder)
            return place(it.place) + " = js::ArrayBuilder()";
        if (auto const* changed = std::get_if<ir::Operation>(&m_context.module().expressions[it.value].kind); changed && m_context.types.is_enabled)
            if (auto text = update(place(it.place), *changed, type_of(it.value), m_context.types.representation(set)); !text.empty())
                return text;
        auto const target = place(it.place);
        auto const assigned = whole(m_context.types.is_enabled ? as(it.value, set) : value(it.value));
        return target == assigned ? "static_cast<void>(" + target + ")" : target + " = " + assigned; // compilers warn of what is assigned to itself
    }
    auto const variable = declared->second;
    auto const& name = variable_name(variable);
    bool const is_known_function = m_context.types.is_enabled && set.is(types::ObjectKind::Function); // calls do not need it
    bool const is_number = m_context.types.is_enabled && m_context.types.representation(set) != Representation::Value;
    bool const is_only_updated = is_number && m_declarations.only_updated.contains(variable.index);
    auto const unused = m_declarations.never_read.contains(variable.index) || is_known_function || is_only_updated ? "[[maybe_unused]] " : "";
    bool const is_constant = m_declarations.assigned_once.contains(variable.index);
    auto const kind = m_function.variables[variable].kind;
    if (kind == ir::VariableKind::ArrayBuilder)
        return "js::ArrayBuilder " + name;
    if (kind == ir::VariableKind::Environment)
        return "auto* " + std::string(is_constant ? "const " : "") + name + " = " + value(it.value);
    if (is_dead(it.place, it.value))
        return unused + variable_type(variable) + name + initial_value(variable);
    auto const form = m_context.types.representation(set);
    if (form == Representation::Value && !is_constant && std::holds_alternative<ir::Undefined>(m_context.module().expressions[it.value].kind))
        return unused + std::string("js::Value ") + name;
    if (form == Representation::Value && is_constant && is_next_result(variable, it.value))
        return "js::NextResult const " + name + " = " + value(it.value);
    bool const can_be_constant = is_constant && form != Representation::Machine;
    auto const source = ir::local_read(m_context.module(), it.value);
    bool const is_alias = form == Representation::Tuple && source.is_valid() && form_of(it.value) == form && m_declarations.assigned_once.contains(source.index);
    return unused + variable_type(variable) + (!can_be_constant ? "" : is_alias ? "const& " : "const ") + name + " = " + whole(m_context.types.is_enabled ? as(it.value, set) : value(it.value));
}

void FunctionPrinter::assign(ir::StatementId id, ir::Assign const& it)
{
    if (is_parameter(it) && parameter_of(std::get<ir::IncomingValue>(m_context.module().expressions[it.value].kind)) == place(it.place))
        return;
    bool const is_declaration = m_declarations.at_assignment.contains(id.index) && place_form(it.place) != Representation::Nothing;
    if (is_dead(it.place, it.value)) {
        if (is_declaration)
            print_declaration(id, it);
        return evaluate(it.value);
    }
    if (is_declaration)
        print_declaration(id, it);
    else
        m_out.line(assignment(id, it), ";");
}

void FunctionPrinter::print_declaration(ir::StatementId id, ir::Assign const& it)
{
    auto const line = m_out.size();
    m_out.line(assignment(id, it), ";");
    note_declaration(line, variable_name(m_declarations.at_assignment.at(id.index)));
}

void FunctionPrinter::note_declaration(std::size_t line, std::string const& name)
{
    auto const text = m_out.behind(line);
    auto const begin = text.find_first_not_of(' ');
    if (!text.substr(begin).starts_with("[["))
        m_declared.push_back({ name, line + begin, m_out.size() });
}

// What is known of a type may leave a variable whose reads need no value. Called at the end of the block that declares it.
void FunctionPrinter::mark_unused(std::size_t first)
{
    for (; m_declared.size() > first; m_declared.pop_back())
        if (auto const& each = m_declared.back(); !mentions(m_out.behind(each.end), each.name, Mention::Read))
            m_out.insert(each.begin, "[[maybe_unused]] ");
}

void settle_marks(Writer& out, std::size_t head, std::size_t behind_head)
{
    auto const text = out.behind(head).substr(0, behind_head - head);
    out.replace(head, behind_head, without_marks_of_read(text, out.behind(behind_head)));
}

void FunctionPrinter::new_environment(ir::StatementId id, ir::NewEnvironment const& it)
{
    auto const& type = m_context.names.environments[it.type.index];
    if (m_context.types.stack_environments.contains(it.type.index) && m_declarations.at_assignment.contains(id.index)) {
        auto const& name = variable_name(it.environment);
        auto const storage = m_local_names.add(name + "_storage");
        m_on_stack.insert(it.type.index);
        m_out.line(type, " ", storage, it.outer.is_valid() ? "(" + value(it.outer) + ")" : "", ";");
        auto const line = m_out.size();
        m_out.line("auto* const ", name, " = &", storage, ";");
        return note_declaration(line, name);
    }
    auto const creation = "js::heap::make<" + type + ">(" + (it.outer.is_valid() ? value(it.outer) : "") + ")";
    auto const& name = variable_name(it.environment);
    auto const declared = m_declarations.at_assignment.find(id.index);
    bool const is_constant = m_declarations.assigned_once.contains(it.environment.index);
    if (declared == m_declarations.at_assignment.end())
        return m_out.line(name, " = ", creation, ";");
    auto const line = m_out.size();
    m_out.line("auto* ", is_constant ? "const " : "", name, " = ", creation, ";");
    note_declaration(line, name);
}

} // namespace gen2cpp::emit
