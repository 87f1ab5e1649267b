// Structured statements as C++ statements.
#include "function_printer.h"

#include "../analysis/uses.h"
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
    if (is_direct() && m_function.suspends())
        for (auto const* member : { "item", "returned", "sent", "begin", "end", "next", "send", "close", "resume", "iterator", "value_type", "replaced" })
            m_local_names.reserve(member);
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
            m_out.line("js::destructure ", variable_name(statement.iterator), "(", value(statement.value), ", ", text(statement.text), ");");
            block(statement.body);
            m_out.dedent();
            m_out.line("}");
        });
}

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
    if (auto const* access = std::get_if<ir::Operation>(&kind); access && is_list_access(*access) && !has_effects(id))
        return;
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
        return place(it.place) + " = " + (m_context.types.is_enabled ? as(it.value, set) : value(it.value));
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
        return "[[maybe_unused]] auto* " + std::string(is_constant ? "const " : "") + name + " = " + value(it.value);
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
    return unused + variable_type(variable) + (!can_be_constant ? "" : is_alias ? "const& " : "const ") + name + " = " + (m_context.types.is_enabled ? as(it.value, set) : value(it.value));
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
    if (is_declaration && m_context.types.is_enabled)
        print_declaration(id, it);
    else
        m_out.line(assignment(id, it), ";");
}

void FunctionPrinter::print_declaration(ir::StatementId id, ir::Assign const& it)
{
    auto const line = m_out.size();
    m_out.line(assignment(id, it), ";");
    auto const text = m_out.behind(line);
    auto const begin = text.find_first_not_of(' ');
    if (!text.substr(begin).starts_with("[["))
        m_declared.push_back({ variable_name(m_declarations.at_assignment.at(id.index)), line + begin, m_out.size() });
}

// What is known of a type may leave a variable whose reads need no value. Called at the end of the block that declares it.
void FunctionPrinter::mark_unused(std::size_t first)
{
    for (; m_declared.size() > first; m_declared.pop_back())
        if (auto const& each = m_declared.back(); !mentions(m_out.behind(each.end), each.name, Mention::Read))
            m_out.insert(each.begin, "[[maybe_unused]] ");
}

void FunctionPrinter::new_environment(ir::StatementId id, ir::NewEnvironment const& it)
{
    auto const& type = m_context.names.environments[it.type.index];
    if (m_context.types.stack_environments.contains(it.type.index) && m_declarations.at_assignment.contains(id.index)) {
        auto const& name = variable_name(it.environment);
        auto const storage = m_local_names.add(name + "_storage");
        m_on_stack.insert(it.type.index);
        m_out.line(type, " ", storage, it.outer.is_valid() ? "(" + value(it.outer) + ")" : "", ";");
        m_out.line("[[maybe_unused]] auto* const ", name, " = &", storage, ";");
        return;
    }
    auto const creation = "js::heap::make<" + type + ">(" + (it.outer.is_valid() ? value(it.outer) : "") + ")";
    auto const& name = variable_name(it.environment);
    auto const declared = m_declarations.at_assignment.find(id.index);
    bool const is_constant = m_declarations.assigned_once.contains(it.environment.index);
    if (declared != m_declarations.at_assignment.end())
        m_out.line("[[maybe_unused]] auto* ", is_constant ? "const " : "", name, " = ", creation, ";");
    else
        m_out.line(name, " = ", creation, ";");
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
    bool const is_in_finally = std::any_of(m_constructs.begin(), m_constructs.end(), [](auto const& it) { return it.kind == Construct::Kind::Finally; });
    bool const is_jump = std::holds_alternative<ir::Return>(kind) || std::holds_alternative<ir::Jump>(kind);
    return std::holds_alternative<ir::Assign>(kind) || std::holds_alternative<ir::Evaluate>(kind) || std::holds_alternative<ir::Throw>(kind) || (is_jump && !is_in_finally);
}

