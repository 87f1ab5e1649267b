// Resolves the uses of names, scope by scope.
#include "resolver.h"

#include "../support/match.h"

namespace gen2cpp::scope {

using namespace syntax;

namespace {

// Runs `leave` at the end of a scope of the tree.
template<typename Value>
class Restore {
public:
    Restore(Value& place, Value value)
        : m_place(place)
        , m_old(std::exchange(place, std::move(value)))
    {
    }
    Restore(Restore const&) = delete;
    ~Restore() { m_place = std::move(m_old); }

private:
    Value& m_place;
    Value m_old;
};

} // namespace

void Resolver::run()
{
    m_result.program = open_scope();
    m_scope = m_result.program;
    declare_lexical(m_scope, m_program.body);
    declare_vars(m_scope, m_program.body);
    statements(m_program.body);
    decide_checks();
    decide_storage();
    take_uses();
}

ScopeId Resolver::open_scope()
{
    Scope scope;
    scope.parent = m_scope;
    scope.function = m_function;
    return m_result.scopes.add(std::move(scope));
}

void Resolver::mark_use(BindingId binding, std::uint32_t offset)
{
    if (m_result.bindings[binding].function != m_function)
        m_result.bindings[binding].is_captured = true;
    m_uses.push_back({ binding, m_function, offset, m_switch_cases.empty() ? 0 : m_switch_cases.back(), false });
}

void Resolver::use(InternedText name, std::uint32_t offset, bool is_write)
{
    for (auto scope = m_scope; scope.is_valid(); scope = m_result.scopes[scope].parent) {
        auto const& names = m_result.scopes[scope].names;
        if (auto const found = names.find(name); found.is_valid()) {
            mark_use(found, offset);
            if (is_write)
                m_result.bindings[found].is_assigned = true;
            return;
        }
        if (name == "arguments" && m_result.scopes[scope].is_function && has_arguments(m_result.scopes[scope].function))
            return use_special(Special::Arguments, offset);
    }
    if (m_program.goal != Goal::CommonJs || !is_wrapper_parameter(name))
        return;
    auto const binding = declare(m_result.program, name, BindingKind::Wrapper, {});
    m_result.bindings[binding].is_assigned |= is_write;
    mark_use(binding, offset);
}

bool Resolver::has_arguments(FunctionId function) const
{
    auto const form = m_program.functions[function].form;
    return form != FunctionForm::Arrow && form != FunctionForm::StaticBlock && form != FunctionForm::Field;
}

BindingId Resolver::special_binding(Special special, FunctionId owner)
{
    auto& table = owner.is_valid() ? m_result.functions[owner.index].specials : m_result.program_specials;
    auto& binding = table[static_cast<std::size_t>(special)];
    if (!binding.is_valid()) {
        auto const scope = owner.is_valid() ? m_result.functions[owner.index].parameters : m_result.program;
        binding = m_result.bindings.add({ .name = special_name(special), .kind = BindingKind::Special, .scope = scope, .function = owner, .range = {} });
        m_result.scopes[scope].bindings.push_back(binding);
    }
    return binding;
}

void Resolver::use_special(Special special, std::uint32_t offset)
{
    auto const owner = m_result.special_owner(m_program, m_function);
    auto const binding = special_binding(special, owner);
    if (special == Special::Arguments) {
        mark_use(binding, offset);
        if (m_arguments_use == ArgumentsUse::Anything)
            m_arguments_escape.insert(owner.index);
    } else if (m_function != owner) {
        m_result.bindings[binding].is_captured = true;
    }
}

bool Resolver::is_arguments(ExpressionId id) const
{
    auto const* name = std::get_if<IdentifierReference>(&m_program.expressions[id].kind);
    return name && name->name == "arguments";
}

void Resolver::statements(List<StatementId> const& body)
{
    for (auto const id : body)
        statement(id);
}

void Resolver::block(StatementId id, List<StatementId> const& body)
{
    auto const scope = open_scope();
    m_result.statement_scopes[id.index] = scope;
    Restore const inner { m_scope, scope };
    declare_lexical(scope, body);
    statements(body);
}

// B.3.3: in sloppy code a function declaration is a branch as if it stood in a block.
void Resolver::if_branch(StatementId id)
{
    if (is_function_declaration(id))
        block(id, { id });
    else
        statement(id);
}

void Resolver::declarators(VariableDeclaration const& declaration)
{
    for (auto const& declarator : declaration.declarators) {
        pattern(declarator.target, true);
        if (declaration.kind == DeclarationKind::Var && declarator.initializer.is_valid())
            if (auto const* target = std::get_if<BindingTarget>(&declarator.target.kind))
                if (!m_uses.empty() && m_uses.back().offset == target->identifier.range.begin)
                    m_result.bindings[m_uses.back().binding].is_assigned = true;
        if (declarator.initializer.is_valid())
            expression(declarator.initializer);
    }
}

void Resolver::statement(StatementId id)
{
    if (!id.is_valid())
        return;
    auto const& it = m_program.statements[id];
    match(
        it.kind,
        [&](VariableDeclaration const& declaration) { declarators(declaration); },
        [&](FunctionDeclaration const& declaration) {
            if (auto const var = m_result.annex_b_vars.find(id.index); var != m_result.annex_b_vars.end())
                if (m_result.bindings[var->second].function != m_function)
                    m_result.bindings[var->second].is_captured = true;
            function(declaration.function);
        },
        [&](ClassDeclaration const& declaration) { class_(declaration.class_); },
        [&](ExpressionStatement const& statement) { expression(statement.expression); },
        [&](Block const& statement) { block(id, statement.body); },
        [&](EmptyStatement const&) {},
        [&](DebuggerStatement const&) {},
        [&](If const& statement) {
            expression(statement.test);
            if_branch(statement.consequent);
            if_branch(statement.alternate);
        },
        [&](While const& statement) {
            expression(statement.test);
            this->statement(statement.body);
        },
        [&](DoWhile const& statement) {
            this->statement(statement.body);
            expression(statement.test);
        },
        [&](For const& statement) {
            auto const scope = open_scope();
            m_result.statement_scopes[id.index] = scope;
            Restore const inner { m_scope, scope };
            if (statement.initializer.is_valid())
                declare_lexical(scope, statement.initializer);
            this->statement(statement.initializer);
            if (statement.test.is_valid())
                expression(statement.test);
            if (statement.update.is_valid())
                expression(statement.update);
            this->statement(statement.body);
        },
        [&](ForIn const& statement) { for_head(statement.head, statement.object, id, statement.body); },
        [&](ForOf const& statement) { for_head(statement.head, statement.iterable, id, statement.body); },
        [&](Switch const& statement) { switch_statement(id, statement); },
        [&](Labeled const& statement) { this->statement(statement.body); },
        [&](Break const&) {},
        [&](Continue const&) {},
        [&](Return const& statement) {
            if (statement.value.is_valid())
                expression(statement.value);
        },
        [&](Throw const& statement) { expression(statement.value); },
        [&](Try const& statement) { try_statement(id, statement); },
        [&](With const& statement) {
            expression(statement.object);
            this->statement(statement.body);
        },
        [&](Import const&) {},
        [&](ExportNames const& statement) {
            if (!statement.module)
                for (auto const& specifier : statement.specifiers)
                    use(specifier.local, specifier.range.begin, false);
        },
        [&](ExportAll const&) {},
        [&](ExportDeclaration const& statement) { this->statement(statement.declaration); },
        [&](ExportDefault const& statement) {
            this->statement(statement.declaration);
            if (statement.expression.is_valid())
                expression(statement.expression);
        },
        [](std::monostate) {});
}

void Resolver::for_head(ForHead const& head, ExpressionId source, StatementId id, StatementId body)
{
    // 14.7.5.6: the operand is evaluated where the loop's own names exist but have no value yet.
    auto const scope = open_scope();
    m_result.statement_scopes[id.index] = scope;
    Restore const inner { m_scope, scope };
    if (head.declaration && *head.declaration != DeclarationKind::Var) {
        auto const kind = *head.declaration == DeclarationKind::Let ? BindingKind::Let : BindingKind::Const;
        declare_pattern(scope, head.target, kind, m_program.expressions[source].range.end);
    }
    if (head.var_initializer.is_valid())
        expression(head.var_initializer);
    {
        Restore const reading { m_arguments_use, is_arguments(source) ? ArgumentsUse::Reading : ArgumentsUse::Anything };
        expression(source);
    }
    pattern(head.target, head.declaration.has_value() && *head.declaration != DeclarationKind::Var);
    statement(body);
}

void Resolver::switch_statement(StatementId id, Switch const& it)
{
    expression(it.discriminant);
    auto const scope = open_scope();
    m_result.scopes[scope].is_switch = true;
    m_result.statement_scopes[id.index] = scope;
    Restore const inner { m_scope, scope };
    for (auto const& each : it.cases) {
        m_switch_cases.push_back(each.range.begin + 1);
        declare_lexical(scope, each.body);
        m_switch_cases.pop_back();
    }
    for (auto const& each : it.cases) {
        m_switch_cases.push_back(each.range.begin + 1);
        if (each.test.is_valid())
            expression(each.test);
        statements(each.body);
        m_switch_cases.pop_back();
    }
}

void Resolver::try_statement(StatementId id, Try const& it)
{
    statement(it.block);
    if (it.has_handler) {
        auto const scope = open_scope();
        m_result.statement_scopes[id.index] = scope;
        Restore const inner { m_scope, scope };
        if (it.parameter) {
            declare_pattern(scope, *it.parameter, BindingKind::CatchParameter, 0);
            pattern(*it.parameter, true);
        }
        statement(it.handler);
    }
    statement(it.finalizer);
}

void Resolver::arguments(List<Argument> const& list)
{
    for (auto const& argument : list)
        if (argument.expression.is_valid()) {
            Restore const element { m_member_use, ArgumentsUse::Reading };
            Restore const spread { m_arguments_use, argument.is_spread && is_arguments(argument.expression) ? ArgumentsUse::Reading : ArgumentsUse::Anything };
            expression(argument.expression);
        }
}

void Resolver::expression(ExpressionId id)
{
    if (!id.is_valid())
        return;
    auto const& it = m_program.expressions[id];
    auto const offset = it.range.begin;
    auto const target = [&](Pattern const& place) { pattern(place, false); };
    match(
        it.kind,
        [&](IdentifierReference const& reference) { use(reference.name, offset, false); },
        [&](ThisExpression const&) { use_special(Special::This, offset); },
        [&](SuperReference const&) {
            use_special(Special::This, offset);
            use_special(Special::HomeObject, offset);
        },
        [&](NewTarget const&) { use_special(Special::NewTarget, offset); },
        [&](TemplateLiteral const& literal) {
            for (auto const part : literal.expressions)
                expression(part);
        },
        [&](TaggedTemplate const& tagged) {
            expression(tagged.tag);
            expression(tagged.quasi);
        },
        [&](ImportCall const& import) {
            expression(import.specifier);
            expression(import.options);
        },
        [&](ArrayLiteral const& literal) { arguments(literal.elements); },
        [&](ObjectLiteral const& literal) {
            for (auto const& property : literal.properties) {
                if (property.kind != PropertyKind::Spread)
                    property_key(property.key);
                expression(property.value);
            }
        },
        [&](FunctionExpression const& literal) { function(literal.function); },
        [&](ClassExpression const& literal) { class_(literal.class_); },
        [&](Unary const& unary) {
            Restore const place { m_member_use, unary.op == UnaryOperator::Delete ? ArgumentsUse::Anything : ArgumentsUse::Reading };
            expression(unary.operand);
        },
        [&](Update const& update) {
            auto const* name = &m_program.expressions[update.target];
            while (auto const* inner = std::get_if<Parenthesized>(&name->kind))
                name = &m_program.expressions[inner->expression];
            if (auto const* reference = std::get_if<IdentifierReference>(&name->kind))
                use(reference->name, name->range.begin, true);
            else {
                Restore const place { m_member_use, ArgumentsUse::Anything };
                expression(update.target);
            }
        },
        [&](Binary const& binary) {
            expression(binary.left);
            expression(binary.right);
        },
        [&](PrivateIn const& test) {
            use("#" + test.name, offset, false);
            expression(test.right);
        },
        [&](Logical const& logical) {
            expression(logical.left);
            expression(logical.right);
        },
        [&](Conditional const& conditional) {
            expression(conditional.test);
            expression(conditional.consequent);
            expression(conditional.alternate);
        },
        [&](Assignment const& assignment) {
            target(assignment.target);
            expression(assignment.value);
        },
        [&](CompoundAssignment const& assignment) {
            target(assignment.target);
            expression(assignment.value);
        },
        [&](Sequence const& sequence) {
            for (auto const part : sequence.expressions)
                expression(part);
        },
        [&](Member const& member) {
            {
                Restore const reading { m_arguments_use, is_arguments(member.object) ? m_member_use : ArgumentsUse::Anything };
                expression(member.object);
            }
            property_key(member.key);
        },
        [&](Call const& call) {
            if (std::holds_alternative<SuperReference>(m_program.expressions[call.callee].kind)) {
                use_special(Special::This, offset);
                use_special(Special::NewTarget, offset);
                use_special(Special::ActiveFunction, offset);
            } else {
                Restore const receiver { m_member_use, ArgumentsUse::Anything };
                expression(call.callee);
            }
            arguments(call.arguments);
        },
        [&](OptionalChain const& chain) { expression(chain.expression); },
        [&](New const& construction) {
            expression(construction.callee);
            arguments(construction.arguments);
        },
        [&](Parenthesized const& inner) { expression(inner.expression); },
        [&](Yield const& yield) { expression(yield.operand); },
        [&](Await const& await) { expression(await.operand); },
        [](auto const&) {}); // literals and import.meta name nothing
}

void Resolver::property_key(PropertyKey const& key)
{
    Restore const inside { m_member_use, ArgumentsUse::Reading };
    if (auto const* computed = std::get_if<ComputedKey>(&key.kind))
        expression(computed->expression);
    else if (auto const* name = std::get_if<PrivateName>(&key.kind))
        use("#" + name->name, key.range.begin, false);
}

void Resolver::pattern_element(PatternElement const& it, bool is_declaration)
{
    pattern(it.target.front(), is_declaration);
    if (it.default_value.is_valid())
        expression(it.default_value);
}

void Resolver::pattern(Pattern const& it, bool is_declaration)
{
    match(
        it.kind,
        [&](BindingTarget const& target) { use(target.identifier.name, target.identifier.range.begin, !is_declaration); },
        [&](ExpressionTarget const& target) {
            Restore const place { m_member_use, ArgumentsUse::Anything };
            expression(target.expression);
        },
        [&](ArrayPattern const& array) {
            for (auto const& element : array.elements)
                if (element)
                    pattern_element(*element, is_declaration);
            for (auto const& rest : array.rest)
                pattern(rest, is_declaration);
        },
        [&](ObjectPattern const& object) {
            for (auto const& property : object.properties) {
                property_key(property.key);
                pattern_element(property.value, is_declaration);
            }
            for (auto const& rest : object.rest)
                pattern(rest, is_declaration);
        });
}

void Resolver::function(FunctionId id)
{
    auto const& it = m_program.functions[id];
    auto& scopes = m_result.functions[id.index];
    scopes.parent = m_function;
    Restore const outer_function { m_function, id };
    Restore const outer_scope { m_scope, m_scope };
    Restore const outer_cases { m_switch_cases, {} };
    Restore const outer_blocks { m_block_names, {} };
    Restore const outer_use { m_member_use, ArgumentsUse::Reading };

    if (it.form == FunctionForm::Expression && it.name) {
        scopes.name = m_scope = open_scope();
        declare(scopes.name, it.name->name, BindingKind::FunctionName, it.name->range);
    }
    auto const parameters = m_scope = open_scope();
    m_result.functions[id.index].parameters = parameters;
    m_result.scopes[parameters].is_function = true;
    for (auto const& parameter : it.parameters)
        declare_pattern(parameters, parameter.element.target.front(), BindingKind::Parameter, parameter.range.end);
    if (!it.has_simple_parameters)
        m_scope = open_scope();
    auto const body = m_scope;
    m_result.functions[id.index].body = body;

    declare_lexical(body, it.body);
    declare_vars(body, it.body);
    initialize_vars(id);
    {
        Restore const in_parameters { m_scope, parameters };
        for (auto const& parameter : it.parameters)
            pattern_element(parameter.element, true);
    }
    statements(it.body);
    if (it.expression_body.is_valid())
        expression(it.expression_body);
}

// 10.2.11 steps 27 and 28: a var begins with the value of the parameter, or of the arguments object, of the same name.
void Resolver::initialize_vars(FunctionId id)
{
    auto const parameters = m_result.functions[id.index].parameters;
    auto const body = m_result.functions[id.index].body;
    auto const declared = m_result.scopes[body].bindings;
    for (auto const binding : declared) {
        auto const name = m_result.bindings[binding].name;
        if (m_result.bindings[binding].kind != BindingKind::Var)
            continue;
        auto const& names = m_result.scopes[parameters].names;
        auto const same = body == parameters ? BindingId {} : names.find(name);
        if (same.is_valid()) {
            m_result.functions[id.index].copied_variables.emplace_back(binding, same);
        } else if (name == "arguments" && has_arguments(id)) {
            auto const arguments = special_binding(Special::Arguments, id);
            m_arguments_escape.insert(id.index);
            m_result.functions[id.index].copied_variables.emplace_back(binding, arguments);
        }
    }
}

void Resolver::class_(ClassId id)
{
    auto const& it = m_program.classes[id];
    auto const scope = open_scope();
    m_result.class_scopes[id.index] = scope;
    Restore const inner { m_scope, scope };
    if (it.name) {
        auto const name = declare(scope, it.name->name, BindingKind::ClassName, it.name->range);
        m_result.bindings[name].initialized_at = it.range.end;
    }
    for (auto const& member : it.members)
        if (auto const* name = std::get_if<PrivateName>(&member.key.kind); name && member.kind != ClassMemberKind::StaticBlock) {
            auto const binding = declare(scope, "#" + name->name, BindingKind::PrivateName, member.key.range);
            m_result.bindings[binding].is_captured |= !member.is_static; // the function that initialises instances uses it
        }
    expression(it.heritage);
    if (it.constructor.is_valid())
        function(it.constructor);
    for (auto const& member : it.members) {
        if (member.kind != ClassMemberKind::StaticBlock)
            property_key(member.key);
        if (member.function.is_valid())
            function(member.function);
    }
}

} // namespace gen2cpp::scope
