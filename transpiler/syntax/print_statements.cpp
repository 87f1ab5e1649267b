#include "operators.h"
#include "printer.h"

namespace gen2cpp::syntax {

void Printer::show(VariableDeclaration const& it, SourceRange range)
{
    line({ spelling(it.kind) }, range);
    Children const children(*this);
    for (auto const& declarator : it.declarators) {
        pattern(declarator.target);
        Children const value(*this);
        as("value").expression(declarator.initializer);
    }
}

void Printer::show(FunctionDeclaration const& it, SourceRange) { function(it.function); }
void Printer::show(ClassDeclaration const& it, SourceRange) { class_(it.class_); }

void Printer::show(ExpressionStatement const& it, SourceRange range)
{
    line({ "expression" }, range);
    Children const children(*this);
    expression(it.expression);
}

void Printer::show(Block const& it, SourceRange range)
{
    line({ "block" }, range);
    Children const children(*this);
    statements(it.body);
}

void Printer::show(EmptyStatement const&, SourceRange range) { line({ "empty" }, range); }
void Printer::show(DebuggerStatement const&, SourceRange range) { line({ "debugger" }, range); }

void Printer::show(If const& it, SourceRange range)
{
    line({ "if" }, range);
    Children const children(*this);
    as("test").expression(it.test);
    as("then").statement(it.consequent);
    as("else").statement(it.alternate);
}

void Printer::show(While const& it, SourceRange range)
{
    line({ "while" }, range);
    Children const children(*this);
    as("test").expression(it.test);
    statement(it.body);
}

void Printer::show(DoWhile const& it, SourceRange range)
{
    line({ "do" }, range);
    Children const children(*this);
    statement(it.body);
    as("test").expression(it.test);
}

void Printer::show(For const& it, SourceRange range)
{
    line({ "for" }, range);
    Children const children(*this);
    as("initializer").statement(it.initializer);
    as("test").expression(it.test);
    as("update").expression(it.update);
    as("body").statement(it.body);
}

void Printer::for_head(ForHead const& head)
{
    as(head.declaration ? spelling(*head.declaration) : "assign").pattern(head.target);
    as("value").expression(head.var_initializer);
}

void Printer::show(ForIn const& it, SourceRange range)
{
    line({ "for-in" }, range);
    Children const children(*this);
    for_head(it.head);
    as("object").expression(it.object);
    statement(it.body);
}

void Printer::show(ForOf const& it, SourceRange range)
{
    line({ it.is_await ? "for-await-of" : "for-of" }, range);
    Children const children(*this);
    for_head(it.head);
    as("iterable").expression(it.iterable);
    statement(it.body);
}

void Printer::show(Switch const& it, SourceRange range)
{
    line({ "switch" }, range);
    Children const children(*this);
    expression(it.discriminant);
    for (auto const& each : it.cases) {
        line({ each.test.is_valid() ? "case" : "default" }, each.range);
        Children const parts(*this);
        as("test").expression(each.test);
        statements(each.body);
    }
}

void Printer::show(Labeled const& it, SourceRange range)
{
    line({ "label", it.label.name }, range);
    Children const children(*this);
    statement(it.body);
}

void Printer::show(Break const& it, SourceRange range) { line({ "break", it.label ? it.label->name : "" }, range); }
void Printer::show(Continue const& it, SourceRange range) { line({ "continue", it.label ? it.label->name : "" }, range); }

void Printer::show(Return const& it, SourceRange range)
{
    line({ "return" }, range);
    Children const children(*this);
    expression(it.value);
}

void Printer::show(Throw const& it, SourceRange range)
{
    line({ "throw" }, range);
    Children const children(*this);
    expression(it.value);
}

void Printer::show(Try const& it, SourceRange range)
{
    line({ "try" }, range);
    Children const children(*this);
    statement(it.block);
    if (it.parameter)
        as("catch").pattern(*it.parameter);
    as("handler").statement(it.handler);
    as("finally").statement(it.finalizer);
}

void Printer::show(With const& it, SourceRange range)
{
    line({ "with" }, range);
    Children const children(*this);
    expression(it.object);
    statement(it.body);
}

void Printer::show(Import const& it, SourceRange range)
{
    line({ "import", quoted(it.module) }, range);
    Children const children(*this);
    for (auto const& specifier : it.specifiers)
        line({ "name", quoted(specifier.imported), "as", specifier.local.name }, specifier.local.range);
    for (auto const& attribute : it.attributes)
        line({ "with", quoted(attribute.key), quoted(attribute.value) }, range);
}

void Printer::show(ExportNames const& it, SourceRange range)
{
    line({ "export", it.module ? quoted(*it.module) : "" }, range);
    Children const children(*this);
    for (auto const& specifier : it.specifiers)
        line({ "name", quoted(specifier.local), "as", quoted(specifier.exported) }, specifier.range);
    for (auto const& attribute : it.attributes)
        line({ "with", quoted(attribute.key), quoted(attribute.value) }, range);
}

void Printer::show(ExportAll const& it, SourceRange range)
{
    line({ "export-all", quoted(it.module), it.exported ? "as " + quoted(*it.exported) : "" }, range);
    Children const children(*this);
    for (auto const& attribute : it.attributes)
        line({ "with", quoted(attribute.key), quoted(attribute.value) }, range);
}

void Printer::show(ExportDeclaration const& it, SourceRange range)
{
    line({ "export-declaration" }, range);
    Children const children(*this);
    statement(it.declaration);
}

void Printer::show(ExportDefault const& it, SourceRange range)
{
    line({ "export-default" }, range);
    Children const children(*this);
    statement(it.declaration);
    expression(it.expression);
}

} // namespace gen2cpp::syntax
