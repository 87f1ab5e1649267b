// 13.3 Left-Hand-Side Expressions.
#include "reader.h"

namespace gen2cpp::syntax {

constexpr std::size_t k_most_optional_links = 100;

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
    Chain chain(*this, links.size(), node);
    chain.at(links.size());

    bool is_optional = false;
    std::size_t optional_links = 0; // each is a block of its own to C++
    auto result = read_expression(base, Level::LeftHandSide);
    for (auto i = links.size(); i-- > 0;) {
        chain.at(i);
        optional_links += child(links[i], Field::OptionalChain).is_valid();
        is_optional = optional_links > 0;
        if (optional_links > k_most_optional_links)
            fail(DiagnosticKind::NestedTooDeeply, range(node), { std::to_string(k_most_optional_links) });
        result = read_chain_link(links[i], result);
    }
    return is_optional ? add(OptionalChain { result }, range(node)) : result;
}

bool Reader::is_chain_link(Node node) const
{
    if (kind(node) == NodeKind::CallExpression)
        return kind(required_child(node, Field::Function)) != NodeKind::Import;
    return kind(node) == NodeKind::MemberExpression || kind(node) == NodeKind::SubscriptExpression;
}

ExpressionId Reader::read_chain_link(Node node, ExpressionId object)
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
    return add(TaggedTemplate { object, read_template(arguments, Tagged::Yes) }, range(node));
}

PropertyKey Reader::read_property_name(Node node)
{
    if (kind(node) == NodeKind::PrivatePropertyIdentifier)
        return { PrivateName { name(node) }, range(node) };
    return { literal_key(name(node)), range(node) };
}

List<Argument> Reader::read_arguments(Node node)
{
    List<Argument> result;
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
    auto const arguments = read_arguments(list);
    auto const options = arguments.size() == 2 ? arguments[1].expression : ExpressionId {};
    return add(ImportCall { arguments[0].expression, options }, range(call));
}

// 13.3.5 The new Operator
ExpressionId Reader::read_new(Node node)
{
    auto const constructor = required_child(node, Field::Constructor);
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
    return add(ImportMeta {}, range(node));
}

} // namespace gen2cpp::syntax
