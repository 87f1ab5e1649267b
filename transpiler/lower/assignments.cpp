// Assignments and updates (13.15, 13.4).
#include "lowering.h"

#include "../support/match.h"

namespace gen2cpp::lower {

using ir::Operator;

ir::ExpressionId FunctionLowering::assignment(js::Assignment const& it, SourceRange range, bool is_used)
{
    if (auto const* name = std::get_if<js::BindingTarget>(&it.target->kind)) {
        auto result = named_value(it.value, utf16(name->identifier.name));
        if (is_used)
            result = stable(result);
        write_name(name->identifier.name, name->identifier.range.begin, result, range);
        return result;
    }
    if (auto const* place = std::get_if<js::ExpressionTarget>(&it.target->kind)) {
        auto target = reference(place->expression);
        if (target.kind == Reference::Kind::Variable) { // (name) = value
            auto const result = stable(value(it.value));
            store(target, result);
            return result;
        }
        // The object and the key are evaluated before the value.
        std::vector<Operand> list { { [&] { return target.object; }, "object" }, { [&] { return target.key; }, "key" }, { [&] { return value(it.value); }, "value" } };
        if (target.base.is_valid())
            list.insert(list.begin(), { [&] { return target.base; }, "base" });
        auto parts = operands(std::move(list));
        if (target.base.is_valid()) {
            target.base = parts[0];
            parts.erase(parts.begin());
        }
        target.object = parts[0];
        target.key = parts[1];
        if (is_used) {
            target.object = stable(target.object, "object");
            target.key = stable(target.key, "key");
            parts[2] = stable(parts[2]);
        }
        store(target, parts[2]);
        return parts[2];
    }
    auto const source = stable(pattern_source(it.target, it.value));
    bool const is_array = std::holds_alternative<js::ArrayPattern>(it.target->kind);
    bind(it.target, source, Binding::Assign, is_array ? "" : text(it.value)); // V8 prints the value there
    return source;
}

ir::ExpressionId FunctionLowering::compound_assignment(js::CompoundAssignment const& it, bool is_used)
{
    auto target = reference(it.target);
    settle(target);
    if (auto const* op = std::get_if<js::LogicalOperator>(&it.op))
        return logical_assignment(target, *op, it, is_used);

    auto const both = operands({ { [&] { return load(target); }, "left" }, { [&] { return value(it.value); }, "right" } });
    auto result = binary_operation(std::get<js::BinaryOperator>(it.op), both[0], both[1]);
    if (is_used || target.kind != Reference::Kind::Variable)
        result = is_used ? stable(result) : result;
    store(target, result);
    return result;
}

//   target &&= value   ->   result = target; if (result) { result = value; target = result; }
ir::ExpressionId FunctionLowering::logical_assignment(Reference const& target, js::LogicalOperator op, js::CompoundAssignment const& it, bool is_used)
{
    auto const result = temporary("result");
    assign(result, load(target));
    ir::ExpressionId test = read(result);
    if (op == js::LogicalOperator::Or)
        test = operation(Operator::Not, { test });
    else if (op == js::LogicalOperator::Nullish)
        test = operation_on_nullish(test);
    auto body = block([&] {
        auto const* name = std::get_if<js::BindingTarget>(&it.target->kind);
        auto const right = name ? named_value(it.value, utf16(name->identifier.name)) : value(it.value);
        if (!is_used)
            return store(target, right);
        assign(result, right);
        store(target, read(result));
    });
    append(ir::If { test, std::move(body), {} });
    return read(result);
}

ir::ExpressionId FunctionLowering::update(js::Update const& it, bool is_used)
{
    auto target = reference(it.target);
    settle(target);
    auto const step = it.is_increment ? Operator::Increment : Operator::Decrement;
    if (is_used && !it.is_prefix) {
        auto const old = stable(operation(Operator::ToNumeric, { load(target) }), "old");
        store(target, operation(step, { old }));
        return old;
    }
    auto result = operation(step, { load(target) });
    if (is_used)
        result = stable(result);
    store(target, result);
    return result;
}

} // namespace gen2cpp::lower
