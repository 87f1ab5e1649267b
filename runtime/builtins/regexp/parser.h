// The reader of patterns; see syntax.h for what it makes.
#pragma once

#include "syntax.h"
#include "unicode_properties.h"

#include <set>

namespace js::regexp {

class Parser {
public:
    Parser(std::u16string_view text, Flags flags);
    Pattern run(); // throws PatternError

private:
    // What the modifiers (?i-ms:...) change.
    struct Modes {
        bool ignore_case;
        bool multiline;
        bool dot_all;
    };
    // A disjunction that is being read. A name may come again where its first group cannot take part in the same match:
    // in another alternative.
    struct Branch {
        std::uint32_t first_group;        // NOTE: as in V8 the group that started last before the disjunction counts too
        std::uint32_t last_group_of_others; // of the alternatives before this one; 0: this is the first
    };
    struct NamedReference {
        NodeId node;
        std::u16string name;
        std::uint32_t position;
    };
    // An operand of a character class with flag v; a part of any class without.
    struct ClassOperand {
        CodePointSet set;
        std::set<std::u32string> strings; // not of length 1
        char32_t character = 0;           // when is_character
        bool is_character = false;
        bool may_contain_strings = false;
    };
    enum class SetOperator : std::uint8_t { Union, Intersection, Subtraction };

    static constexpr char32_t k_end = 0xffffffff;

    // parser.cpp: characters
    char32_t peek() const; // a code point in Unicode mode, else a unit; k_end at the end
    char32_t peek_unit(std::uint32_t ahead = 0) const;
    char32_t peek_code_point() const;
    void advance(); // past peek()
    bool eat(char32_t unit);
    bool eat(std::u16string_view text);
    [[noreturn]] void fail(char const* message) const;

    // parser.cpp: structure
    void scan_groups();
    NodeId make(Node node);
    NodeId disjunction();
    NodeId alternative();
    bool is_end_of_alternative() const;
    NodeId term();
    NodeId assertion(AssertionKind kind);
    NodeId any_character();
    NodeId atom_brace();
    NodeId quantified(NodeId atom, std::uint32_t groups_before);
    bool eat_interval(std::uint32_t& minimum, std::uint32_t& maximum);
    bool eat_decimal(std::uint32_t& number);

    // parser_groups.cpp
    NodeId group(bool& is_look);
    NodeId group_body();
    NodeId capture(bool is_named);
    NodeId look(bool is_behind, bool is_negative);
    NodeId modified_group();
    void eat_modifiers(Modes& modes);
    void declare_name(std::u16string name, std::uint32_t number);
    std::u16string group_name();
    char32_t group_name_character();
    void resolve_named_references(Pattern& pattern);

    // parser_escapes.cpp
    NodeId atom_escape();
    bool atom_back_reference(NodeId& result);
    NodeId named_back_reference();
    bool class_escape(CodePointSet& set, ClassOperand* operand, bool in_class); // after the backslash: d D s S w W p P
    void property_escape(bool is_negated, CodePointSet& set, ClassOperand* operand, bool in_class);
    char32_t character_escape(bool in_class);
    char32_t control_escape(bool in_class);
    char32_t digit_escape(bool in_class);
    char32_t hexadecimal_escape();
    char32_t identity_escape(bool in_class);
    bool eat_unicode_escape(char32_t& result, bool reads_code_points);
    bool eat_hexadecimal(std::uint32_t digits, char32_t& result);

    // parser_classes.cpp
    NodeId character(char32_t value);
    NodeId set_node(CodePointSet set);
    NodeId string_node(std::u32string const& text);
    NodeId operand_node(ClassOperand operand);
    NodeId character_class();
    CodePointSet class_ranges();
    ClassOperand class_atom();
    ClassOperand class_set();
    ClassOperand class_set_contents();
    ClassOperand class_set_operand();
    ClassOperand class_set_union(ClassOperand operand);
    ClassOperand class_set_operations(ClassOperand result, SetOperator set_operator);
    ClassOperand class_set_range(ClassOperand const& first);
    void class_strings(ClassOperand& result);
    char32_t class_set_character();
    bool at_reserved_double_punctuator() const;
    static void combine(ClassOperand& left, ClassOperand right, SetOperator set_operator);
    void finish(ClassOperand& operand) const;
    CaseMode case_mode() const { return m_flags.reads_code_points() ? CaseMode::SimpleFolding : CaseMode::UpperCaseUnits; }

    std::u16string_view m_text;
    Flags m_flags;
    Modes m_modes;
    bool m_unicode; // u or v
    std::uint32_t m_position = 0;
    std::uint32_t m_depth = 0;
    std::uint32_t m_total_groups = 0;
    bool m_has_names = false;
    std::vector<Branch> m_branches; // outermost first
    Branch m_last_branch {};        // of the disjunction that was read last
    std::vector<NamedReference> m_named_references;
    Pattern m_pattern;
};

} // namespace js::regexp
