#include "operators.h"
#include "printer.h"

#include <charconv>

namespace gen2cpp::syntax {

namespace {

std::string number_text(double value)
{
    char buffer[32];
    return std::string(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
}

} // namespace

void Printer::arguments(List<Argument> const& list)
{
    for (auto const& argument : list) {
        if (!argument.expression.is_valid()) {
            m_text.append(m_indent, ' ');
            m_text += "hole\n";
            continue;
        }
        as(argument.is_spread ? "spread" : "").expression(argument.expression);
    }
}

void Printer::property(ObjectProperty const& property)
{
    if (property.kind == PropertyKind::Spread)
        return as("spread").expression(property.value);
    static constexpr std::string_view k_kinds[] = { "value", "shorthand", "method", "getter", "setter", "spread" };
    line({ k_kinds[static_cast<std::size_t>(property.kind)], key_text(property.key), property.is_proto ? "proto" : "" }, property.range);
    Children const children(*this);
    computed_key(property.key);
    expression(property.value);
}

void Printer::show(NullLiteral const&, SourceRange range) { line({ "null" }, range); }
void Printer::show(BooleanLiteral const& it, SourceRange range) { line({ it.value ? "true" : "false" }, range); }
void Printer::show(NumberLiteral const& it, SourceRange range) { line({ "number", number_text(it.value) }, range); }
void Printer::show(BigIntLiteral const& it, SourceRange range) { line({ "bigint", it.digits }, range); }
void Printer::show(StringLiteral const& it, SourceRange range) { line({ "string", quoted(it.value) }, range); }
void Printer::show(RegExpLiteral const& it, SourceRange range) { line({ "regexp", quoted(it.pattern), it.flags }, range); }

void Printer::show(TemplateLiteral const& it, SourceRange range)
{
    line({ "template" }, range);
    Children const children(*this);
    for (std::size_t i = 0; i < it.strings.size(); ++i) {
        m_text.append(m_indent, ' ');
        m_text += it.strings[i].cooked ? quoted(*it.strings[i].cooked) : "invalid";
        m_text += " raw " + quoted(it.strings[i].raw) + "\n";
        if (i < it.expressions.size())
            expression(it.expressions[i]);
    }
}

void Printer::show(TaggedTemplate const& it, SourceRange range)
{
    line({ "tagged" }, range);
    Children const children(*this);
    as("tag").expression(it.tag);
    expression(it.quasi);
}

void Printer::show(IdentifierReference const& it, SourceRange range) { line({ "reference", it.name }, range); }
void Printer::show(ThisExpression const&, SourceRange range) { line({ "this" }, range); }
void Printer::show(SuperReference const&, SourceRange range) { line({ "super" }, range); }
void Printer::show(NewTarget const&, SourceRange range) { line({ "new.target" }, range); }
void Printer::show(InvalidTarget const&, SourceRange range) { line({ "invalid-target" }, range); }
void Printer::show(ImportMeta const&, SourceRange range) { line({ "import.meta" }, range); }

void Printer::show(ImportCall const& it, SourceRange range)
{
    line({ "import-call" }, range);
    Children const children(*this);
    expression(it.specifier);
    as("options").expression(it.options);
}

void Printer::show(ArrayLiteral const& it, SourceRange range)
{
    line({ "array" }, range);
    Children const children(*this);
    arguments(it.elements);
}

void Printer::show(ObjectLiteral const& it, SourceRange range)
{
    line({ "object" }, range);
    Children const children(*this);
    for (auto const& each : it.properties)
        property(each);
}

void Printer::show(FunctionExpression const& it, SourceRange) { function(it.function); }
void Printer::show(ClassExpression const& it, SourceRange) { class_(it.class_); }

void Printer::show(Unary const& it, SourceRange range)
{
    line({ "unary", spelling(it.op) }, range);
    Children const children(*this);
    expression(it.operand);
}

void Printer::show(Update const& it, SourceRange range)
{
    line({ it.is_prefix ? "prefix" : "postfix", it.is_increment ? "++" : "--" }, range);
    Children const children(*this);
    expression(it.target);
}

void Printer::show(Binary const& it, SourceRange range)
{
    line({ "binary", spelling(it.op) }, range);
    Children const children(*this);
    expression(it.left);
    expression(it.right);
}

void Printer::show(PrivateIn const& it, SourceRange range)
{
    line({ "private-in", "#" + it.name }, range);
    Children const children(*this);
    expression(it.right);
}

void Printer::show(Logical const& it, SourceRange range)
{
    line({ "logical", spelling(it.op) }, range);
    Children const children(*this);
    expression(it.left);
    expression(it.right);
}

void Printer::show(Conditional const& it, SourceRange range)
{
    line({ "conditional" }, range);
    Children const children(*this);
    expression(it.test);
    as("then").expression(it.consequent);
    as("else").expression(it.alternate);
}

void Printer::show(Assignment const& it, SourceRange range)
{
    line({ "assign" }, range);
    Children const children(*this);
    pattern(it.target);
    expression(it.value);
}

void Printer::show(CompoundAssignment const& it, SourceRange range)
{
    auto const op = std::visit([](auto each) { return spelling(each); }, it.op);
    line({ "assign", std::string(op) + "=" }, range);
    Children const children(*this);
    pattern(it.target);
    expression(it.value);
}

void Printer::show(Sequence const& it, SourceRange range)
{
    line({ "sequence" }, range);
    Children const children(*this);
    for (auto const id : it.expressions)
        expression(id);
}

void Printer::show(Member const& it, SourceRange range)
{
    line({ "member", key_text(it.key), it.is_optional ? "optional" : "" }, range);
    Children const children(*this);
    expression(it.object);
    computed_key(it.key);
}

void Printer::show(Call const& it, SourceRange range)
{
    line({ "call", it.is_optional ? "optional" : "" }, range);
    Children const children(*this);
    as("callee").expression(it.callee);
    arguments(it.arguments);
}

void Printer::show(OptionalChain const& it, SourceRange range)
{
    line({ "optional-chain" }, range);
    Children const children(*this);
    expression(it.expression);
}

void Printer::show(New const& it, SourceRange range)
{
    line({ "new" }, range);
    Children const children(*this);
    as("callee").expression(it.callee);
    arguments(it.arguments);
}

void Printer::show(Parenthesized const& it, SourceRange range)
{
    line({ "parenthesized" }, range);
    Children const children(*this);
    expression(it.expression);
}

void Printer::show(Yield const& it, SourceRange range)
{
    line({ it.is_delegate ? "yield*" : "yield" }, range);
    Children const children(*this);
    expression(it.operand);
}

void Printer::show(Await const& it, SourceRange range)
{
    line({ "await" }, range);
    Children const children(*this);
    expression(it.operand);
}

} // namespace gen2cpp::syntax
