// What the single instructions do.
#include "matcher.h"
#include "unicode_properties.h"

namespace js::regexp {

template<typename Unit>
bool Matcher<Unit>::in_high_ranges(Class const& set, char32_t point) const
{
    auto const* const ranges = m_program.ranges + set.first_range;
    auto const* const after = std::upper_bound(ranges, ranges + set.range_count, point, [](char32_t value, CodePointRange range) { return value < range.first; });
    return after != ranges && point <= (after - 1)->last;
}

template<typename Unit>
bool Matcher<Unit>::equal_units(std::int32_t position, char16_t const* units, std::uint32_t count) const
{
    for (std::uint32_t index = 0; index < count; ++index)
        if (m_input[position + static_cast<std::int32_t>(index)] != units[index])
            return false;
    return true;
}

template<typename Unit>
bool Matcher<Unit>::literal(Instruction const& instruction)
{
    auto const count = static_cast<std::int32_t>(instruction.b);
    if (m_length - m_position < count || !equal_units(m_position, m_program.literals + instruction.a, instruction.b))
        return false;
    m_position += count;
    return true;
}

template<typename Unit>
bool Matcher<Unit>::literal_backward(Instruction const& instruction)
{
    auto const count = static_cast<std::int32_t>(instruction.b);
    if (m_position < count || !equal_units(m_position - count, m_program.literals + instruction.a, instruction.b))
        return false;
    m_position -= count;
    return true;
}

template<typename Unit>
bool Matcher<Unit>::take_one(Class const& set, bool reads_points)
{
    if (m_position == m_length)
        return false;
    auto const start = m_position;
    auto const point = reads_points ? next_point() : static_cast<char32_t>(m_input[m_position++]);
    if (contains(set, point))
        return true;
    m_position = start;
    return false;
}

// Takes members of the set; `low` becomes the position after the minimum, or -1.
template<typename Unit>
void Matcher<Unit>::take_many(Class const& set, std::uint32_t maximum, std::int32_t& low, std::uint32_t minimum, bool reads_points)
{
    low = -1;
    if (reads_points) {
        for (std::uint32_t count = 0;; ++count) {
            if (count == minimum)
                low = m_position;
            if (count == maximum || !take_one(set, true))
                return;
        }
    }
    auto const start = m_position;
    auto const end = maximum < static_cast<std::uint32_t>(m_length - start) ? start + static_cast<std::int32_t>(maximum) : m_length;
    auto position = start;
    while (position < end && contains(set, m_input[position]))
        ++position;
    m_position = position;
    if (static_cast<std::uint32_t>(position - start) >= minimum)
        low = start + static_cast<std::int32_t>(minimum);
}

template<typename Unit>
bool Matcher<Unit>::greedy_loop(Instruction const& instruction, bool reads_points)
{
    std::int32_t low;
    take_many(m_program.classes[instruction.a], instruction.c, low, instruction.b, reads_points);
    if (low < 0)
        return false;
    if (m_position > low)
        push(reads_points ? EntryKind::PointGreedy : EntryKind::Greedy, m_counter, m_position, low);
    return true;
}

template<typename Unit>
bool Matcher<Unit>::lazy_loop(Instruction const& instruction, bool reads_points)
{
    std::int32_t low;
    take_many(m_program.classes[instruction.a], instruction.b, low, instruction.b, reads_points);
    if (low < 0)
        return false;
    if (instruction.c > instruction.b)
        push(EntryKind::Lazy, m_counter - 1, m_position, static_cast<std::int32_t>(instruction.c == k_infinite ? k_infinite : instruction.c - instruction.b));
    return true;
}

template<typename Unit>
bool Matcher<Unit>::peek(Instruction const& instruction) const
{
    if (m_position == m_length)
        return false;
    char32_t const unit = m_input[m_position];
    return unit < 256 ? m_program.classes[instruction.b].has_low(unit) : instruction.c != 0;
}

template<typename Unit>
void Matcher<Unit>::clear_groups(Instruction const& instruction)
{
    for (auto index = instruction.a; index < instruction.b; ++index)
        if (m_registers[index] != -1)
            set_register(index, -1);
}

template<typename Unit>
void Matcher<Unit>::loop_head(Loop const& loop)
{
    auto const count = static_cast<std::uint32_t>(m_registers[loop.counter]);
    if (count < loop.minimum)
        return;
    if (count >= loop.maximum) {
        m_counter = loop.exit;
        return;
    }
    if (loop.is_greedy) {
        push(EntryKind::Choice, loop.exit, m_position);
        return;
    }
    push(EntryKind::Choice, m_counter, m_position);
    m_counter = loop.exit;
}

template<typename Unit>
bool Matcher<Unit>::loop_next(Loop const& loop)
{
    auto const count = m_registers[loop.counter];
    if (loop.may_match_empty && static_cast<std::uint32_t>(count) >= loop.minimum && m_position == m_registers[loop.start])
        return false;
    set_register(loop.counter, count == static_cast<std::int32_t>(k_infinite) - 1 ? count : count + 1);
    m_counter = loop.head;
    return true;
}

// 22.2.2.9.2 BackreferenceMatcher
template<typename Unit>
bool Matcher<Unit>::back_reference(Instruction const& instruction, bool is_backward)
{
    std::int32_t start = -1;
    std::int32_t end = -1;
    for (std::uint32_t index = 0; index < instruction.b && (start < 0 || end < 0); ++index) {
        auto const group = m_program.groups[instruction.a + index];
        start = m_registers[2 * group];
        end = m_registers[2 * group + 1];
    }
    if (start < 0 || end < 0)
        return true;
    auto const length = end - start;
    if (length > (is_backward ? m_position : m_length - m_position))
        return false;
    auto const other = is_backward ? m_position - length : m_position;
    if (!equal_ranges(start, other, length, instruction.c != 0))
        return false;
    m_position = is_backward ? other : other + length;
    return !m_program.flags.reads_code_points() || !splits_pair(m_position);
}

template<typename Unit>
bool Matcher<Unit>::equal_ranges(std::int32_t left, std::int32_t right, std::int32_t length, bool ignore_case)
{
    if (!ignore_case)
        return std::equal(m_input + left, m_input + left + length, m_input + right);
    bool const reads_points = m_program.flags.reads_code_points();
    auto const mode = reads_points ? CaseMode::SimpleFolding : CaseMode::UpperCaseUnits;
    auto const read = [&](std::int32_t position) -> char32_t {
        char32_t const unit = m_input[position];
        if (!reads_points || !is_lead(unit) || position + 1 == m_length || !is_trail(m_input[position + 1]))
            return unit;
        return 0x10000 + ((unit & 0x3ff) << 10) + (m_input[position + 1] & 0x3ffU);
    };
    for (std::int32_t index = 0; index < length; ++index) {
        auto const point = read(left + index);
        if (canonicalize(point, mode) != canonicalize(read(right + index), mode))
            return false;
        if (point > 0xffff)
            ++index;
    }
    return true;
}

template<typename Unit>
bool Matcher<Unit>::is_word_boundary(Class const& words) const
{
    bool const before = m_position > 0 && contains(words, m_input[m_position - 1]);
    bool const after = m_position < m_length && contains(words, m_input[m_position]);
    return before != after;
}

// The inside of a lookahead or lookbehind is not tried again, but its registers are restored when what precedes it is.
template<typename Unit>
void Matcher<Unit>::forget_alternatives(std::size_t height)
{
    auto const is_choice = [](Entry const& entry) { return entry.kind != EntryKind::Restore; };
    m_stack.erase(std::remove_if(m_stack.begin() + static_cast<std::ptrdiff_t>(height), m_stack.end(), is_choice), m_stack.end());
}

template<typename Unit>
void Matcher<Unit>::undo(std::size_t height)
{
    while (m_stack.size() > height) {
        if (m_stack.back().kind == EntryKind::Restore)
            m_registers[m_stack.back().target] = m_stack.back().a;
        m_stack.pop_back();
    }
}

template class Matcher<unsigned char>;
template class Matcher<char16_t>;

} // namespace js::regexp
