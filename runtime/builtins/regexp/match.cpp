#include "match.h"

#include "unicode_properties.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace js::regexp {

namespace {

// See note [the machine] in program.h.
enum class EntryKind : std::uint32_t {
    Choice,    // go on at `target` with position `a`
    Restore,   // register `target` was `a`
    Greedy,    // give one character back: position `a` down to `b`, then go on at `target`
    PointGreedy,
    Lazy,      // take one more character at position `a`, at most `b` times, for the loop at `target`
};

struct Entry {
    EntryKind kind;
    std::uint32_t target;
    std::int32_t a;
    std::int32_t b;
};

constexpr std::size_t k_max_height = 20'000'000;
constexpr std::size_t k_kept_height = 100'000;

// Kept between matches: no user code runs during one, so that two are never active.
thread_local std::vector<Entry> t_stack;

struct TooDeep {
};

bool is_lead(char32_t unit) { return (unit & 0xfffffc00) == 0xd800; }
bool is_trail(char32_t unit) { return (unit & 0xfffffc00) == 0xdc00; }
bool is_line_terminator(char32_t unit) { return unit == '\n' || unit == '\r' || unit == 0x2028 || unit == 0x2029; }

template<typename Unit>
class Matcher {
public:
    Matcher(Program const& program, Unit const* input, std::uint32_t length, std::int32_t* registers)
        : m_program(program)
        , m_input(input)
        , m_length(static_cast<std::int32_t>(length))
        , m_registers(registers)
        , m_stack(t_stack)
    {
        m_stack.clear();
        std::fill_n(registers, program.register_count, -1);
    }

    bool search(std::int32_t start, bool is_sticky);

private:
    bool run(std::int32_t start);
    bool backtrack();
    bool find_candidate(std::int32_t& position) const;

    void push(EntryKind kind, std::uint32_t target, std::int32_t a, std::int32_t b = 0)
    {
        if (m_stack.size() == k_max_height)
            throw TooDeep {};
        m_stack.push_back({ kind, target, a, b });
    }
    void set_register(std::uint32_t index, std::int32_t value)
    {
        push(EntryKind::Restore, index, m_registers[index]);
        m_registers[index] = value;
    }

    bool in_high_ranges(Class const& set, char32_t point) const;
    bool contains(Class const& set, char32_t point) const
    {
        return point < 256 ? set.has_low(point) : in_high_ranges(set, point);
    }
    bool splits_pair(std::int32_t position) const
    {
        return position > 0 && position < m_length && is_trail(m_input[position]) && is_lead(m_input[position - 1]);
    }
    // Read a character at the position and move past it. Precondition: there is one.
    char32_t next_point()
    {
        char32_t const first = m_input[m_position++];
        if (!is_lead(first) || m_position == m_length || !is_trail(m_input[m_position]))
            return first;
        return 0x10000 + ((first & 0x3ff) << 10) + (m_input[m_position++] & 0x3ffU);
    }
    char32_t previous_point()
    {
        char32_t const last = m_input[--m_position];
        if (!is_trail(last) || m_position == 0 || !is_lead(m_input[m_position - 1]))
            return last;
        return 0x10000 + ((m_input[--m_position] & 0x3ffU) << 10) + (last & 0x3ff);
    }

    bool literal(Instruction const& instruction);
    bool literal_backward(Instruction const& instruction);
    bool equal_units(std::int32_t position, char16_t const* units, std::uint32_t count) const;
    void take_many(Class const& set, std::uint32_t maximum, std::int32_t& low, std::uint32_t minimum, bool reads_points);
    bool greedy_loop(Instruction const& instruction, bool reads_points);
    bool lazy_loop(Instruction const& instruction, bool reads_points);
    bool take_one(Class const& set, bool reads_points);
    bool peek(Instruction const& instruction) const;
    void clear_groups(Instruction const& instruction);
    void loop_head(Loop const& loop);
    bool loop_next(Loop const& loop);
    bool back_reference(Instruction const& instruction, bool is_backward);
    bool equal_ranges(std::int32_t left, std::int32_t right, std::int32_t length, bool ignore_case);
    bool is_word_boundary(Class const& words) const;
    void forget_alternatives(std::size_t height);
    void undo(std::size_t height);
    bool step_class(Class const& set)
    {
        return m_position < m_length && contains(set, m_input[m_position++]);
    }
    bool step_class_backward(Class const& set)
    {
        return m_position > 0 && contains(set, m_input[--m_position]);
    }

