// What the engine knows about code points: properties, identifiers and case.
#pragma once

#include "code_point_set.h"

#include <string_view>

namespace js::regexp {

// The set of \p{name=value}, or of \p{value} where `name` is empty. False: there is no such property.
bool find_unicode_property(std::string_view name, std::string_view value, CodePointSet& result);

bool is_identifier_start(char32_t point); // with $ and _
bool is_identifier_part(char32_t point);  // with $ and the joiners

// How a pattern with flag i compares characters (22.2.2.7.3 Canonicalize).
enum class CaseMode : bool {
    UpperCaseUnits, // without u and v
    SimpleFolding,
};

// Equal for two characters exactly if they are equal but for case. Not the character that the specification
// computes: see note [case mappings] in generate_unicode_tables.mjs.
char32_t canonicalize(char32_t point, CaseMode mode);
// Adds all case variants of the members.
void close_over_case(CodePointSet& set, CaseMode mode);

CodePointSet digit_set();
CodePointSet space_set();
CodePointSet word_set();
CodePointSet line_terminator_set();

} // namespace js::regexp
