// Calls, constructions and tagged templates (13.3.5 to 13.3.11).
#include "lowering.h"

#include "../support/match.h"

#include <algorithm>

namespace gen2cpp::lower {

using ir::Operator;

bool FunctionLowering::has_spread(List<js::Argument> const& arguments)
{
    for (auto const& argument : arguments)
        if (argument.is_spread)
            return true;
    return false;
}

std::vector<FunctionLowering::Operand> FunctionLowering::argument_operands(List<js::Argument> const& arguments, char const* name)
{
    std::vector<Operand> result;
    for (auto const& argument : arguments)
        result.push_back({ [this, &argument] { return argument.expression.is_valid() ? value(argument.expression) : make(ir::Hole {}); }, name });
    return result;
}

// V8 has a message of its own for calls whose only spread comes last; other lists of arguments are array literals without a text except of calls, which
// Function.prototype.apply takes.
bool FunctionLowering::is_plain_list(List<js::Argument> const& arguments)
{
    auto const first_spread = std::find_if(arguments.begin(), arguments.end(), [](js::Argument const& argument) { return argument.is_spread; });
    return arguments.end() - first_spread > 1;
}

ir::ExpressionId FunctionLowering::list_of_arguments(List<js::Argument> const& arguments)
{
    bool const is_plain = is_plain_list(arguments);
    return array_of(arguments, is_plain ? Operator::AppendSpread : Operator::AppendSpreadArgument, is_plain ? SpreadText::Callee : SpreadText::Operand);
}

// A list that is only known at run time: js::ArrayBuilder items; items.append(a); items.append_spread(b); ...
ir::ExpressionId FunctionLowering::array_of(List<js::Argument> const& elements, Operator append_spread, SpreadText spread_text)
{
    auto const builder = temporary("items", ir::VariableKind::ArrayBuilder);
    assign(builder, make(ir::Hole {}));
    for (auto const& element : elements) {
        if (!element.expression.is_valid())
            evaluate(operation(Operator::AppendHole, { read(builder) }));
        else if (element.is_spread) {
            auto const iterable = spread_text == SpreadText::Operand && append_spread == Operator::AppendSpread ? iterated_value(element.expression, IteratedBy::Loop) : value(element.expression);
            Expressions operands { read(builder), iterable };
            if (auto text = spread_text == SpreadText::Operand ? iterable_text(element.expression, false) : callee_text(element.expression); !text.empty())
                operands.push_back(make(ir::Text { std::move(text) }));
            evaluate(operation(append_spread, std::move(operands)));
        } else {
            auto const item = value(element.expression);
            evaluate(operation(Operator::AppendItem, { read(builder), item }));
        }
    }
    return stable(operation(Operator::FinishArray, { read(builder) }), "list");
}

ir::ExpressionId FunctionLowering::call(js::Call const& it, SourceRange range)
{
    auto const callee_id = without_parentheses(it.callee);
    auto const& callee = syntax(callee_id);
    if (std::holds_alternative<js::SuperReference>(callee.kind))
        return super_call(it, range);
    if (auto const* name = std::get_if<js::IdentifierReference>(&callee.kind); name && name->name == "eval" && !m_module.bindings.use(callee.range.begin).binding.is_valid()) {
        m_module.unsupported("direct `eval`", range, "it needs a compiler at run time; write the code in place");
        return undefined();
    }
    if (auto const required = require_call(it, range))
        return *required;
    if (auto const* access = std::get_if<js::Member>(&callee.kind); access && !it.is_optional && ignores_receiver(*access))
        return call_on(it, *namespace_member(*access, callee.range), {}, range);
    if (auto const* access = std::get_if<js::Member>(&callee.kind)) {
        if (std::holds_alternative<js::SuperReference>(syntax(access->object).kind) || std::holds_alternative<js::PrivateName>(access->key.kind)) {
            auto place = member_reference(*access, callee.range);
            place.object = stable(place.object, "object");
            auto const function = load(place);
            return call_on(it, it.is_optional ? optional_link(function) : stable(function, "callee"), place.object, range);
        }
        auto const object = value(access->object);
        return method_call(it, access->is_optional ? optional_link(object) : object, *access, range);
    }
    if (auto const* chain = std::get_if<js::OptionalChain>(&callee.kind)) {
        // (a?.b)(): the chain ends at the parenthesis, its receiver does not.
        if (auto const* access = std::get_if<js::Member>(&syntax(chain->expression).kind)) {
            auto const receiver = temporary("receiver");
            assign(receiver, undefined());
            auto const function = in_chain([&] {
                auto const object = access->is_optional ? optional_link(value(access->object)) : stable(value(access->object), "object");
                assign(receiver, object);
                return property_of(object, *access, callee.range);
            }, undefined());
            return call_on(it, it.is_optional ? optional_link(function) : stable(function, "callee"), read(receiver), range);
        }
    }
    auto const function = value(callee_id);
    return call_on(it, it.is_optional ? optional_link(function) : function, {}, range);
}

ir::ExpressionId FunctionLowering::call_on(js::Call const& it, ir::ExpressionId callee, ir::ExpressionId receiver, SourceRange range)
{
    auto const callee_text = text(it.callee);
    if (has_spread(it.arguments)) {
        callee = stable(callee, "callee");
        if (receiver.is_valid())
            receiver = stable(receiver, "receiver");
        auto const list = list_of_arguments(it.arguments);
        auto const text_of_list = make(ir::Text { is_plain_list(it.arguments) ? "" : callee_text });
        return make(ir::Operation { Operator::CallWithArray, { callee, receiver.is_valid() ? receiver : undefined(), list, text_of_list } }, range);
    }
    auto arguments = arguments_of_call(it.arguments, { &callee, &receiver });
    if (receiver.is_valid() && effects(callee) == ir::Effects::Any)
        receiver = stable(receiver, "receiver");
    return make(ir::Call { callee, receiver, std::move(arguments), ir::CallNames { callee_text, complaint_of(it) } }, range);
}

// The arguments of a call, which run behind `earlier`. C++ keeps that order as long as they are expressions (17 [expr.call]: the callee
// first; a list in braces from left to right); statements go in front of the call, so what they could change moves into temporaries.
FunctionLowering::Expressions FunctionLowering::arguments_of_call(List<js::Argument> const& arguments, std::initializer_list<ir::ExpressionId*> earlier)
{
    Expressions result;
    auto const statements = block([&] { result = operands(argument_operands(arguments), Combined::InOrder); });
    if (statements.empty())
        return result;
    for (auto* const expression : earlier)
        if (expression->is_valid() && !survives(*expression, statements, 0))
            *expression = stable(*expression, "callee");
    m_block->insert(m_block->end(), statements.begin(), statements.end());
    return result;
}

ir::ExpressionId FunctionLowering::method_call(js::Call const& it, ir::ExpressionId object, js::Member const& access, SourceRange range)
{
    auto const* constant = std::get_if<js::Utf16>(&access.key.kind);
    if (!constant || it.is_optional || has_spread(it.arguments)) {
        object = stable(object, "object");
        auto const function = property_of(object, access, syntax(it.callee).range);
        return call_on(it, it.is_optional ? optional_link(function) : stable(function, "method"), object, range);
    }
    Expressions arguments;
    auto const statements = block([&] { arguments = operands(argument_operands(it.arguments), Combined::InOrder); });
    if (statements.empty())
        return make(ir::MethodCall { object, *constant, std::move(arguments), ir::CallNames { text(it.callee), complaint_of(it) } }, range);
    if (!survives(object, statements, 0))
        object = stable(object, "object");
    auto const method = stable(property_of(object, access, syntax(it.callee).range), "method");
    m_block->insert(m_block->end(), statements.begin(), statements.end());
    return make(ir::Call { method, object, std::move(arguments), ir::CallNames { text(it.callee), complaint_of(it), *constant } }, range);
}

ir::ExpressionId FunctionLowering::super_call(js::Call const& it, SourceRange range)
{
    auto const active = special(scope::Special::ActiveFunction);
    auto const new_target = special(scope::Special::NewTarget);
    auto const list = list_of_arguments(it.arguments);
    auto const binding = m_module.bindings.special(m_module.program, m_syntax, scope::Special::This);
    auto const place = make(ir::Read { place_of(binding), {}, false }, range);
    assign(place_of(binding), make(ir::Operation { Operator::SuperCall, { active, new_target, place, list } }, range), range);
    return make(ir::Read { place_of(binding), {}, false }, range);
}

ir::ExpressionId FunctionLowering::construct(js::New const& it, SourceRange range)
{
    auto const callee_text = text(it.callee);
    if (has_spread(it.arguments)) {
        auto const callee = stable(value(it.callee), "constructor");
        auto const list = list_of_arguments(it.arguments);
        auto const text_of_list = make(ir::Text { is_plain_list(it.arguments) ? "" : callee_text });
        return make(ir::Operation { Operator::ConstructWithArray, { callee, list, undefined(), text_of_list } }, range);
    }
    auto callee = value(it.callee);
    auto arguments = arguments_of_call(it.arguments, { &callee });
    return make(ir::Construct { callee, std::move(arguments), callee_text }, range);
}

ir::ExpressionId FunctionLowering::tagged_template(js::TaggedTemplate const& it, SourceRange range)
{
    auto const& quasi = std::get<js::TemplateLiteral>(syntax(it.quasi).kind);
    auto const tag = without_parentheses(it.tag);
    ir::ExpressionId callee;
    ir::ExpressionId receiver;
    if (std::holds_alternative<js::Member>(syntax(tag).kind)) {
        auto place = reference(tag);
        place.object = stable(place.object, "object");
        receiver = place.object;
        callee = stable(load(place), "method");
    } else {
        callee = stable(value(tag), "tag");
    }
    std::vector<Operand> list { { [&] { return template_object(quasi); }, "strings" } };
    for (auto const each : quasi.expressions)
        list.push_back({ [this, each] { return value(each); }, "part" });
    auto parts = operands(std::move(list), Combined::InOrder);
    return make(ir::Call { callee, receiver, std::move(parts), ir::CallNames { text(it.tag) } }, range);
}

} // namespace gen2cpp::lower
