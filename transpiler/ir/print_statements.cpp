// Statements as text. What stands under another statement is indented.
#include "print.h"

namespace gen2cpp::ir {

namespace {

std::string label_name(LabelId label) { return "L" + std::to_string(label.index); }

} // namespace

std::string FunctionText::result(VariableId id) const { return id.is_valid() ? variable(id) + " = " : ""; }

void FunctionText::part(std::string_view title, Block const& block, Listing& out) const
{
    if (block.empty())
        return;
    out.line(title);
    Listing::Indent const indent { out };
    statements(block, out);
}

void FunctionText::show(Evaluate const& it, Opening const& at) const { at.out.line(expression(it.expression), at.place); }

void FunctionText::show(Assign const& it, Opening const& at) const { at.out.line(place(it.place) + " = " + expression(it.value), at.place); }

void FunctionText::show(If const& it, Opening const& at) const
{
    at.out.line("if " + expression(it.test), at.place);
    {
        Listing::Indent const indent { at.out };
        statements(it.consequent, at.out);
    }
    part("else", it.alternate, at.out);
}

void FunctionText::show(Loop const& it, Opening const& at) const
{
    auto const keyword = it.kind == LoopKind::DoWhile ? "do" : it.kind == LoopKind::For ? "for" : "while";
    at.out.line(keyword + std::string(" ") + label_name(it.label), at.place);
    Listing::Indent const indent { at.out };
    auto const test = [&] {
        part("before the test", it.prelude, at.out);
        if (it.test.is_valid())
            at.out.line("test " + expression(it.test));
    };
    if (it.kind != LoopKind::DoWhile)
        test();
    part("body", it.body, at.out);
    part("update", it.update, at.out);
    if (it.kind == LoopKind::DoWhile)
        test();
}

void FunctionText::show(ForOf const& it, Opening const& at) const
{
    auto const word = it.kind == IterationKind::In ? " in " : it.kind == IterationKind::AsyncOf ? " of async " : " of ";
    auto const state = " by " + variable(it.iterator) + (it.pending.is_valid() ? ", " + variable(it.pending) : "");
    at.out.line("for " + label_name(it.label) + " " + variable(it.item) + word + expression(it.iterable) + state, at.place);
    Listing::Indent const indent { at.out };
    statements(it.body, at.out);
}

void FunctionText::show(Switch const& it, Opening const& at) const
{
    at.out.line("switch " + label_name(it.label) + " " + expression(it.discriminant), at.place);
    Listing::Indent const indent { at.out };
    for (auto const& each : it.cases) {
        part("before the test", each.prelude, at.out);
        at.out.line(each.test.is_valid() ? "case " + expression(each.test) : "default");
        Listing::Indent const inner { at.out };
        statements(each.body, at.out);
    }
}

void FunctionText::show(Labeled const& it, Opening const& at) const
{
    at.out.line("block " + label_name(it.label), at.place);
    Listing::Indent const indent { at.out };
    statements(it.body, at.out);
}

void FunctionText::show(Jump const& it, Opening const& at) const
{
    at.out.line((it.is_continue ? "continue " : "break ") + label_name(it.label), at.place);
}

void FunctionText::show(Return const& it, Opening const& at) const
{
    at.out.line(it.value.is_valid() ? "return " + expression(it.value) : "return", at.place);
}

void FunctionText::show(Throw const& it, Opening const& at) const { at.out.line("throw " + expression(it.value), at.place); }

void FunctionText::show(Try const& it, Opening const& at) const
{
    at.out.line("try", at.place);
    {
        Listing::Indent const indent { at.out };
        statements(it.body, at.out);
    }
    if (it.has_handler) {
        at.out.line(it.caught.is_valid() ? "catch " + variable(it.caught) : "catch");
        Listing::Indent const indent { at.out };
        statements(it.handler, at.out);
    }
    if (it.has_finalizer) {
        at.out.line("finally " + variable(it.pending));
        Listing::Indent const indent { at.out };
        statements(it.finalizer, at.out);
    }
}

void FunctionText::show(Yield const& it, Opening const& at) const { at.out.line(result(it.result) + "yield " + expression(it.value), at.place); }

void FunctionText::show(Await const& it, Opening const& at) const { at.out.line(result(it.result) + "await " + expression(it.value), at.place); }

void FunctionText::show(Delegate const& it, Opening const& at) const
{
    at.out.line(result(it.result) + "yield* " + expression(it.iterable) + " by " + variable(it.state), at.place);
}

void FunctionText::show(NewEnvironment const& it, Opening const& at) const
{
    auto const outer = it.outer.is_valid() ? ", " + expression(it.outer) : "";
    at.out.line(variable(it.environment) + " = NewEnvironment(" + type_name(m_module, m_function.variables[it.environment]).substr(std::string_view("environment ").size()) + outer + ")", at.place);
}

void FunctionText::show(CopyEnvironment const& it, Opening const& at) const
{
    at.out.line(variable(it.environment) + " = CopyEnvironment(" + variable(it.environment) + ")", at.place);
}

void FunctionText::show(Scope const& it, Opening const& at) const
{
    at.out.line("scope", at.place);
    Listing::Indent const indent { at.out };
    statements(it.body, at.out);
}

void FunctionText::show(Destructure const& it, Opening const& at) const
{
    at.out.line("destructure " + expression(it.value) + " by " + variable(it.iterator) + ", " + variable(it.pending), at.place);
    Listing::Indent const indent { at.out };
    statements(it.body, at.out);
}

} // namespace gen2cpp::ir