void FunctionPrinter::if_statement(ir::If const& it)
{
    if (it.alternate.empty() && is_one_line(it.consequent)) {
        m_out.line("if (", test(it.test), ")");
        m_out.indent();
        block(it.consequent);
        return m_out.dedent();
    }
    auto const* branch = &it;
    for (char const* before = "if (";; before = "} else if (") {
        m_out.line(before, test(branch->test), ") {");
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
        auto const* second = std::get_if<ir::Loop>(&statements[it.body[1]].kind);
        if (first && second && second->kind == ir::LoopKind::For && m_declarations.at_assignment.contains(it.body[0].index)) {
            line_directive(statements[it.body[0]].range);
            return loop(*second, assignment(it.body[0], *first));
        }
    }
    if (it.body.empty())
        return;
    if (it.body.size() == 1 && !m_declarations.at_top.contains(&it.body) && !m_declarations.at_assignment.contains(it.body[0].index))
        return statement(it.body[0]);
    braces("{", it.body);
}

namespace {

// Statements that can stand in the third part of a C++ `for`.
bool is_simple(ir::Module const& module, ir::Block const& block, Declarations const& declarations)
{
    return std::all_of(block.begin(), block.end(), [&](ir::StatementId id) {
        auto const& kind = module.statements[id].kind;
        if (std::holds_alternative<ir::Assign>(kind))
            return !declarations.at_assignment.contains(id.index);
        auto const* evaluate = std::get_if<ir::Evaluate>(&kind);
        return evaluate && std::holds_alternative<ir::Operation>(module.expressions[evaluate->expression].kind);
    });
}

} // namespace

FunctionPrinter::Construct& FunctionPrinter::enter(Construct::Kind kind, ir::LabelId label)
{
    Construct construct;
    construct.kind = kind;
    construct.label = label;
    m_constructs.push_back(std::move(construct));
    return m_constructs.back();
}

void FunctionPrinter::leave()
{
    auto const construct = std::move(m_constructs.back());
    m_constructs.pop_back();
    if (!construct.break_label.empty())
        m_out.outdented(construct.break_label, ":;");
}

// Whether a loop inside the block continues this one: only a goto does that in C++.
bool continues_from_inside(ir::Module const& module, ir::Block const& block, ir::LabelId label, bool in_loop)
{
    bool result = false;
    for (auto const id : block) {
        auto const& kind = module.statements[id].kind;
        if (auto const* jump = std::get_if<ir::Jump>(&kind))
            result |= in_loop && jump->is_continue && jump->label == label;
        bool const is_loop = std::holds_alternative<ir::Loop>(kind) || std::holds_alternative<ir::ForOf>(kind);
        // Behind a finalizer the jump may be printed outside the loop that it is written in; the goto serves there too.
        bool const is_try = std::holds_alternative<ir::Try>(kind);
        ir::for_each_inner_block(module, id, [&](ir::Block const& inner) { result |= continues_from_inside(module, inner, label, in_loop || is_loop || is_try); });
    }
    return result;
}

// What follows the body must not be jumped to past declarations: then the body gets braces of its own.
void FunctionPrinter::loop_body(ir::Block const& body)
{
    if (!m_constructs.back().continues_by_goto)
        return block(body);
    braces("{", body);
    if (!m_constructs.back().continue_label.empty())
        m_out.outdented(m_constructs.back().continue_label, ":;");
}