    Program const& m_program;
    Unit const* m_input;
    std::int32_t m_length;
    std::int32_t* m_registers;
    std::vector<Entry>& m_stack;
    std::int32_t m_position = 0;
    std::uint32_t m_counter = 0; // the next instruction
};

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

// Goes back to the last alternative. False: there is none.
template<typename Unit>
bool Matcher<Unit>::backtrack()
{
    for (;;) {
        if (m_stack.empty())
            return false;
        auto& entry = m_stack.back();
        m_counter = entry.target;
        m_position = entry.a;
        switch (entry.kind) {
        case EntryKind::Restore:
            m_registers[entry.target] = entry.a;
            m_stack.pop_back();
            continue;
        case EntryKind::Choice:
            m_stack.pop_back();
            return true;
        case EntryKind::Greedy:
            --m_position;
            break;
        case EntryKind::PointGreedy:
            previous_point();
            break;
        case EntryKind::Lazy: {
            auto const& loop = m_program.instructions[m_counter++];
            if (!take_one(m_program.classes[loop.a], loop.operation == Operation::PointClassLoopLazy)) {
                m_stack.pop_back();
                continue;
            }
            entry.a = m_position;
            if (entry.b != static_cast<std::int32_t>(k_infinite) && --entry.b == 0)
                m_stack.pop_back();
            return true;
        }
        }
        // Greedy: less each time, until the minimum is reached.
        entry.a = m_position;
        if (m_position == entry.b)
            m_stack.pop_back();
        return true;
    }
}

// One attempt. On failure the stack is empty and all registers are as they were.
template<typename Unit>
bool Matcher<Unit>::run(std::int32_t start)
{
    m_position = start;
    m_counter = 0;
    auto const* const classes = m_program.classes;
    for (;;) {
        auto const& instruction = m_program.instructions[m_counter++];
        bool succeeds = true;
        switch (instruction.operation) {
        case Operation::Match:
            m_registers[0] = start;
            m_registers[1] = m_position;
            return true;
        case Operation::Fail:
            succeeds = false;
            break;
        case Operation::Character:
            succeeds = m_position < m_length && m_input[m_position] == instruction.a;
            ++m_position;
            break;
        case Operation::CharacterBackward:
            --m_position;
            succeeds = m_position >= 0 && m_input[m_position] == instruction.a;
            break;
        case Operation::Literal:
            succeeds = literal(instruction);
            break;
        case Operation::LiteralBackward:
            succeeds = literal_backward(instruction);
            break;
        case Operation::Class:
            succeeds = step_class(classes[instruction.a]);
            break;
        case Operation::ClassBackward:
            succeeds = step_class_backward(classes[instruction.a]);
            break;
        case Operation::PointClass:
            succeeds = m_position < m_length && contains(classes[instruction.a], next_point());
            break;
        case Operation::PointClassBackward:
            succeeds = m_position > 0 && contains(classes[instruction.a], previous_point());
            break;
        case Operation::ClassLoop:
            succeeds = greedy_loop(instruction, false);
            break;
        case Operation::ClassLoopPossessive: {
            std::int32_t low;
            take_many(classes[instruction.a], instruction.c, low, instruction.b, false);
            succeeds = low >= 0;
            break;
        }
        case Operation::ClassLoopLazy:
            succeeds = lazy_loop(instruction, false);
            break;
        case Operation::PointClassLoop:
            succeeds = greedy_loop(instruction, true);
            break;
        case Operation::PointClassLoopLazy:
            succeeds = lazy_loop(instruction, true);
            break;
        case Operation::Jump:
            m_counter = instruction.a;
            break;
        case Operation::Split:
            push(EntryKind::Choice, instruction.a, m_position);
            break;
        case Operation::Peek:
            if (!peek(instruction))
                m_counter = instruction.a;
            break;
        case Operation::Save:
            set_register(instruction.a, m_position);
            break;
        case Operation::ClearGroups:
            clear_groups(instruction);
            break;
        case Operation::SetCounter:
            set_register(instruction.a, 0);
            break;
        case Operation::LoopHead:
            loop_head(m_program.loops[instruction.a]);
            break;
        case Operation::LoopNext:
            succeeds = loop_next(m_program.loops[instruction.a]);
            break;
        case Operation::CheckProgress:
            succeeds = m_position != m_registers[instruction.a];
            break;
        case Operation::BackReference:
            succeeds = back_reference(instruction, false);
            break;
        case Operation::BackReferenceBackward:
            succeeds = back_reference(instruction, true);
            break;
        case Operation::InputStart:
            succeeds = m_position == 0;
            break;
        case Operation::InputEnd:
            succeeds = m_position == m_length;
            break;
        case Operation::LineStart:
            succeeds = m_position == 0 || is_line_terminator(m_input[m_position - 1]);
            break;
        case Operation::LineEnd:
            succeeds = m_position == m_length || is_line_terminator(m_input[m_position]);
            break;
        case Operation::WordBoundary:
            succeeds = is_word_boundary(classes[instruction.a]);
            break;
        case Operation::NotWordBoundary:
            succeeds = !is_word_boundary(classes[instruction.a]);
            break;
        case Operation::LookEnter:
            m_registers[instruction.a] = static_cast<std::int32_t>(m_stack.size());
            m_registers[instruction.b] = m_position;
            break;
        case Operation::LookSucceed:
            forget_alternatives(static_cast<std::size_t>(m_registers[instruction.a]));
            m_position = m_registers[instruction.b];
            break;
        case Operation::NegativeLookEnter:
            m_registers[instruction.a] = static_cast<std::int32_t>(m_stack.size());
            push(EntryKind::Choice, instruction.b, m_position);
            break;
        case Operation::NegativeLookFail:
            undo(static_cast<std::size_t>(m_registers[instruction.a]));
            succeeds = false;
            break;
        }
        if (!succeeds && !backtrack())
            return false;
    }
}

// The next position with a unit that may start a match.
template<typename Unit>
bool Matcher<Unit>::find_candidate(std::int32_t& position) const
{
    if constexpr (sizeof(Unit) == 1) {
        if (m_program.first_unit >= 0) {
            auto const* const found = static_cast<Unit const*>(std::memchr(m_input + position, m_program.first_unit, static_cast<std::size_t>(m_length - position)));
            position = found ? static_cast<std::int32_t>(found - m_input) : m_length;
            return found != nullptr;
        }
    }
    for (; position < m_length; ++position) {
        std::uint32_t const unit = m_input[position];
        if (unit < 256 ? m_program.first_class.has_low(unit) : m_program.first_class_has_high)
            return true;
    }
    return false;
}

template<typename Unit>
bool Matcher<Unit>::search(std::int32_t start, bool is_sticky)
{
    bool const reads_points = m_program.flags.reads_code_points();
    if (reads_points && splits_pair(start))
        --start;
    auto const last = static_cast<std::int64_t>(m_length) - m_program.minimum_length;
    for (auto position = start; position <= last; ++position) {
        if (!is_sticky && m_program.has_first_class && !find_candidate(position))
            return false;
        if (reads_points && position > start && splits_pair(position))
            continue;
        if (run(position))
            return true;
        if (is_sticky || m_program.is_anchored)
            return false;
    }
    return false;
}

template<typename Unit>
MatchStatus match_units(Program const& program, Unit const* input, std::uint32_t length, std::uint32_t start, bool is_sticky, std::int32_t* registers)
{
    auto status = MatchStatus::Failed;
    try {
        if (Matcher<Unit>(program, input, length, registers).search(static_cast<std::int32_t>(start), is_sticky))
            status = MatchStatus::Matched;
    } catch (TooDeep const&) {
        status = MatchStatus::TooDeep;
    }
    if (t_stack.capacity() > k_kept_height)
        std::vector<Entry>().swap(t_stack);
    return status;
}

} // namespace

MatchStatus match(Program const& program, unsigned char const* input, std::uint32_t length, std::uint32_t start, bool is_sticky, std::int32_t* registers)
{
    return match_units(program, input, length, start, is_sticky, registers);
}

MatchStatus match(Program const& program, char16_t const* input, std::uint32_t length, std::uint32_t start, bool is_sticky, std::int32_t* registers)
{
    return match_units(program, input, length, start, is_sticky, registers);
}

} // namespace js::regexp
