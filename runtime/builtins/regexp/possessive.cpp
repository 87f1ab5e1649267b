#include "possessive.h"

#include <algorithm>

namespace js::regexp {

namespace {

struct Tables {
    std::vector<Class> const& classes;
    std::vector<CodePointRange> const& ranges;
    std::u16string const& literals;

    bool contains(Class const& set, char32_t unit) const
    {
        if (unit < 256)
            return set.has_low(unit);
        auto const first = ranges.begin() + set.first_range;
        return std::any_of(first, first + set.range_count, [&](CodePointRange range) { return unit >= range.first && unit <= range.last; });
    }

    bool are_disjoint(Class const& left, Class const& right) const
    {
        for (int word = 0; word < 4; ++word)
            if (left.low[word] & right.low[word])
                return false;
        auto const first = ranges.begin() + left.first_range;
        auto const other = ranges.begin() + right.first_range;
        return std::none_of(first, first + left.range_count, [&](CodePointRange one) {
            return std::any_of(other, other + right.range_count, [&](CodePointRange two) { return one.first <= two.last && two.first <= one.last; });
        });
    }

    // Whether the instruction fails before every member of the set.
    bool excludes(Instruction const& instruction, Class const& set) const
    {
        switch (instruction.operation) {
        case Operation::Character:
            return !contains(set, instruction.a);
        case Operation::Literal:
            return !contains(set, literals[instruction.a]);
        case Operation::Class:
            return are_disjoint(set, classes[instruction.a]);
        case Operation::InputEnd:
            return true;
        case Operation::LineEnd:
            return !contains(set, '\n') && !contains(set, '\r') && !contains(set, 0x2028) && !contains(set, 0x2029);
        default:
            return false; // Nothing is known of what else may follow.
        }
    }
};

} // namespace

void make_possessive(std::vector<Instruction>& instructions, std::vector<Class> const& classes, std::vector<CodePointRange> const& ranges,
    std::u16string const& literals)
{
    Tables const tables { classes, ranges, literals };
    for (std::size_t index = 0; index < instructions.size(); ++index) {
        auto& loop = instructions[index];
        if (loop.operation != Operation::ClassLoop)
            continue;
        auto next = index + 1;
        while (instructions[next].operation == Operation::Save)
            ++next;
        if (tables.excludes(instructions[next], classes[loop.a]))
            loop.operation = Operation::ClassLoopPossessive;
    }
}

} // namespace js::regexp