void FunctionPrinter::loop(ir::Loop const& it, std::string const& first)
{
    auto const& module = m_context.module();
    bool const has_prelude = !it.prelude.empty();
    bool const tests_last = it.kind == ir::LoopKind::DoWhile;
    bool const update_in_head = is_simple(module, it.update, m_declarations);
    enter(Construct::Kind::Loop, it.label).continues_by_goto
        = (tests_last && has_prelude) || !update_in_head || continues_from_inside(module, it.body, it.label, false);

    std::string update;
    if (update_in_head)
        for (auto const id : it.update) {
            auto const& kind = module.statements[id].kind;
            auto const* assign = std::get_if<ir::Assign>(&kind);
            bool const is_kept = assign && !is_dead(assign->place, assign->value);
            auto const evaluated = assign ? assign->value : std::get<ir::Evaluate>(kind).expression;
            update += (update.empty() ? "" : ", ") + (is_kept ? assignment(id, *assign) : has_effects(evaluated) ? value(evaluated) : "static_cast<void>(" + code(evaluated) + ")");
        }
    auto const test_text = it.test.is_valid() ? test(it.test) : "";
    // A compiler takes a head whose variable is constant for a mistake; the update throws.
    bool const is_fixed = first.find(" const ") != std::string::npos;
    bool const test_in_head = !tests_last && !has_prelude && !is_fixed;
    if (tests_last && !has_prelude)
        m_out.line("do {");
    else if (first.empty() && update.empty() && test_in_head && !test_text.empty())
        m_out.line("while (", test_text, ") {");
    else
        m_out.line("for (", first, test_in_head && !test_text.empty() ? "; " + test_text : ";", update.empty() ? ";" : "; " + update, ") {");
    m_out.indent();
    auto const stop_unless = [&] {
        block(it.prelude);
        if (!test_text.empty()) {
            m_out.line("if (", negated(it.test), ")");
            m_out.line("    break;");
        }
    };
    if (!tests_last && !test_in_head)
        stop_unless();
    loop_body(it.body);
    if (tests_last && has_prelude)
        stop_unless();
    if (!update_in_head)
        block(it.update);
    m_out.dedent();
    if (tests_last && !has_prelude)
        m_out.line("} while (", test_text, ");");
    else
        m_out.line("}");
    leave();
}

void FunctionPrinter::for_of(ir::ForOf const& it)
{
    if (is_list(it.iterable) && it.kind == ir::IterationKind::Of)
        return for_of_list(it);
    bool const is_in = it.kind == ir::IterationKind::In;
    auto const& item = variable_name(it.item);
    bool const is_constant = m_declarations.assigned_once.contains(it.item.index);
    auto const form = m_context.types.representation(variable_set(it.item));
    auto const unused = m_declarations.never_read.contains(it.item.index) || form == Representation::Nothing ? "[[maybe_unused]] " : "";
    auto range = is_in ? "js::enumerate(" + value(it.iterable) + ")" : (it.takes_apart ? "js::iterate_entries(" : "js::iterate(") + value(it.iterable) + ", " + text(it.text) + ")";
    auto type = form == Representation::Nothing ? "auto " : m_context.type_name(variable_set(it.item)) + " ";
    if (form_of(it.iterable) == Representation::Machine) {
        range = value(it.iterable);
        if (it.closes)
            range = "js::direct::Closing<" + m_context.type_name(type_of(it.iterable)) + (std::holds_alternative<ir::Read>(m_context.module().expressions[it.iterable].kind) ? "&" : "") + ">(" + range + ")";
    }
    // What a machine of the loop's own has yielded stays until the next step.
    bool const is_alias = form == Representation::Tuple && form_of(it.iterable) == Representation::Machine && !ir::local_read(m_context.module(), it.iterable).is_valid();
    enter(Construct::Kind::Loop, it.label).continues_by_goto = continues_from_inside(m_context.module(), it.body, it.label, false);
    auto const line = m_out.size();
    m_out.line("for (", unused, type, !is_constant ? "" : is_alias ? "const& " : "const ", item, " : ", range, ") {");
    auto const declared = m_declared.size();
    if (*unused == '\0')
        m_declared.push_back({ item, line + m_out.behind(line).find('(') + 1, m_out.size() });
    m_out.indent();
    loop_body(it.body);
    m_out.dedent();
    mark_unused(declared);
    m_out.line("}");
    leave();
}

