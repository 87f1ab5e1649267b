// A walk over the finished tree: Derived overrides what it wants to see and calls the function of the base to go on.
//
// Chains (`a + b + c`, `a.b.c`, else-if) are followed in a loop, because they may be longer than the stack is deep: their
// parts are visited in no particular order.
#pragma once

#include "../support/match.h"
#include "nodes.h"

namespace gen2cpp::syntax {

template<typename Derived>
class Walker {
public:
    explicit Walker(Program const& program)
        : m_program(program)
    {
    }

    void program() { self().statements(m_program.body); }

    void statements(List<StatementId> const& list)
    {
        for (auto const id : list)
            self().statement(id);
    }

    void statement(StatementId id)
    {
        while (id.is_valid()) {
            auto const& node = m_program.statements[id];
            self().enter(node);
            auto const* if_ = std::get_if<If>(&node.kind);
            if (!if_)
                return children(node);
            self().expression(if_->test);
            self().statement(if_->consequent);
            id = if_->alternate;
            if (id.is_valid() && !std::holds_alternative<If>(m_program.statements[id].kind))
                return self().statement(id);
        }
    }

    void expression(ExpressionId id)
    {
        while (id.is_valid()) {
            auto const& node = m_program.expressions[id];
            self().enter(node);
            id = match(node.kind, [&](auto const& it) { return parts(it); });
        }
    }

    void pattern(Pattern const& pattern)
    {
        match(
            pattern.kind, [](BindingTarget const&) { }, [&](ExpressionTarget const& it) { self().expression(it.expression); },
            [&](ArrayPattern const& it) {
                for (auto const& element : it.elements)
                    if (element)
                        this->element(*element);
                for (auto const& rest : it.rest)
                    self().pattern(rest);
            },
            [&](ObjectPattern const& it) {
                for (auto const& property : it.properties) {
                    key(property.key);
                    element(property.value);
                }
                for (auto const& rest : it.rest)
                    self().pattern(rest);
            });
    }

    void parameters(Function const& function)
    {
        for (auto const& parameter : function.parameters)
            element(parameter.element);
    }

    void function(FunctionId id)
    {
        if (!id.is_valid())
            return;
        auto const& it = m_program.functions[id];
        self().parameters(it);
        self().expression(it.expression_body);
        self().statements(it.body);
    }

    void class_(ClassId id)
    {
        auto const& it = m_program.classes[id];
        self().expression(it.heritage);
        self().function(it.constructor);
        for (auto const& member : it.members)
            self().member(member);
    }

    void member(ClassMember const& member)
    {
        if (member.kind != ClassMemberKind::StaticBlock)
            key(member.key);
        self().function(member.function);
    }

    void for_head(ForHead const& head)
    {
        self().pattern(head.target);
        self().expression(head.var_initializer);
    }

    void enter(Statement const&) { }
    void enter(Expression const&) { }

protected:
    void element(PatternElement const& element)
    {
        self().pattern(element.target.front());
        self().expression(element.default_value);
    }

    void key(PropertyKey const& key)
    {
        if (auto const* computed = std::get_if<ComputedKey>(&key.kind))
            self().expression(computed->expression);
    }

    Program const& m_program;

private:
    Derived& self() { return static_cast<Derived&>(*this); }

    void arguments(List<Argument> const& list)
    {
        for (auto const& argument : list)
            self().expression(argument.expression);
    }

