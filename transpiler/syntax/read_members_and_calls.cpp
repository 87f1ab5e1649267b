// 13.3 Left-Hand-Side Expressions.
#include "reader.h"

namespace gen2cpp::syntax {

// A chain of members, calls and tagged templates, read from its innermost object outwards. If any link is `?.`, the whole
// chain is one OptionalChain.
ExpressionId Reader::read_member_chain(Node node)
{
    std::vector<Node> links; // outermost first
    auto base = node;
    while (is_chain_link(base)) {
        links.push_back(base);
        base = required_child(base, kind(base) == NodeKind::CallExpression ? Field::Function : Field::Object);
    }
    if (links.empty())
        return read_import_call(node);
    check_chain_length(links.size(), node);

    bool is_optional = false;
    auto result = kind(base) == NodeKind::Super ? read_super_base(base, links.back()) : read_expression(base, Level::LeftHandSide);
    for (auto i = links.size(); i-- > 0;) {
        is_optional = is_optional || child(links[i], Field::OptionalChain).is_valid();
        result = read_chain_link(links[i], result, is_optional);
    }
    return is_optional ? add(OptionalChain { result }, range(node)) : result;
}

bool Reader::is_chain_link(Node node) const
{
    if (kind(node) == NodeKind::CallExpression)
        return kind(required_child(node, Field::Function)) != NodeKind::Import;
    return kind(node) == NodeKind::MemberExpression || kind(node) == NodeKind::SubscriptExpression;
}

ExpressionId Reader::read_super_base(Node super, Node link)
{
    bool const is_tag = kind(link) == NodeKind::CallExpression && kind(required_child(link, Field::Arguments)) == NodeKind::TemplateString;
    if (is_tag || child(link, Field::OptionalChain).is_valid())
        fail(DiagnosticKind::SuperMisplaced, range(super));
    return add(SuperReference {}, range(super));
}

ExpressionId Reader::read_chain_link(Node node, ExpressionId object, bool in_optional_chain)
{
    bool const is_optional = child(node, Field::OptionalChain).is_valid();
    if (kind(node) == NodeKind::MemberExpression)
        return add(Member { object, read_property_name(required_child(node, Field::Property)), is_optional }, range(node));
    if (kind(node) == NodeKind::SubscriptExpression) {
        auto const index = required_child(node, Field::Index);
        return add(Member { object, { ComputedKey { read_expression(index) }, range(index) }, is_optional }, range(node));
    }
    auto const arguments = required_child(node, Field::Arguments);
    if (kind(arguments) == NodeKind::Arguments)
        return add(Call { object, read_arguments(arguments), is_optional }, range(node));
    if (in_optional_chain)
        fail(DiagnosticKind::OptionalChainTemplate, range(arguments));
    return add(TaggedTemplate { object, read_template(arguments, Tagged::Yes) }, range(node));
}

PropertyKey Reader::read_property_name(Node node)
{
    if (kind(node) == NodeKind::PrivatePropertyIdentifier)
        return { PrivateName { name(node) }, range(node) };
    return { literal_key(name(node)), range(node) };
}

std::vector<Argument> Reader::read_arguments(Node node)
{
    check_commas(node);
    std::vector<Argument> result;
    for (auto it = first_child(node); it.is_valid(); it = next(it)) {
        if (kind(it) == NodeKind::Token)
            continue;
        bool const is_spread = kind(it) == NodeKind::SpreadElement;
        result.push_back({ read_expression(is_spread ? only_named_child(it) : it, Level::Assignment), is_spread });
    }
    return result;
}

// 13.3.10 Import Calls
ExpressionId Reader::read_import_call(Node call)
{
    auto const list = required_child(call, Field::Arguments);
    if (kind(list) != NodeKind::Arguments || child(call, Field::OptionalChain).is_valid())
        unexpected(list);
    auto const arguments = read_arguments(list);
    if (arguments.empty() || arguments.size() > 2)
        unexpected_token(m_tree[list].end_token - 1);
    for (auto it = first_child(list); it.is_valid(); it = next(it))
        if (kind(it) == NodeKind::SpreadElement)
            unexpected(it);
    auto const options = arguments.size() == 2 ? arguments[1].expression : ExpressionId {};
    return add(ImportCall { arguments[0].expression, options }, range(call));
}

// 13.3.5 The new Operator
ExpressionId Reader::read_new(Node node)
{
    auto const constructor = required_child(node, Field::Constructor);
    for (auto it = constructor; is_chain_link(it); it = required_child(it, Field::Object)) {
        if (child(it, Field::OptionalChain).is_valid())
            fail(DiagnosticKind::OptionalChainNew, range(it));
        if (kind(it) == NodeKind::CallExpression) {
            if (kind(required_child(it, Field::Arguments)) != NodeKind::TemplateString)
                unexpected(required_child(it, Field::Arguments));
            break;
        }
    }
    if (kind(constructor) == NodeKind::CallExpression && !is_chain_link(constructor))
        fail(DiagnosticKind::NewImport, range(constructor));
    New result { read_expression(constructor, Level::LeftHandSide), {} };
    if (auto const arguments = child(node, Field::Arguments); arguments.is_valid())
        result.arguments = read_arguments(arguments);
    return add(std::move(result), range(node));
}

// 13.3.12 Meta Properties
ExpressionId Reader::read_meta_property(Node node)
{
    if (is_token(first_child(node), "new"))
        return add(NewTarget {}, range(node));
    if (m_program.goal != Goal::Module)
        fail(DiagnosticKind::ImportMetaOutsideModule, range(node));
    return add(ImportMeta {}, range(node));
}

} // namespace gen2cpp::syntax
