#include "parser.h"

#include <utility>

namespace js::regexp {

namespace {

constexpr std::uint32_t k_max_depth = 1000; // nested groups: bounds the recursion of every pass
constexpr std::uint32_t k_max_groups = 65535;

bool is_lead(char32_t unit) { return (unit & 0xfffffc00) == 0xd800; }
bool is_trail(char32_t unit) { return (unit & 0xfffffc00) == 0xdc00; }

} // namespace

Parser::Parser(std::u16string_view text, Flags flags)
    : m_text(text)
    , m_flags(flags)
    , m_modes { flags.ignore_case, flags.multiline, flags.dot_all }
    , m_unicode(flags.reads_code_points())
{
    m_pattern.flags = flags;
}

Pattern Parser::run()
{
    scan_groups();
    m_pattern.root = disjunction();
    if (peek() == ')')
        fail("Unmatched ')'");
    resolve_named_references(m_pattern);
    return std::move(m_pattern);
}

char32_t Parser::peek_unit(std::uint32_t ahead) const
{
    return m_position + ahead < m_text.size() ? m_text[m_position + ahead] : k_end;
}

char32_t Parser::peek_code_point() const
{
    auto const first = peek_unit();
    if (!is_lead(first) || !is_trail(peek_unit(1)))
        return first;
    return 0x10000 + ((first & 0x3ff) << 10) + (peek_unit(1) & 0x3ff);
}

char32_t Parser::peek() const
{
    return m_unicode ? peek_code_point() : peek_unit();
}

void Parser::advance()
{
    m_position += peek() > 0xffff && peek() != k_end ? 2 : 1;
}

bool Parser::eat(char32_t unit)
{
    if (peek_unit() != unit)
        return false;
    ++m_position;
    return true;
}

bool Parser::eat(std::u16string_view text)
{
    if (m_text.substr(m_position, text.size()) != text)
        return false;
    m_position += static_cast<std::uint32_t>(text.size());
    return true;
}

void Parser::fail(char const* message) const
{
    throw PatternError { message, m_position };
}

// What later decides how an escape is read: how many groups there are, and whether one has a name.
void Parser::scan_groups()
{
    bool in_class = false;
    for (std::size_t index = 0; index < m_text.size(); ++index) {
        auto const unit = m_text[index];
        if (unit == '\\') {
            ++index;
        } else if (in_class) {
            in_class = unit != ']';
        } else if (unit == '[') {
            in_class = true;
        } else if (unit == '(') {
            auto const next = m_text.substr(index + 1, 3);
            bool const is_named = next.starts_with(u"?<") && !next.starts_with(u"?<=") && !next.starts_with(u"?<!");
            m_has_names |= is_named;
            if (is_named || !next.starts_with(u"?"))
                ++m_total_groups;
        }
    }
    if (m_total_groups > k_max_groups)
        fail("Too many captures");
}

NodeId Parser::make(Node node)
{
    m_pattern.nodes.push_back(std::move(node));
    return { static_cast<std::uint32_t>(m_pattern.nodes.size() - 1) };
}

bool Parser::is_end_of_alternative() const
{
    auto const next = peek_unit();
    return next == k_end || next == '|' || next == ')';
}

NodeId Parser::disjunction()
{
    if (++m_depth > k_max_depth)
        fail("Regular expression too large");
    m_branches.push_back({ m_pattern.group_count, 0 });
    std::vector<NodeId> choices { alternative() };
    while (eat('|')) {
        m_branches.back().last_group_of_others = m_pattern.group_count;
        choices.push_back(alternative());
    }
    m_last_branch = m_branches.back();
    m_branches.pop_back();
    --m_depth;
    if (choices.size() == 1)
        return choices[0];
    return make(Alternatives { std::move(choices) });
}

NodeId Parser::alternative()
{
    std::vector<NodeId> parts;
    while (!is_end_of_alternative())
        parts.push_back(term());
    if (parts.empty())
        return make(Empty {});
    if (parts.size() == 1)
        return parts[0];
    return make(Sequence { std::move(parts) });
}

NodeId Parser::assertion(AssertionKind kind)
{
    return make(Assertion { kind, m_modes.ignore_case });
}

NodeId Parser::any_character()
{
    auto set = m_modes.dot_all ? CodePointSet() : line_terminator_set();
    set.invert();
    return make(CharacterClass { std::move(set) });
}

// A brace where an atom is expected (Annex B: it stands for itself unless it looks like a quantifier).
NodeId Parser::atom_brace()
{
    std::uint32_t minimum;
    std::uint32_t maximum;
    if (eat_interval(minimum, maximum))
        fail("Nothing to repeat");
    if (m_unicode)
        fail("Lone quantifier brackets");
    ++m_position;
    return character('{');
}

NodeId Parser::term()
{
    auto const groups_before = m_pattern.group_count;
    auto const next = peek();
    switch (next) {
    case '^':
        ++m_position;
        return assertion(m_modes.multiline ? AssertionKind::LineStart : AssertionKind::InputStart);
    case '$':
        ++m_position;
        return assertion(m_modes.multiline ? AssertionKind::LineEnd : AssertionKind::InputEnd);
    case '(': {
        bool is_look = false;
        auto const atom = group(is_look);
        return is_look ? atom : quantified(atom, groups_before);
    }
    case '*':
    case '+':
    case '?':
        fail("Nothing to repeat");
    case '.':
        ++m_position;
        return quantified(any_character(), groups_before);
    case '[':
        return quantified(character_class(), groups_before);
    case '\\':
        if (peek_unit(1) == 'b' || peek_unit(1) == 'B') {
            auto const kind = peek_unit(1) == 'b' ? AssertionKind::WordBoundary : AssertionKind::NotWordBoundary;
            m_position += 2;
            return assertion(kind);
        }
        return quantified(atom_escape(), groups_before);
    case '{':
        return quantified(atom_brace(), groups_before);
    case '}':
    case ']':
        if (m_unicode)
            fail("Lone quantifier brackets");
        break;
    default:
        break;
    }
    advance();
    return quantified(character(next), groups_before);
}

bool Parser::eat_decimal(std::uint32_t& number)
{
    auto const start = m_position;
    std::uint64_t value = 0;
    for (auto digit = peek_unit(); digit >= '0' && digit <= '9'; digit = peek_unit()) {
        value = value * 10 + (digit - '0');
        if (value > k_infinite)
            value = k_infinite;
        ++m_position;
    }
    number = static_cast<std::uint32_t>(value);
    return m_position > start;
}

// {n} {n,} {n,m}; anything else leaves the position alone.
bool Parser::eat_interval(std::uint32_t& minimum, std::uint32_t& maximum)
{
    auto const start = m_position;
    if (eat('{') && eat_decimal(minimum)) {
        maximum = minimum;
        if (eat(',') && !eat_decimal(maximum))
            maximum = k_infinite;
        if (eat('}'))
            return true;
    }
    m_position = start;
    return false;
}

NodeId Parser::quantified(NodeId atom, std::uint32_t groups_before)
{
    std::uint32_t minimum = 0;
    std::uint32_t maximum = k_infinite;
    if (eat('+')) {
        minimum = 1;
    } else if (eat('?')) {
        maximum = 1;
    } else if (peek_unit() == '{') {
        if (!eat_interval(minimum, maximum)) {
            if (m_unicode)
                fail("Incomplete quantifier");
            return atom;
        }
        if (minimum > maximum)
            fail("numbers out of order in {} quantifier");
    } else if (!eat('*')) {
        return atom;
    }
    bool const is_greedy = !eat('?');
    return make(Quantified { atom, minimum, maximum, is_greedy, groups_before + 1, m_pattern.group_count + 1 });
}

std::variant<Pattern, PatternError> parse_pattern(std::u16string_view text, Flags flags)
{
    try {
        return Parser(text, flags).run();
    } catch (PatternError const& error) {
        return error;
    }
}

std::optional<Flags> parse_flags(std::u16string_view text)
{
    Flags flags;
    for (auto const unit : text) {
        bool* const flag = unit == 'd' ? &flags.has_indices
            : unit == 'g'              ? &flags.global
            : unit == 'i'              ? &flags.ignore_case
            : unit == 'm'              ? &flags.multiline
            : unit == 's'              ? &flags.dot_all
            : unit == 'u'              ? &flags.unicode
            : unit == 'v'              ? &flags.unicode_sets
            : unit == 'y'              ? &flags.sticky
                                       : nullptr;
        if (!flag || *flag)
            return std::nullopt;
        *flag = true;
    }
    if (flags.unicode && flags.unicode_sets)
        return std::nullopt;
    return flags;
}

std::string flags_text(Flags flags)
{
    std::string text;
    auto const put = [&](bool is_set, char letter) {
        if (is_set)
            text += letter;
    };
    put(flags.has_indices, 'd');
    put(flags.global, 'g');
    put(flags.ignore_case, 'i');
    put(flags.multiline, 'm');
    put(flags.dot_all, 's');
    put(flags.unicode, 'u');
    put(flags.unicode_sets, 'v');
    put(flags.sticky, 'y');
    return text;
}

} // namespace js::regexp