    // What follows visits all parts of an expression but one, and returns that one: the one that chains go through.
    template<typename Leaf>
    ExpressionId parts(Leaf const&)
    {
        static_assert(std::is_empty_v<Leaf> || std::is_same_v<Leaf, BooleanLiteral> || std::is_same_v<Leaf, NumberLiteral>
                || std::is_same_v<Leaf, BigIntLiteral> || std::is_same_v<Leaf, StringLiteral>
                || std::is_same_v<Leaf, RegExpLiteral> || std::is_same_v<Leaf, InvalidTarget> || std::is_same_v<Leaf, IdentifierReference>,
            "an expression whose parts are not visited");
        return {};
    }
    ExpressionId parts(TemplateLiteral const& it)
    {
        for (auto const id : it.expressions)
            self().expression(id);
        return {};
    }
    ExpressionId parts(TaggedTemplate const& it) { return self().expression(it.quasi), it.tag; }
    ExpressionId parts(ImportCall const& it) { return self().expression(it.options), it.specifier; }
    ExpressionId parts(ArrayLiteral const& it) { return arguments(it.elements), ExpressionId {}; }
    ExpressionId parts(ObjectLiteral const& it)
    {
        for (auto const& property : it.properties) {
            key(property.key);
            self().expression(property.value);
        }
        return {};
    }
    ExpressionId parts(FunctionExpression const& it) { return self().function(it.function), ExpressionId {}; }
    ExpressionId parts(ClassExpression const& it) { return self().class_(it.class_), ExpressionId {}; }
    ExpressionId parts(Unary const& it) { return it.operand; }
    ExpressionId parts(Update const& it) { return it.target; }
    ExpressionId parts(Binary const& it) { return self().expression(it.right), it.left; }
    ExpressionId parts(PrivateIn const& it) { return it.right; }
    ExpressionId parts(Logical const& it) { return self().expression(it.right), it.left; }
    ExpressionId parts(Conditional const& it)
    {
        self().expression(it.test);
        self().expression(it.consequent);
        return it.alternate;
    }
    ExpressionId parts(Assignment const& it) { return self().pattern(it.target), it.value; }
    ExpressionId parts(CompoundAssignment const& it) { return self().pattern(it.target), it.value; }
    ExpressionId parts(Sequence const& it)
    {
        for (auto const id : it.expressions)
            self().expression(id);
        return {};
    }
    ExpressionId parts(Member const& it) { return key(it.key), it.object; }
    ExpressionId parts(Call const& it) { return arguments(it.arguments), it.callee; }
    ExpressionId parts(OptionalChain const& it) { return it.expression; }
    ExpressionId parts(New const& it) { return arguments(it.arguments), it.callee; }
    ExpressionId parts(Parenthesized const& it) { return it.expression; }
    ExpressionId parts(Yield const& it) { return it.operand; }
    ExpressionId parts(Await const& it) { return it.operand; }

    void children(Statement const& node)
    {
        match(
            node.kind,
            [&](VariableDeclaration const& it) {
                for (auto const& declarator : it.declarators) {
                    self().pattern(declarator.target);
                    self().expression(declarator.initializer);
                }
            },
            [&](FunctionDeclaration const& it) { self().function(it.function); },
            [&](ClassDeclaration const& it) { self().class_(it.class_); },
            [&](ExpressionStatement const& it) { self().expression(it.expression); },
            [&](Block const& it) { self().statements(it.body); }, [](EmptyStatement const&) { }, [](DebuggerStatement const&) { },
            [](If const&) { }, // followed in a loop
            [&](While const& it) { self().expression(it.test), self().statement(it.body); },
            [&](DoWhile const& it) { self().statement(it.body), self().expression(it.test); },
            [&](For const& it) {
                self().statement(it.initializer);
                self().expression(it.test);
                self().expression(it.update);
                self().statement(it.body);
            },
            [&](ForIn const& it) { self().for_head(it.head), self().expression(it.object), self().statement(it.body); },
            [&](ForOf const& it) { self().for_head(it.head), self().expression(it.iterable), self().statement(it.body); },
            [&](Switch const& it) {
                self().expression(it.discriminant);
                for (auto const& each : it.cases) {
                    self().expression(each.test);
                    self().statements(each.body);
                }
            },
            [&](Labeled const& it) { self().statement(it.body); }, [](Break const&) { }, [](Continue const&) { },
            [&](Return const& it) { self().expression(it.value); }, [&](Throw const& it) { self().expression(it.value); },
            [&](Try const& it) {
                self().statement(it.block);
                if (it.parameter)
                    self().pattern(*it.parameter);
                self().statement(it.handler);
                self().statement(it.finalizer);
            },
            [&](With const& it) { self().expression(it.object), self().statement(it.body); }, [](Import const&) { },
            [](ExportNames const&) { }, [](ExportAll const&) { },
            [&](ExportDeclaration const& it) { self().statement(it.declaration); },
            [&](ExportDefault const& it) { self().statement(it.declaration), self().expression(it.expression); },
            [](std::monostate) { });
    }
};

} // namespace gen2cpp::syntax
