// Patterns of regular expressions (22.2.1): from text to a tree. Needs nothing of the runtime, so that the transpiler
// can find the early errors of literals with it.
#pragma once

#include "code_point_set.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace js::regexp {

struct Flags {
    bool has_indices = false;  // d
    bool global = false;       // g
    bool ignore_case = false;  // i
    bool multiline = false;    // m
    bool dot_all = false;      // s
    bool unicode = false;      // u
    bool unicode_sets = false; // v
    bool sticky = false;       // y

    bool reads_code_points() const { return unicode || unicode_sets; }
};

// Nothing if a flag is unknown, repeated, or u and v are together.
std::optional<Flags> parse_flags(std::u16string_view text);
// In the order of the `flags` getter: "dgimsuvy".
std::string flags_text(Flags flags);

struct NodeId {
    std::uint32_t index = 0;
};

struct Empty {
};
// One character, compared exactly: variants of case have become a CharacterClass. A unit, or a code point with u and v.
struct Character {
    char32_t value;
};
struct CharacterClass {
    CodePointSet set; // negation and case are already applied
};
struct Sequence {
    std::vector<NodeId> parts;
};
struct Alternatives {
    std::vector<NodeId> choices;
};
struct Capture {
    std::uint32_t group; // from 1
    NodeId body;
};
inline constexpr std::uint32_t k_infinite = 0x7fffffff;
struct Quantified {
    NodeId body;
    std::uint32_t minimum;
    std::uint32_t maximum; // k_infinite: no limit
    bool is_greedy;
    std::uint32_t first_group; // the groups inside are first_group <= group < end_group
    std::uint32_t end_group;
};
struct BackReference {
    std::vector<std::uint32_t> groups; // several: of the same name, at most one of them has matched
    bool ignore_case;
};
enum class AssertionKind : std::uint8_t { InputStart, InputEnd, LineStart, LineEnd, WordBoundary, NotWordBoundary };
struct Assertion {
    AssertionKind kind;
    bool ignore_case; // with u or v it changes what a word character is
};
struct Look {
    NodeId body;
    bool is_behind;
    bool is_negative;
};
using Node = std::variant<Empty, Character, CharacterClass, Sequence, Alternatives, Capture, Quantified, BackReference, Assertion, Look>;

struct GroupName {
    std::u16string name;
    std::vector<std::uint32_t> groups; // ascending
};

struct Pattern {
    Flags flags;
    std::vector<Node> nodes;
    NodeId root;
    std::uint32_t group_count = 0; // captures, the whole match not counted
    std::vector<GroupName> group_names; // in the order of their first appearance

    Node const& operator[](NodeId id) const { return nodes[id.index]; }
};

struct PatternError {
    char const* message;    // "Nothing to repeat"
    std::uint32_t position; // in units from the start of the pattern
};

std::variant<Pattern, PatternError> parse_pattern(std::u16string_view text, Flags flags);

} // namespace js::regexp
