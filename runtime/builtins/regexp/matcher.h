// The machine that runs programs; see note [the machine] in program.h.
#pragma once

#include "match.h"

#include <algorithm>
#include <vector>

namespace js::regexp {

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

inline constexpr std::size_t k_max_height = 20'000'000;
struct TooDeep {
};

inline bool is_lead(char32_t unit) { return (unit & 0xfffffc00) == 0xd800; }
inline bool is_trail(char32_t unit) { return (unit & 0xfffffc00) == 0xdc00; }
inline bool is_line_terminator(char32_t unit) { return unit == '\n' || unit == '\r' || unit == 0x2028 || unit == 0x2029; }

template<typename Unit>
class Matcher {
public:
    Matcher(Program const& program, Unit const* input, std::uint32_t length, std::int32_t* registers, std::vector<Entry>& stack)
        : m_program(program)
        , m_input(input)
        , m_length(static_cast<std::int32_t>(length))
        , m_registers(registers)
        , m_stack(stack)
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

} // namespace js::regexp
