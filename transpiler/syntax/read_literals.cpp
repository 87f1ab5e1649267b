// 13.2 Primary Expression: literals, templates, names.
#include "characters.h"
#include "reader.h"

namespace gen2cpp::syntax {

namespace {

SourceRange inside(SourceRange range, std::uint32_t before, std::uint32_t behind)
{
    return { range.begin + before, range.end - behind };
}

} // namespace

ExpressionId Reader::read_null(Node node) { return add(NullLiteral {}, range(node)); }

ExpressionId Reader::read_boolean(Node node)
{
    return add(BooleanLiteral { kind(node) == NodeKind::True }, range(node));
}

ExpressionId Reader::read_this(Node node) { return add(ThisExpression {}, range(node)); }

ExpressionId Reader::read_super(Node node) { return add(SuperReference {}, range(node)); }

ExpressionId Reader::read_identifier_reference(Node node)
{
    return add(IdentifierReference { name(node) }, range(node));
}

ExpressionId Reader::read_number(Node node)
{
    auto value = numeric_value(text(node));
    check_literal(value.error, value.strict_error, range(node).begin);
    if (value.is_big_int)
        return add(BigIntLiteral { std::move(value.digits) }, range(node));
    return add(NumberLiteral { value.number }, range(node));
}

Utf16 Reader::read_string_value(Node node)
{
    auto const content = inside(range(node), 1, 1);
    auto cooked = cook(m_source.text(content), TextForm::String);
    check_literal(cooked.error, cooked.strict_error, content.begin);
    return std::move(cooked.value);
}

ExpressionId Reader::read_string(Node node) { return add(StringLiteral { read_string_value(node) }, range(node)); }

ExpressionId Reader::read_regular_expression(Node node)
{
    auto const pattern = required_child(node, Field::Pattern);
    auto const flags_begin = range(pattern).end + 1;
    auto const flags = m_source.text({ flags_begin, range(node).end });
    return add(RegExpLiteral { std::string(text(pattern)), std::string(flags) }, range(node));
}

ExpressionId Reader::read_template(Node node) { return read_template(node, Tagged::No); }

// 13.2.8 Template Literals: an invalid escape is an error only where there is no tag.
ExpressionId Reader::read_template(Node node, Tagged tagged)
{
    TemplateLiteral result;
    auto begin = range(node).begin + 1;
    auto const add_text = [&](std::uint32_t end) {
        auto const content = m_source.text({ begin, end });
        auto cooked = cook(content, TextForm::Template);
        if (cooked.error && tagged == Tagged::No)
            fail(*cooked.error, begin);
        result.strings.push_back({ cooked.error ? std::nullopt : std::optional(std::move(cooked.value)), raw_template_text(content) });
    };
    for (auto it = first_child(node); it.is_valid(); it = next(it)) {
        if (kind(it) != NodeKind::TemplateSubstitution)
            continue;
        add_text(range(it).begin);
        result.expressions.push_back(read_expression(only_named_child(it)));
        begin = range(it).end;
    }
    add_text(range(node).end - 1);
    return add(std::move(result), range(node));
}

} // namespace gen2cpp::syntax
