// Character classes: ranges, and with flag v set operations and strings.
#include "parser.h"

#include <algorithm>
#include <utility>

namespace js::regexp {

// One character, or the set of its variants of case.
NodeId Parser::character(char32_t value)
{
    if (!m_modes.ignore_case)
        return make(Character { value });
    return set_node(CodePointSet(value, value));
}

// 22.2.2.7.1 CharacterSetMatcher: closing the set over case stands for comparing canonical characters.
NodeId Parser::set_node(CodePointSet set)
{
    if (m_modes.ignore_case)
        close_over_case(set, case_mode());
    auto const& ranges = set.ranges();
    if (ranges.size() == 1 && ranges[0].first == ranges[0].last)
        return make(Character { ranges[0].first });
    return make(CharacterClass { std::move(set) });
}

NodeId Parser::string_node(std::u32string const& text)
{
    std::vector<NodeId> parts;
    for (auto const point : text)
        parts.push_back(character(point));
    if (parts.empty())
        return make(Empty {});
    return make(Sequence { std::move(parts) });
}

// A class with strings is a choice among them, the longest first.
NodeId Parser::operand_node(ClassOperand operand)
{
    if (operand.strings.empty())
        return set_node(std::move(operand.set));
    std::vector<std::u32string> strings(operand.strings.begin(), operand.strings.end());
    std::sort(strings.begin(), strings.end(), [](auto const& left, auto const& right) {
        return left.size() != right.size() ? left.size() > right.size() : left < right;
    });
    std::vector<NodeId> choices;
    for (auto const& text : strings)
        if (!text.empty())
            choices.push_back(string_node(text));
    choices.push_back(set_node(std::move(operand.set)));
    if (strings.back().empty())
        choices.push_back(make(Empty {}));
    return make(Alternatives { std::move(choices) });
}

NodeId Parser::character_class()
{
    ++m_position; // the bracket
    if (m_flags.unicode_sets)
        return operand_node(class_set());
    bool const is_negated = eat('^');
    auto set = class_ranges();
    if (!is_negated)
        return set_node(std::move(set));
    if (m_modes.ignore_case)
        close_over_case(set, case_mode());
    set.invert();
    return make(CharacterClass { std::move(set) });
}

CodePointSet Parser::class_ranges()
{
    CodePointSet result;
    while (!eat(']')) {
        if (peek_unit() == k_end)
            fail("Unterminated character class");
        auto const first = class_atom();
        if (peek_unit() != '-' || peek_unit(1) == ']' || peek_unit(1) == k_end) {
            result.add(first.set);
            continue;
        }
        ++m_position;
        auto const last = class_atom();
        if (first.is_character && last.is_character) {
            if (first.character > last.character)
                fail("Range out of order in character class");
            result.add(first.character, last.character);
            continue;
        }
        if (m_unicode)
            fail("Invalid character class");
        result.add(first.set);
        result.add('-');
        result.add(last.set);
    }
    return result;
}

Parser::ClassOperand Parser::class_atom()
{
    ClassOperand atom;
    if (peek_unit() != '\\') {
        atom.character = peek();
        advance();
    } else {
        ++m_position;
        if (class_escape(atom.set, nullptr, true))
            return atom;
        if (eat('b'))
            atom.character = '\b';
        else
            atom.character = character_escape(true);
    }
    atom.is_character = true;
    atom.set = CodePointSet(atom.character, atom.character);
    return atom;
}

// With flag v, after the opening bracket.
Parser::ClassOperand Parser::class_set()
{
    if (++m_depth > 1000)
        fail("Regular expression too large");
    bool const is_negated = eat('^');
    auto result = class_set_contents();
    --m_depth;
    if (!is_negated)
        return result;
    if (result.may_contain_strings)
        fail("Negated character class may contain strings");
    result.set.invert();
    return result;
}

Parser::ClassOperand Parser::class_set_contents()
{
    if (eat(']'))
        return {};
    auto first = class_set_operand();
    if (eat(u"&&"))
        return class_set_operations(std::move(first), SetOperator::Intersection);
    if (eat(u"--"))
        return class_set_operations(std::move(first), SetOperator::Subtraction);
    return class_set_union(std::move(first));
}

Parser::ClassOperand Parser::class_set_union(ClassOperand operand)
{
    ClassOperand result;
    for (;;) {
        if (peek_unit() == '-' && peek_unit(1) != '-') {
            if (peek_unit(1) == ']' && operand.is_character)
                fail("Invalid character in character class");
            ++m_position;
            operand = class_set_range(operand);
        }
        bool const may_start_range = operand.is_character;
        finish(operand);
        combine(result, std::move(operand), SetOperator::Union);
        if (eat(']'))
            return result;
        if (eat(u"&&") || eat(u"--"))
            fail("Invalid set operation in character class");
        if (peek_unit() == '-' && !may_start_range)
            fail("Invalid character class");
        operand = class_set_operand();
    }
}

// After the first operator: operands and uses of the same operator.
Parser::ClassOperand Parser::class_set_operations(ClassOperand result, SetOperator set_operator)
{
    finish(result);
    auto const* const text = set_operator == SetOperator::Intersection ? u"&&" : u"--";
    for (;;) {
        if (set_operator == SetOperator::Intersection && peek_unit() == '&')
            fail("Invalid character in character class");
        auto operand = class_set_operand();
        finish(operand);
        combine(result, std::move(operand), set_operator);
        if (eat(']'))
            return result;
        if (peek_unit() == k_end)
            fail("Unterminated character class");
        if (!eat(text))
            fail("Invalid set operation in character class");
    }
}

Parser::ClassOperand Parser::class_set_range(ClassOperand const& first)
{
    auto const last = first.is_character ? class_set_operand() : ClassOperand {};
    if (!first.is_character || !last.is_character)
        fail("Invalid character class");
    if (first.character > last.character)
        fail("Range out of order in character class");
    ClassOperand range;
    range.set = CodePointSet(first.character, last.character);
    return range;
}

Parser::ClassOperand Parser::class_set_operand()
{
    if (peek_unit() == k_end)
        fail("Unterminated character class");
    if (eat('['))
        return class_set();
    ClassOperand operand;
    if (eat(u"\\q{")) {
        class_strings(operand);
        return operand;
    }
    if (eat('\\')) {
        if (class_escape(operand.set, &operand, true))
            return operand;
        --m_position;
    }
    operand.character = class_set_character();
    operand.is_character = true;
    operand.set = CodePointSet(operand.character, operand.character);
    return operand;
}

// \q{ab|c|}, after the brace.
void Parser::class_strings(ClassOperand& result)
{
    std::u32string text;
    for (;;) {
        bool const is_last = peek_unit() == '}';
        if (!is_last && peek_unit() != '|') {
            text += class_set_character();
            continue;
        }
        ++m_position;
        if (text.size() == 1) {
            result.set.add(text[0]);
        } else {
            result.strings.insert(text);
            result.may_contain_strings = true;
        }
        text.clear();
        if (is_last)
            return;
    }
}

bool Parser::at_reserved_double_punctuator() const
{
    constexpr std::u16string_view reserved = u"&!#$%*+,.:;<=>?@^`~";
    auto const unit = peek_unit();
    return unit == peek_unit(1) && unit <= 0xffff && reserved.find(static_cast<char16_t>(unit)) != std::u16string_view::npos;
}

char32_t Parser::class_set_character()
{
    if (eat('\\')) {
        if (eat('b'))
            return '\b';
        return character_escape(true);
    }
    auto const point = peek();
    constexpr std::u16string_view syntax_characters = u"()[]{}/-|";
    if (point == k_end)
        fail("Unterminated character class");
    if (point <= 0xffff && syntax_characters.find(static_cast<char16_t>(point)) != std::u16string_view::npos)
        fail("Invalid character in character class");
    if (at_reserved_double_punctuator())
        fail("Invalid set operation in character class");
    advance();
    return point;
}

// 22.2.2.9.7 MaybeSimpleCaseFolding: sets are closed over case, strings made of representatives.
void Parser::finish(ClassOperand& operand) const
{
    if (!m_modes.ignore_case)
        return;
    close_over_case(operand.set, case_mode());
    std::set<std::u32string> folded;
    for (auto text : operand.strings) {
        for (auto& point : text)
            point = canonicalize(point, case_mode());
        folded.insert(std::move(text));
    }
    operand.strings = std::move(folded);
}

void Parser::combine(ClassOperand& left, ClassOperand right, SetOperator set_operator)
{
    switch (set_operator) {
    case SetOperator::Union:
        left.set.add(right.set);
        left.strings.merge(right.strings);
        left.may_contain_strings |= right.may_contain_strings;
        break;
    case SetOperator::Intersection:
        left.set.intersect(right.set);
        std::erase_if(left.strings, [&](auto const& text) { return !right.strings.contains(text); });
        left.may_contain_strings &= right.may_contain_strings;
        break;
    case SetOperator::Subtraction:
        left.set.subtract(right.set);
        std::erase_if(left.strings, [&](auto const& text) { return right.strings.contains(text); });
        break;
    }
    left.is_character = false;
}

} // namespace js::regexp
