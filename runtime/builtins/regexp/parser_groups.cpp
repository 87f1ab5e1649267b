// Groups, their names and the references to them.
#include "parser.h"

#include <algorithm>
#include <utility>

namespace js::regexp {

NodeId Parser::group(bool& is_look)
{
    ++m_position; // the parenthesis
    if (!eat('?'))
        return capture(false);
    if (eat(':'))
        return group_body();
    bool const is_behind = peek_unit() == '<' && (peek_unit(1) == '=' || peek_unit(1) == '!');
    if (is_behind)
        ++m_position;
    if (peek_unit() == '=' || peek_unit() == '!') {
        bool const is_negative = peek_unit() == '!';
        ++m_position;
        auto const groups_before = m_pattern.group_count;
        auto const node = look(is_behind, is_negative);
        is_look = true;
        auto const next = peek_unit();
        if (next == '*' || next == '+' || next == '?' || next == '{') {
            // Annex B: a lookahead may be repeated.
            bool const is_quantifiable = !is_behind && !m_unicode;
            std::uint32_t minimum;
            std::uint32_t maximum;
            if (!is_quantifiable && (next != '{' || m_unicode || eat_interval(minimum, maximum)))
                fail("Invalid quantifier");
            if (is_quantifiable)
                return quantified(node, groups_before);
        }
        return node;
    }
    if (eat('<'))
        return capture(true);
    return modified_group();
}

// After whatever opened the group, to its end.
NodeId Parser::group_body()
{
    auto const outer = m_modes;
    auto const body = disjunction();
    if (!eat(')'))
        fail("Unterminated group");
    m_modes = outer;
    return body;
}

NodeId Parser::capture(bool is_named)
{
    auto const number = ++m_pattern.group_count;
    auto name = is_named ? group_name() : std::u16string();
    auto const body = group_body();
    if (is_named)
        declare_name(std::move(name), number); // After the body: it decides which of two errors is reported.
    return make(Capture { number, body });
}

NodeId Parser::look(bool is_behind, bool is_negative)
{
    auto const body = group_body();
    return make(Look { body, is_behind, is_negative });
}

// (?ims-ims:...), after the question mark.
NodeId Parser::modified_group()
{
    auto const outer = m_modes;
    auto inner = m_modes;
    eat_modifiers(inner);
    m_modes = inner;
    auto const body = group_body();
    m_modes = outer;
    return body;
}

void Parser::eat_modifiers(Modes& modes)
{
    std::u16string seen;
    bool is_removing = false;
    for (;;) {
        auto const next = peek_unit();
        if (next == ':')
            break;
        if (next == '-') {
            if (is_removing)
                fail("Multiple dashes in flag group");
            is_removing = true;
        } else if (next == 'i' || next == 'm' || next == 's') {
            if (seen.find(static_cast<char16_t>(next)) != std::u16string::npos)
                fail("Repeated flag in flag group");
            seen += static_cast<char16_t>(next);
            (next == 'i' ? modes.ignore_case : next == 'm' ? modes.multiline : modes.dot_all) = !is_removing;
        } else {
            fail("Invalid group");
        }
        ++m_position;
    }
    if (is_removing && seen.empty())
        fail("Invalid flag group");
    ++m_position;
}

// At the end of the group, which as in V8 counts as standing in the last alternative of its body.
void Parser::declare_name(std::u16string name, std::uint32_t number)
{
    auto branches = m_branches;
    branches.push_back(m_last_branch);
    auto const excludes = [&](std::uint32_t group) {
        return std::any_of(branches.begin(), branches.end(),
            [&](Branch const& branch) { return group >= branch.first_group && group <= branch.last_group_of_others; });
    };
    for (auto& known : m_pattern.group_names) {
        if (known.name != name)
            continue;
        if (!std::all_of(known.groups.begin(), known.groups.end(), excludes))
            fail("Duplicate capture group name");
        known.groups.push_back(number);
        return;
    }
    m_pattern.group_names.push_back({ std::move(name), { number } });
}

// RegExpIdentifierName and the closing bracket.
std::u16string Parser::group_name()
{
    std::u16string name;
    while (!eat('>')) {
        auto const point = group_name_character();
        if (point == k_end || !(name.empty() ? is_identifier_start(point) : is_identifier_part(point)))
            fail("Invalid capture group name");
        if (point <= 0xffff) {
            name += static_cast<char16_t>(point);
        } else {
            name += static_cast<char16_t>(0xd7c0 + (point >> 10));
            name += static_cast<char16_t>(0xdc00 + (point & 0x3ff));
        }
    }
    if (name.empty())
        fail("Invalid capture group name");
    return name;
}

char32_t Parser::group_name_character()
{
    if (eat(u"\\u")) {
        char32_t point = 0;
        if (!eat_unicode_escape(point, true))
            fail("Invalid Unicode escape");
        return point;
    }
    auto const point = peek_code_point();
    m_position += point > 0xffff && point != k_end ? 2 : 1;
    return point;
}

void Parser::resolve_named_references(Pattern& pattern)
{
    for (auto& group : pattern.group_names)
        std::sort(group.groups.begin(), group.groups.end());
    std::sort(pattern.group_names.begin(), pattern.group_names.end(), [](auto const& left, auto const& right) { return left.groups[0] < right.groups[0]; });
    for (auto const& reference : m_named_references) {
        auto& node = std::get<BackReference>(pattern.nodes[reference.node.index]);
        for (auto const& group : pattern.group_names)
            if (group.name == reference.name)
                node.groups = group.groups;
        if (node.groups.empty())
            fail("Invalid named capture referenced");
    }
}

} // namespace js::regexp
