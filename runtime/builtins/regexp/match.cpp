// Attempts, backtracking and the search for a start.
#include "match.h"

#include "matcher.h"

#include <cstring>

namespace js::regexp {

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

namespace {

constexpr std::size_t k_kept_height = 100'000;

// Kept between matches: no user code runs during one, so that two are never active.
thread_local std::vector<Entry> t_stack;

template<typename Unit>
MatchStatus match_units(Program const& program, Unit const* input, std::uint32_t length, std::uint32_t start, bool is_sticky, std::int32_t* registers)
{
    auto status = MatchStatus::Failed;
    try {
        if (Matcher<Unit>(program, input, length, registers, t_stack).search(static_cast<std::int32_t>(start), is_sticky))
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
