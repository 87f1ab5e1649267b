// Functions and their statements as structured C++.
#include "forms.h"
#include "function_printer.h"

#include "../support/match.h"

#include <algorithm>

namespace gen2cpp::emit {

namespace {

// In statements. The top level is left by no statement in it, so that it can be printed as functions of its own.
constexpr std::size_t k_large_top_level = 256;
constexpr std::size_t k_part_size = 32;

std::vector<ir::Block> split(ir::Block const& block, std::size_t size)
{
    std::vector<ir::Block> result;
    for (std::size_t i = 0; i < block.size(); i += size)
        result.emplace_back(block.begin() + static_cast<std::ptrdiff_t>(i), block.begin() + static_cast<std::ptrdiff_t>(std::min(i + size, block.size())));
    return result;
}

} // namespace

FunctionPrinter::FunctionPrinter(Context const& context, ir::FunctionId function, Writer& out)
    : m_context(context)
    , m_function_id(function)
    , m_function(context.module().functions[function])
    , m_out(out)
    , m_local_names(&context.names.table)
{
    if (m_function.suspends())
        for (auto const name : names_in_machines())
            m_local_names.reserve(name);
    if (is_direct() && m_function.suspends())
        for (auto const name : names_in_direct_machines())
            m_local_names.reserve(name);
    for (auto const& variable : m_function.variables)
        m_variables.push_back(m_local_names.add(identifier(variable.name)));
    if (!is_direct())
        return;
    m_is_constructor = m_function.suspends();
    if (m_context.types.representation(facts()->receiver) != Representation::Nothing)
        m_receiver = m_local_names.add(m_is_constructor ? "its_this" : "instance");
    for (std::size_t i = 0; i < facts()->parameters.size(); ++i) {
        bool const is_kept = m_context.types.representation(facts()->parameters[i]) != Representation::Nothing;
        m_parameters.push_back(is_kept ? m_local_names.add("its_" + identifier(m_function.parameters[i])) : "");
    }
    for (auto const id : m_function.prologue)
        if (auto const* it = std::get_if<ir::Assign>(&m_context.module().statements[id].kind); it && is_parameter(*it)) {
            auto const& argument = std::get<ir::IncomingValue>(m_context.module().expressions[it->value].kind);
            if (m_parameter_variables.contains(std::get<ir::LocalPlace>(it->place).variable.index))
                continue; // a second parameter of this name
            parameter_of(argument) = variable_name(std::get<ir::LocalPlace>(it->place).variable);
            m_parameter_variables.insert(std::get<ir::LocalPlace>(it->place).variable.index);
        }
}

// Whether the variable is the parameter of the C++ function itself.
bool FunctionPrinter::is_parameter(ir::Assign const& it) const
{
    auto const* place = std::get_if<ir::LocalPlace>(&it.place);
    auto const* argument = std::get_if<ir::IncomingValue>(&m_context.module().expressions[it.value].kind);
    if (place && m_function.variables[place->variable].kind != ir::VariableKind::Value)
        return false;
    if (!is_direct() || m_is_constructor || !place || !argument)
        return false;
    auto const form = place_form(it.place);
    if (argument->kind == ir::Incoming::Receiver)
        return form != Representation::Nothing && form == m_context.types.representation(facts()->receiver);
    if (argument->kind != ir::Incoming::Argument || argument->index >= facts()->parameters.size())
        return false;
    return form != Representation::Nothing && form == m_context.types.representation(facts()->parameters[argument->index]) && !is_dead(it.place, it.value);
}

std::string FunctionPrinter::variable_type(ir::VariableId id) const
{
    auto const& variable = m_function.variables[id];
    switch (variable.kind) {
    case ir::VariableKind::Value:
        return m_context.type_name(variable_set(id)) + " ";
    case ir::VariableKind::Environment:
        return m_context.names.environments[variable.environment.index] + "* ";
    case ir::VariableKind::Iteration:
        if (variable_set(id).is(types::ObjectKind::Array))
            return "js::Items<" + list_type(variable_set(id)) + "> ";
        return variable_set(id).is(types::ObjectKind::Machine) ? m_context.type_name(variable_set(id)) + " " : "js::ForOf ";
    case ir::VariableKind::AsyncIteration:
        return "js::ForAwait ";
    case ir::VariableKind::Enumeration:
        return "js::enumerate ";
    case ir::VariableKind::Destructuring:
        if (variable_set(id).is(types::ObjectKind::Machine))
            return "js::direct::MachinePattern<" + m_context.type_name(variable_set(id)) + "> ";
        return variable_set(id).is(types::ObjectKind::Array) ? "js::ListPattern<" + list_type(variable_set(id)) + "> " : "js::ArrayPattern ";
    case ir::VariableKind::Delegation:
        return variable_set(id).is(types::ObjectKind::Machine) ? m_context.type_name(variable_set(id)) + " " : "js::Delegate ";
    case ir::VariableKind::AsyncDelegation:
        return "js::AsyncDelegate ";
    case ir::VariableKind::Pending:
        return "js::Pending ";
    case ir::VariableKind::ArrayBuilder:
        return variable_set(id).is(types::ObjectKind::Array) ? m_context.type_name(variable_set(id)) + " " : "js::ArrayBuilder ";
    }
    return {};
}

std::string FunctionPrinter::initial_value(ir::VariableId id) const
{
    auto const kind = m_function.variables[id].kind;
    if (kind == ir::VariableKind::Environment || (kind == ir::VariableKind::ArrayBuilder && variable_set(id).is(types::ObjectKind::Array)))
        return " = nullptr";
    if (kind != ir::VariableKind::Value)
        return "";
    switch (m_context.types.representation(variable_set(id))) {
    case Representation::Boolean:
        return " = false";
    case Representation::Int32:
    case Representation::Counter:
    case Representation::Number:
        return " = 0";
    case Representation::Environment:
    case Representation::Record:
    case Representation::Array:
        return " = nullptr";
    default:
        return "";
    }
}

std::string FunctionPrinter::new_label(char const* name, SourceRange range)
{
    return m_labels.add(std::string(name) + "_" + std::to_string(m_context.source.line(range.begin)));
}

void FunctionPrinter::line_directive(SourceRange range)
{
    if (!m_context.options.line_directives || range.end == 0)
        return;
    auto const line = m_context.source.line(range.begin);
    if (line == m_last_line)
        return;
    m_last_line = line;
    m_out.directive("#line ", std::to_string(line), " ", c_string(m_context.directive_name(range.begin)));
}

void FunctionPrinter::print_body()
{
    bool const is_large = m_function.kind == ir::FunctionKind::Program && m_function.body.size() > k_large_top_level;
    auto const parts = is_large ? split(m_function.body, k_part_size) : std::vector<ir::Block>();
    m_declarations = is_large ? place_declarations(m_context.module(), m_function, { &m_function.prologue }, {}, {}, parts)
                              : place_declarations(m_context.module(), m_function, { &m_function.prologue, &m_function.body }, {});
    if (is_direct() && facts()->is_constructor)
        begin_constructor();
    declare_at_top(m_function.prologue);
    for (auto const id : m_function.prologue)
        statement(id);
    if (!is_large)
        block(m_function.body);
    for (auto const& part : parts) {
        auto const before = m_out.size();
        m_out.line("js::part([&] {");
        auto const opened = m_out.size();
        m_out.indent();
        block(part);
        m_out.dedent();
        if (m_out.size() == opened)
            m_out.truncate(before); // nothing in it needs code
        else
            m_out.line("});");
    }
    mark_unused(0);
    if (is_direct() && facts()->is_constructor) {
        if (!ends_control(m_function.body))
            m_out.line("return ", m_receiver, ";");
        return;
    }
    bool const returns_nothing = is_direct() && m_context.types.representation(facts()->returns) == Representation::Nothing;
    if (m_function.kind != ir::FunctionKind::Program && !returns_nothing && !ends_control(m_function.body))
        m_out.line("return ", is_direct() ? converted("js::undefined", Representation::Nothing, types::Type::undefined(), facts()->returns) : "js::undefined", ";");
}

void FunctionPrinter::print_prologue(std::vector<bool> const& fields)
{
    m_declarations = place_declarations(m_context.module(), m_function, { &m_function.prologue }, fields);
    block(m_function.prologue);
}

// Whether control cannot reach the end of a block.
bool FunctionPrinter::ends_control(ir::Block const& block) const
{
    if (block.empty())
        return false;
    auto const& kind = m_context.module().statements[block.back()].kind;
    if (auto const* it = std::get_if<ir::Scope>(&kind))
        return ends_control(it->body);
    if (auto const* it = std::get_if<ir::If>(&kind))
        return ends_control(it->consequent) && ends_control(it->alternate);
    return std::holds_alternative<ir::Return>(kind) || std::holds_alternative<ir::Throw>(kind) || std::holds_alternative<ir::Jump>(kind);
}

void FunctionPrinter::declare_at_top(ir::Block const& block)
{
    auto const found = m_declarations.at_top.find(&block);
    if (found == m_declarations.at_top.end())
        return;
    for (auto const variable : found->second)
        if (m_context.types.representation(variable_set(variable)) != Representation::Nothing && !m_parameter_variables.contains(variable.index)) {
            auto const line = m_out.size();
            m_out.line(variable_type(variable), variable_name(variable), initial_value(variable), ";");
            m_declared.push_back({ variable_name(variable), line + m_out.behind(line).find_first_not_of(' '), m_out.size() });
        }
}

void FunctionPrinter::block(ir::Block const& block)
{
    auto const declared = m_declared.size();
    declare_at_top(block);
    for (auto const id : block)
        statement(id);
    mark_unused(declared);
}

void FunctionPrinter::braces(std::string const& head, ir::Block const& body, std::string const& tail)
{
    m_out.line(head);
    m_out.indent();
    block(body);
    m_out.dedent();
    m_out.line(tail);
}

void FunctionPrinter::statement(ir::StatementId id)
{
    auto const& it = m_context.module().statements[id];
    m_range = it.range;
    line_directive(it.range);
    match(
        it.kind,
        [&](ir::Evaluate const& statement) { evaluate(statement.expression); },
        [&](ir::Assign const& statement) { assign(id, statement); },
        [&](ir::If const& statement) { if_statement(statement); },
        [&](ir::Loop const& statement) { loop(statement, ""); },
        [&](ir::ForOf const& statement) { for_of(statement); },
        [&](ir::Switch const& statement) { switch_statement(statement); },
        [&](ir::Labeled const& statement) { labeled(statement); },
        [&](ir::Jump const& statement) { jump(statement.label, statement.is_continue); },
        [&](ir::Return const& statement) { leave_with_return(statement.value); },
        [&](ir::Throw const& statement) { m_out.line("js::throw_value(", value(statement.value), ");"); },
        [&](ir::Try const& statement) { try_statement(statement); },
        [](ir::Yield const&) {}, // in machines, which print them from the graph
        [](ir::Await const&) {},
        [](ir::Delegate const&) {},
        [&](ir::NewEnvironment const& statement) { new_environment(id, statement); },
        [&](ir::CopyEnvironment const& statement) {
            auto const& name = variable_name(statement.environment);
            if (!m_on_stack.contains(statement.type.index))
                m_out.line(name, " = js::heap::make<", m_context.names.environments[statement.type.index], ">(*", name, ");");
        },
        [&](ir::Scope const& statement) { scope(statement); },
        [&](ir::Destructure const& statement) {
            m_out.line("{");
            m_out.indent();
            auto const& name = variable_name(statement.iterator);
            if (variable_set(statement.iterator).is(types::ObjectKind::Machine))
                m_out.line(variable_type(statement.iterator), name, " { ", value(statement.value), " };"); // parentheses would declare a function
            else
                m_out.line("js::destructure ", name, "(", value(statement.value), ", ", text(statement.text), ");");
            block(statement.body);
            m_out.dedent();
            m_out.line("}");
        });
}

// The `if` that is all there is in an `else`.
ir::If const* FunctionPrinter::chained_if(ir::Block const& alternate) const
{
    if (alternate.size() != 1 || m_declarations.at_top.contains(&alternate))
        return nullptr;
    return std::get_if<ir::If>(&m_context.module().statements[alternate.front()].kind);
}

// Whether a block is printed as one simple C++ statement, which needs no braces.
bool FunctionPrinter::is_one_line(ir::Block const& block) const
{
    if (block.size() != 1 || m_context.options.line_directives || m_declarations.at_top.contains(&block) || m_declarations.at_assignment.contains(block.front().index))
        return false;
    auto const& kind = m_context.module().statements[block.front()].kind;
    auto const* assign = std::get_if<ir::Assign>(&kind);
    auto const* evaluated = std::get_if<ir::Evaluate>(&kind);
    if (m_context.types.is_enabled && ((assign && is_dead(assign->place, assign->value)) || (evaluated && !has_effects(evaluated->expression))))
        return false; // nothing may be printed
    auto const* returned = std::get_if<ir::Return>(&kind);
    bool const returns_apart = is_direct() && (facts()->is_constructor || m_context.types.representation(facts()->returns) == Representation::Nothing);
    if (returned && returned->value.is_valid() && returns_apart && has_effects(returned->value))
        return false; // the value is evaluated in a statement of its own
    bool const is_in_finally = std::any_of(m_constructs.begin(), m_constructs.end(), [](auto const& it) { return it.kind == Construct::Kind::Finally; });
    bool const is_jump = std::holds_alternative<ir::Return>(kind) || std::holds_alternative<ir::Jump>(kind);
    return std::holds_alternative<ir::Assign>(kind) || std::holds_alternative<ir::Evaluate>(kind) || std::holds_alternative<ir::Throw>(kind) || (is_jump && !is_in_finally);
}

void FunctionPrinter::if_statement(ir::If const& it)
{
    if (it.alternate.empty() && is_one_line(it.consequent)) {
        m_out.line("if (", whole(test(it.test)), ")");
        m_out.indent();
        block(it.consequent);
        return m_out.dedent();
    }
    auto const* branch = &it;
    for (char const* before = "if (";; before = "} else if (") {
        m_out.line(before, whole(test(branch->test)), ") {");
        m_out.indent();
        block(branch->consequent);
        m_out.dedent();
        auto const* chained = chained_if(branch->alternate);
        if (!chained)
            break;
        branch = chained;
    }
    if (!branch->alternate.empty()) {
        m_out.line("} else {");
        m_out.indent();
        block(branch->alternate);
        m_out.dedent();
    }
    m_out.line("}");
}

// A block of the source. One that is a `for` with its declaration becomes a C++ `for` with it.
void FunctionPrinter::scope(ir::Scope const& it)
{
    if (it.body.size() == 2 && !m_declarations.at_top.contains(&it.body)) {
        auto const& statements = m_context.module().statements;
        auto const* first = std::get_if<ir::Assign>(&statements[it.body[0]].kind);
        auto const* second = ir::get_if<ir::Loop>(&statements[it.body[1]].kind);
        if (first && second && second->kind == ir::LoopKind::For && m_declarations.at_assignment.contains(it.body[0].index)) {
            line_directive(statements[it.body[0]].range);
            auto const line = m_out.size();
            auto const declaration = assignment(it.body[0], *first);
            loop(*second, declaration);
            if (declaration.starts_with("[["))
                return;
            auto const begin = line + m_out.behind(line).find('(') + 1;
            m_declared.push_back({ variable_name(m_declarations.at_assignment.at(it.body[0].index)), begin, begin + declaration.size() });
            return mark_unused(m_declared.size() - 1);
        }
    }
    if (it.body.empty())
        return;
    if (it.body.size() == 1 && !m_declarations.at_top.contains(&it.body) && !m_declarations.at_assignment.contains(it.body[0].index))
        return statement(it.body[0]);
    braces("{", it.body);
}

} // namespace gen2cpp::emit