void FunctionPrinter::switch_statement(ir::Switch const& it)
{
    bool const has_preludes = std::any_of(it.cases.begin(), it.cases.end(), [](auto const& each) { return !each.prelude.empty(); });
    auto otherwise = it.cases.size();
    for (std::size_t i = 0; i < it.cases.size(); ++i)
        if (!it.cases[i].test.is_valid())
            otherwise = i;
    auto const selected = m_local_names.add("selected");
    if (m_context.types.is_enabled && form_of(it.discriminant) != Representation::Nothing)
        if (std::none_of(it.cases.begin(), it.cases.end(), [](auto const& each) { return each.test.is_valid(); }))
            m_out.line("static_cast<void>(", value(it.discriminant), ");");
    if (has_preludes) {
        auto const done = new_label("selected", m_range);
        m_out.line("int ", selected, " = ", std::to_string(otherwise), ";");
        for (std::size_t i = 0; i < it.cases.size(); ++i) {
            if (!it.cases[i].test.is_valid())
                continue;
            m_out.line("{");
            m_out.indent();
            block(it.cases[i].prelude);
            m_out.line("if (", test(it.cases[i].test), ") {");
            m_out.line("    ", selected, " = ", std::to_string(i), ";");
            m_out.line("    goto ", done, ";");
            m_out.line("}");
            m_out.dedent();
            m_out.line("}");
        }
        m_out.outdented(done, ":");
    } else {
        m_out.line("int const ", selected);
        m_out.indent();
        char const* before = "= ";
        for (std::size_t i = 0; i < it.cases.size(); ++i) {
            if (!it.cases[i].test.is_valid())
                continue;
            m_out.line(before, test(it.cases[i].test), " ? ", std::to_string(i));
            before = ": ";
        }
        m_out.line(before, std::to_string(otherwise), ";");
        m_out.dedent();
    }
    enter(Construct::Kind::Switch, it.label);
    m_out.line("switch (", selected, ") {");
    for (std::size_t i = 0; i < it.cases.size(); ++i) {
        auto const& each = it.cases[i];
        m_out.line(i == otherwise ? "default: {" : "case " + std::to_string(i) + ": {");
        m_out.indent();
        block(each.body);
        m_out.dedent();
        m_out.line("}");
        bool const is_last = i + 1 == it.cases.size();
        if (!ends_control(each.body))
            m_out.line(is_last ? "    break;" : "    [[fallthrough]];");
    }
    if (it.cases.empty())
        m_out.line("default:");
    if (it.cases.empty())
        m_out.line("    break;");
    m_out.line("}");
    leave();
}

void FunctionPrinter::labeled(ir::Labeled const& it)
{
    enter(Construct::Kind::Block, it.label);
    braces("{", it.body);
    leave();
}

void FunctionPrinter::jump(ir::LabelId label, bool is_continue)
{
    bool is_innermost = true; // C++ `break` and `continue` reach it
    for (auto i = m_constructs.size(); i-- > 0;) {
        auto& construct = m_constructs[i];
        if (construct.kind == Construct::Kind::Finally) {
            auto const exit = std::pair { label, is_continue };
            auto const found = std::find(construct.exits.begin(), construct.exits.end(), exit);
            auto const number = found - construct.exits.begin();
            if (found == construct.exits.end())
                construct.exits.push_back(exit);
            m_out.line(construct.pending, " = js::Pending::jump(", std::to_string(number), ");");
            m_out.line("goto ", construct.finally_label, ";");
            construct.is_finally_label_used = true;
            return;
        }
        if (construct.label == label) {
            bool const by_keyword = is_innermost && construct.kind != Construct::Kind::Block && !(is_continue && construct.continues_by_goto);
            if (by_keyword) {
                m_out.line(is_continue ? "continue;" : "break;");
                return;
            }
            auto& name = is_continue ? construct.continue_label : construct.break_label;
            if (name.empty())
                name = new_label(is_continue ? "continue" : "after", m_range);
            m_out.line("goto ", name, ";");
            return;
        }
        if (construct.kind == Construct::Kind::Loop || (construct.kind == Construct::Kind::Switch && !is_continue))
            is_innermost = false;
    }
}

