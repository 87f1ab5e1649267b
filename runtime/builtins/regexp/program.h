// A compiled pattern: instructions for a backtracking machine.
#pragma once

#include "syntax.h"

#include <cstddef>
#include <cstdint>

namespace js::regexp {

// Note [the machine]
//
// The machine has a position in the input, a program counter, registers and a stack on the heap. An instruction either
// succeeds and the next one follows, or it fails: then entries are taken from the stack, registers restored as they
// say, until an entry offers another way to go on. Whoever changes a register that backtracking must see unchanged
// pushes its old value first.
//
// Registers 0 to 2 * groups + 1 are the bounds of the groups (-1: not matched), the others belong to loops and lookarounds.
//
// A "backward" instruction reads the input before the position and moves to the left (the inside of a lookbehind).
enum class Operation : std::uint8_t {
    Match,                // the end
    Fail,
    Character,            // a: the unit
    CharacterBackward,
    Literal,              // a: where in `literals`, b: how many units
    LiteralBackward,
    Class,                // a: the class; reads a unit
    ClassBackward,
    PointClass,           // a: the class; reads a code point
    PointClassBackward,
    ClassLoop,            // a: the class, b: minimum, c: maximum; greedy
    ClassLoopPossessive,  // see note [possessive loops]
    ClassLoopLazy,
    PointClassLoop,
    PointClassLoopLazy,
    Jump,                 // a: target
    Split,                // goes on; on failure a: target
    Peek,                 // a: where to go unless the next unit is in the class b (Latin-1 bitmap and a flag only)
    Save,                 // a: the register that gets the position
    ClearGroups,          // a: first register, b: end
    SetCounter,           // a: register; zero
    LoopHead,             // a: the loop; its exit is taken when the count allows
    LoopNext,             // a: the loop; fails if this iteration matched nothing that was not required
    CheckProgress,        // a: register; fails if the position is the one there
    BackReference,        // a: where in `groups`, b: how many, c: is ignoring case
    BackReferenceBackward,
    InputStart,
    InputEnd,
    LineStart,
    LineEnd,
    WordBoundary,         // a: the class of word characters
    NotWordBoundary,
    LookEnter,            // a: register that keeps the height of the stack, b: register that keeps the position
    LookSucceed,          // a, b as above: forgets the alternatives since, back to the position
    NegativeLookEnter,    // a: register, b: where to go on when the inside fails
    NegativeLookFail,     // a: register: the inside has matched
};

struct Instruction {
    Operation operation;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t c = 0;
};

struct Class {
    std::uint64_t low[4];       // code points below 256, as bits
    std::uint32_t first_range;  // the others: ranges in `ranges`
    std::uint32_t range_count;

    bool has_low(std::uint32_t point) const { return (low[point >> 6] >> (point & 63)) & 1; }
};

// A loop that counts its iterations.
struct Loop {
    std::uint32_t counter;  // register
    std::uint32_t start;    // register: the position at the start of the iteration
    std::uint32_t minimum;
    std::uint32_t maximum;
    std::uint32_t exit;     // target
    std::uint32_t head;     // the LoopHead
    bool is_greedy;
    bool may_match_empty;
};

// All arrays are in collected memory.
struct Program {
    Flags flags;
    std::uint32_t group_count; // with the whole match
    std::uint32_t register_count;
    std::uint32_t minimum_length; // of a match, in units
    bool is_anchored;             // can match at the start of the input only
    bool has_first_class;         // every match starts with a unit that is in `first_class`
    std::int32_t first_unit;      // the only member of first_class, or -1
    Class first_class;
    bool first_class_has_high;    // units above 255 may start a match
    Instruction const* instructions;
    Class const* classes;
    CodePointRange const* ranges;
    char16_t const* literals;
    std::uint32_t const* groups;
    Loop const* loops;
};

Program const* compile(Pattern const& pattern);

} // namespace js::regexp
