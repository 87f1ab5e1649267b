// Expressions that are neither names, members, calls, assignments nor literals of objects and functions.
#include "lowering.h"

#include "../support/match.h"

namespace gen2cpp::lower {

js::ExpressionId FunctionLowering::without_parentheses(js::ExpressionId id) const
{
    while (auto const* inner = std::get_if<js::Parenthesized>(&syntax(id).kind))
        id = inner->expression;
    return id;
}

// 8.4.5 NamedEvaluation: an anonymous function or class is named after its place.
ir::ExpressionId FunctionLowering::named_value(js::ExpressionId id, GivenName const& name)
{
    auto const& inner = syntax(without_parentheses(id)).kind;
    if (auto const* function = std::get_if<js::FunctionExpression>(&inner); function && !m_module.program.functions[function->function].name)
        return function_literal(function->function, name);
    if (auto const* literal = std::get_if<js::ClassExpression>(&inner); literal && !m_module.program.classes[literal->class_].name)
        return class_value(literal->class_, name);
    return value(id);
}

// C++ compilers stop at nested brackets (clang at 256): what nests deeper goes on from a temporary.
ir::ExpressionId FunctionLowering::bounded(ir::ExpressionId expression)
{
    constexpr std::uint32_t k_deepest = 60;
    return m_module.depths[expression.index] < k_deepest ? expression : stable(expression);
}

ir::ExpressionId FunctionLowering::value(js::ExpressionId id)
{
    return bounded(value_of_any_depth(id));
}

ir::ExpressionId FunctionLowering::value_of_any_depth(js::ExpressionId id)
{
    auto const& it = syntax(id);
    auto const range = it.range;
    return match(
        it.kind,
        [&](js::NullLiteral const&) { return make(ir::Null {}); },
        [&](js::BooleanLiteral const& literal) { return boolean(literal.value); },
        [&](js::NumberLiteral const& literal) { return make(ir::Number { literal.value }); },
        [&](js::BigIntLiteral const& literal) {
            m_module.use_global("BigInt", range);
            return make(ir::BigInt { literal.digits }, range);
        },
        [&](js::StringLiteral const& literal) { return string(literal.value); },
        [&](js::RegExpLiteral const& literal) {
            m_module.use_global("RegExp", range);
            return make(ir::RegExp { utf16(literal.pattern), utf16(literal.flags) }, range);
        },
        [&](js::TemplateLiteral const& literal) { return template_literal(literal); },
        [&](js::TaggedTemplate const& tagged) { return tagged_template(tagged, range); },
        [&](js::IdentifierReference const& reference) { return read_name(reference.name, range.begin, range); },
        [&](js::ThisExpression const&) { return this_value(range); },
        [&](js::SuperReference const&) { return undefined(); },
        [&](js::NewTarget const&) { return special(scope::Special::NewTarget); },
        [&](js::ImportMeta const&) { return import_meta(); },
        [&](js::InvalidTarget const& target) {
            evaluate(operation(ir::Operator::ThrowInvalidTarget, { make(ir::Text { target.message.string() }) }));
            return undefined();
        },
        [&](js::ImportCall const& call) { return import_call(call, range); },
        [&](js::ArrayLiteral const& literal) { return array_literal(literal); },
        [&](js::ObjectLiteral const& literal) { return object_literal(literal, range); },
        [&](js::FunctionExpression const& literal) { return function_literal(literal.function, {}); },
        [&](js::ClassExpression const& literal) { return class_value(literal.class_, {}); },
        [&](js::Unary const& operation) { return unary(operation, range); },
        [&](js::Update const& operation) { return update(operation, true); },
        [&](js::Binary const& operation) { return binary(operation); },
        [&](js::PrivateIn const& test) {
            auto const object = value(test.right);
            return operation(ir::Operator::PrivateHas, { object, private_name(test.name, range.begin) });
        },
        [&](js::Logical const& operation) { return logical(operation, Wanted::Value); },
        [&](js::Conditional const& operation) { return conditional(operation, range); },
        [&](js::Assignment const& operation) { return assignment(operation, range, true); },
        [&](js::CompoundAssignment const& operation) { return compound_assignment(operation, true); },
        [&](js::Sequence const& sequence) {
            for (std::size_t i = 0; i + 1 < sequence.expressions.size(); ++i)
                effect(sequence.expressions[i]);
            return value(sequence.expressions.back());
        },
        [&](js::Member const& access) { return member(access, range); },
        [&](js::Call const& invocation) { return call(invocation, range); },
        [&](js::OptionalChain const& whole) { return in_chain([&] { return value(whole.expression); }, undefined()); },
        [&](js::New const& construction) { return construct(construction, range); },
        [&](js::Parenthesized const& inner) { return value(inner.expression); },
        [&](js::Yield const& suspension) { return yield(suspension, range, true); },
        [&](js::Await const& suspension) { return await(value(suspension.operand), range, true); },
        [&](std::monostate) { return undefined(); });
}

void FunctionLowering::effect(js::ExpressionId id)
{
    auto const& it = syntax(id);
    auto const branch = [&](ir::ExpressionId test, js::ExpressionId consequent, js::ExpressionId alternate) {
        auto const lowered = [&](js::ExpressionId each) { return each.is_valid() ? block([&] { effect(each); }) : ir::Block {}; };
        auto then = lowered(consequent);
        auto otherwise = lowered(alternate);
        append(ir::If { test, std::move(then), std::move(otherwise) }, it.range);
    };
    match(
        it.kind,
        [&](js::Update const& operation) { update(operation, false); },
        [&](js::Assignment const& operation) { assignment(operation, it.range, false); },
        [&](js::CompoundAssignment const& operation) { compound_assignment(operation, false); },
        [&](js::Yield const& suspension) { yield(suspension, it.range, false); },
        [&](js::Await const& suspension) { await(value(suspension.operand), it.range, false); },
        [&](js::Parenthesized const& inner) { effect(inner.expression); },
        [&](js::Conditional const& operation) { branch(condition(operation.test), operation.consequent, operation.alternate); },
        [&](js::Logical const& operation) {
            auto const left = operation.op == js::LogicalOperator::Nullish
                ? operation_on_nullish(value(operation.left))
                : condition(operation.left);
            if (operation.op == js::LogicalOperator::Or)
                branch(this->operation(ir::Operator::Not, { left }), operation.right, {});
            else
                branch(left, operation.right, {});
        },
        [&](js::Unary const& operation) {
            if (operation.op == js::UnaryOperator::Void || operation.op == js::UnaryOperator::Not)
                effect(operation.operand);
            else
                evaluate(unary(operation, it.range));
        },
        [&](js::Sequence const& sequence) {
            for (auto const each : sequence.expressions)
                effect(each);
        },
        [&](auto const&) {
            auto const result = value(id);
            if (effects(result) == ir::Effects::Any)
                append(ir::Evaluate { result }, it.range);
        });
}

ir::ExpressionId FunctionLowering::operation_on_nullish(ir::ExpressionId value)
{
    return operation(ir::Operator::IsNullish, { value });
}

ir::ExpressionId FunctionLowering::unary(js::Unary const& it, SourceRange range)
{
    using enum js::UnaryOperator;
    switch (it.op) {
    case Minus:
        if (auto const* number = std::get_if<js::NumberLiteral>(&syntax(it.operand).kind))
            return make(ir::Number { -number->value });
        return operation(ir::Operator::Negate, { value(it.operand) });
    case Plus:
        return operation(ir::Operator::ToNumber, { value(it.operand) });
    case Not:
        return operation(ir::Operator::Not, { condition(it.operand) });
    case BitNot:
        return operation(ir::Operator::BitNot, { value(it.operand) });
    case Typeof:
        if (auto const* name = std::get_if<js::IdentifierReference>(&syntax(without_parentheses(it.operand)).kind)) {
            auto const place = syntax(without_parentheses(it.operand)).range;
            return operation(ir::Operator::Typeof, { read_name(name->name, place.begin, place, true) });
        }
        return operation(ir::Operator::Typeof, { value(it.operand) });
    case Void:
        effect(it.operand);
        return undefined();
    case Delete:
        return delete_(without_parentheses(it.operand), range);
    }
    return undefined();
}

ir::ExpressionId FunctionLowering::delete_(js::ExpressionId operand, SourceRange range)
{
    if (auto const* optional = std::get_if<js::OptionalChain>(&syntax(operand).kind))
        return in_chain([&] { return delete_(optional->expression, range); }, boolean(true));
    if (auto const* name = std::get_if<js::IdentifierReference>(&syntax(operand).kind)) {
        if (m_module.bindings.use(syntax(operand).range.begin).binding.is_valid())
            return boolean(false);
        return operation(ir::Operator::DeleteGlobal, { key(utf16(name->name)), strictness() });
    }
    if (!std::holds_alternative<js::Member>(syntax(operand).kind)) {
        effect(operand);
        return boolean(true);
    }
    if (std::holds_alternative<js::SuperReference>(syntax(std::get<js::Member>(syntax(operand).kind).object).kind)) {
        // 13.5.1.2 step 5.b: the parts are evaluated, then it is an error.
        evaluate(this_value(range));
        if (auto const* computed = std::get_if<js::ComputedKey>(&std::get<js::Member>(syntax(operand).kind).key.kind))
            effect(computed->expression);
        evaluate(operation(ir::Operator::ThrowSuperDeletion, {}));
        return boolean(true);
    }
    auto const target = reference(operand);
    switch (target.kind) {
    case Reference::Kind::Property:
        return operation(ir::Operator::Delete, { target.object, target.key, strictness() });
    case Reference::Kind::Element:
        return operation(ir::Operator::DeleteElement, { target.object, target.key, strictness() });
    case Reference::Kind::Super:
    case Reference::Kind::Private:
    case Reference::Kind::Variable:
        break; // handled above, or an early error
    }
    return undefined();
}

ir::ExpressionId FunctionLowering::binary_operation(js::BinaryOperator op, ir::ExpressionId left, ir::ExpressionId right)
{
    using enum js::BinaryOperator;
    using ir::Operator;
    auto const plain = [&](Operator which) { return operation(which, { left, right }); };
    switch (op) {
    case Add:
        return plain(Operator::Add);
    case Subtract:
        return plain(Operator::Subtract);
    case Multiply:
        return plain(Operator::Multiply);
    case Divide:
        return plain(Operator::Divide);
    case Remainder:
        return plain(Operator::Remainder);
    case Exponent:
        return plain(Operator::Exponentiate);
    case ShiftLeft:
        return plain(Operator::ShiftLeft);
    case ShiftRight:
        return plain(Operator::ShiftRight);
    case ShiftRightUnsigned:
        return plain(Operator::ShiftRightUnsigned);
    case BitAnd:
        return plain(Operator::BitAnd);
    case BitOr:
        return plain(Operator::BitOr);
    case BitXor:
        return plain(Operator::BitXor);
    case Equal:
        return plain(Operator::Equal);
    case NotEqual:
        return operation(Operator::Not, { plain(Operator::Equal) });
    case StrictEqual:
        return plain(Operator::StrictEqual);
    case StrictNotEqual:
        return operation(Operator::Not, { plain(Operator::StrictEqual) });
    case Less:
        return plain(Operator::Less);
    case LessEqual:
        return plain(Operator::LessEqual);
    case Greater:
        return plain(Operator::Greater);
    case GreaterEqual:
        return plain(Operator::GreaterEqual);
    case InstanceOf:
        return plain(Operator::InstanceOf);
    case In:
        return plain(Operator::In);
    }
    return undefined();
}

ir::ExpressionId FunctionLowering::binary(js::Binary const& it)
{
    auto const both = operands({ { [&] { return value(it.left); }, "left" }, { [&] { return value(it.right); }, "right" } });
    return binary_operation(it.op, both[0], both[1]);
}

//   left && right   ->   one C++ expression if the right side needs no statements, else:
//
//   result = left; if (result) { ...; result = right; }
ir::ExpressionId FunctionLowering::logical(js::Logical const& it, Wanted wanted)
{
    bool const is_test = wanted == Wanted::Truth && it.op != js::LogicalOperator::Nullish;
    auto left = is_test ? condition(it.left) : value(it.left);
    ir::ExpressionId right;
    auto body = block([&] { right = is_test ? condition(it.right) : value(it.right); });
    if (body.empty() && !is_test && !may_repeat(left))
        left = stable(left, "left");
    auto const kind = it.op == js::LogicalOperator::And ? ir::LogicalKind::And
        : it.op == js::LogicalOperator::Or              ? ir::LogicalKind::Or
                                                        : ir::LogicalKind::Nullish;
    if (body.empty())
        return make(ir::Logical { kind, left, right });

    auto const result = variable("result");
    m_function().variables[result].is_temporary = true;
    assign(result, left);
    ir::ExpressionId test = read(result);
    if (kind == ir::LogicalKind::Or)
        test = operation(ir::Operator::Not, { test });
    else if (kind == ir::LogicalKind::Nullish)
        test = operation_on_nullish(test);
    body.push_back(m_module.module.statements.add({ ir::Assign { ir::LocalPlace { result }, right }, {} }));
    append(ir::If { test, std::move(body), {} });
    return read(result);
}

ir::ExpressionId FunctionLowering::condition(js::ExpressionId id)
{
    auto const inner = without_parentheses(id);
    if (auto const* operation = std::get_if<js::Logical>(&syntax(inner).kind))
        return bounded(logical(*operation, Wanted::Truth));
    return value(inner);
}

// An expression that C++ may evaluate twice in one expression.
bool FunctionLowering::may_repeat(ir::ExpressionId id) const
{
    return is_stable(id) || (std::holds_alternative<ir::Read>(m_module.module.expressions[id].kind) && effects(id) == ir::Effects::Pure);
}

ir::ExpressionId FunctionLowering::conditional(js::Conditional const& it, SourceRange range)
{
    auto const test = condition(it.test);
    ir::ExpressionId values[2];
    auto then = block([&] { values[0] = value(it.consequent); });
    auto otherwise = block([&] { values[1] = value(it.alternate); });
    if (then.empty() && otherwise.empty())
        return make(ir::Conditional { test, values[0], values[1] }, range);
    auto const result = temporary("result");
    auto const set = [&](ir::Block& body, ir::ExpressionId expression) {
        body.push_back(m_module.module.statements.add({ ir::Assign { ir::LocalPlace { result }, expression }, {} }));
    };
    set(then, values[0]);
    set(otherwise, values[1]);
    append(ir::If { test, std::move(then), std::move(otherwise) }, range);
    return read(result);
}

ir::ExpressionId FunctionLowering::yield(js::Yield const& it, SourceRange range, bool is_used)
{
    bool const is_async = m_function().kind == ir::FunctionKind::AsyncGenerator;
    auto const delegated = [&] { return iterated_value(it.operand, is_async ? IteratedBy::AsyncDelegation : IteratedBy::Delegation); };
    auto operand = !it.operand.is_valid() ? undefined() : it.is_delegate ? delegated() : value(it.operand);
    if (is_async && !it.is_delegate)
        operand = await(operand, range, true); // 27.6.3.8
    auto const result = is_used ? temporary(it.is_delegate ? "delegated" : "sent") : ir::VariableId {};
    if (it.is_delegate) {
        auto const state = temporary("delegate", is_async ? ir::VariableKind::AsyncDelegation : ir::VariableKind::Delegation);
        append(ir::Delegate { operand, result, state, delegate_text(it.operand, is_async) }, range);
    } else
        append(ir::Yield { operand, result }, range);
    return is_used ? read(result) : undefined();
}

ir::ExpressionId FunctionLowering::await(ir::ExpressionId operand, SourceRange range, bool is_used)
{
    m_function().has_top_level_await |= m_function().kind == ir::FunctionKind::Program;
    auto const result = is_used ? temporary("awaited") : ir::VariableId {};
    append(ir::Await { operand, result }, range);
    return is_used ? read(result) : undefined();
}

ir::ExpressionId FunctionLowering::template_literal(js::TemplateLiteral const& it)
{
    if (it.expressions.empty())
        return string(it.strings.front().cooked.value_or(u""));
    List<InternedUtf16> strings;
    for (auto const& element : it.strings)
        strings.push_back(element.cooked.value_or(u""));
    std::vector<Operand> list;
    for (auto const each : it.expressions)
        list.push_back({ [this, each] {
            // 13.2.8.6: each part becomes a string before the next is evaluated.
            auto const part = value(each);
            return operation(ir::Operator::ToString, { part });
        }, "part" });
    auto parts = operands(std::move(list), Combined::InOrder);
    return make(ir::Template { std::move(strings), std::move(parts) });
}

ir::ExpressionId FunctionLowering::template_object(js::TemplateLiteral const& it)
{
    ir::TemplateStrings result;
    for (auto const& element : it.strings) {
        result.cooked.push_back(element.cooked);
        result.raw.push_back(element.raw);
    }
    auto& sites = m_module.module.template_sites;
    sites.push_back(std::move(result));
    return make(ir::TemplateObject { static_cast<std::uint32_t>(sites.size() - 1) });
}

} // namespace gen2cpp::lower