// The result of an ordinary function; `text` is a js::Value where a finalizer ran in between.
void FunctionPrinter::return_(ir::ExpressionId value_returned, std::string const& text)
{
    if (is_direct() && facts()->is_constructor) {
        if (value_returned.is_valid() && has_effects(value_returned))
            evaluate(value_returned);
        return m_out.line("return ", m_receiver, ";");
    }
    bool const is_nothing = is_direct() && m_context.types.representation(facts()->returns) == Representation::Nothing;
    if (m_function.kind == ir::FunctionKind::Program || is_nothing) {
        if (value_returned.is_valid() && has_effects(value_returned))
            evaluate(value_returned);
        return m_out.line("return;");
    }
    if (!is_direct())
        return m_out.line("return ", value_returned.is_valid() ? value(value_returned) : text, ";");
    if (!value_returned.is_valid())
        return m_out.line("return ", converted(text.empty() ? "js::undefined" : text, text.empty() ? Representation::Nothing : Representation::Value, text.empty() ? types::Type::undefined() : facts()->returns, facts()->returns), ";");
    auto const* read = std::get_if<ir::Read>(&m_context.module().expressions[value_returned].kind);
    bool const is_machine = read && form_of(value_returned) == Representation::Machine; // a variable that is returned is moved anyhow
    m_out.line("return ", is_machine ? place(read->place) : as(value_returned, facts()->returns), ";");
}

void FunctionPrinter::leave_with_return(ir::ExpressionId value_returned, std::string const& text)
{
    for (auto i = m_constructs.size(); i-- > 0;) {
        auto& construct = m_constructs[i];
        if (construct.kind != Construct::Kind::Finally)
            continue;
        construct.is_finally_label_used = construct.has_return = true;
        m_out.line(construct.pending, " = js::Pending::returning(", value_returned.is_valid() ? value(value_returned) : text, ");");
        m_out.line("goto ", construct.finally_label, ";");
        return;
    }
    return_(value_returned, text);
}

//   try body finally finalizer   ->   js::Pending pending;
//                                     try { body } catch (js::Throw const& thrown) { pending = throwing(...); }
//                                     finally:  finalizer; the completion goes on
void FunctionPrinter::try_statement(ir::Try const& it)
{
    if (!it.has_finalizer)
        return try_catch(it);
    auto const& pending = variable_name(it.pending);
    auto const label = new_label("finally", m_range);
    m_out.line("js::Pending ", pending, ";");
    auto& entered = enter(Construct::Kind::Finally, {});
    entered.pending = pending;
    entered.finally_label = label;
    m_out.line("try {");
    m_out.indent();
    if (it.has_handler)
        try_catch(it);
    else
        block(it.body);
    m_out.dedent();
    auto const construct = std::move(m_constructs.back());
    m_constructs.pop_back();
    auto const thrown = m_local_names.add("thrown");
    m_out.line("} catch (js::Throw const& ", thrown, ") {");
    m_out.line("    ", pending, " = js::Pending::throwing(", thrown, ".value());");
    m_out.line("}");
    if (construct.is_finally_label_used)
        m_out.outdented(label, ":");
    m_out.line("{");
    m_out.indent();
    block(it.finalizer);
    m_out.dedent();
    m_out.line("}");
    m_out.line(pending, ".rethrow();");
    if (construct.has_return) {
        m_out.line("if (", pending, ".is_return()) {");
        m_out.indent();
        leave_with_return({}, pending + ".value()");
        m_out.dedent();
        m_out.line("}");
    }
    for (std::size_t i = 0; i < construct.exits.size(); ++i) {
        m_out.line("if (", pending, ".is_jump(", std::to_string(i), ")) {");
        m_out.indent();
        jump(construct.exits[i].first, construct.exits[i].second);
        m_out.dedent();
        m_out.line("}");
    }
}

void FunctionPrinter::try_catch(ir::Try const& it)
{
    auto const thrown = m_local_names.add("thrown");
    braces("try {", it.body, "} catch (js::Throw const& " + thrown + ") {");
    m_out.indent();
    if (!m_declarations.never_read.contains(it.caught.index))
        if (m_context.types.representation(variable_set(it.caught)) != Representation::Nothing)
            m_out.line("js::Value const ", variable_name(it.caught), " = ", thrown, ".value();");
    block(it.handler);
    m_out.dedent();
    m_out.line("}");
}

} // namespace gen2cpp::emit
