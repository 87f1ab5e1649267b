// Numbers as text with a chosen number of digits (21.1.3).
#pragma once

#include "../value/string.h"

#include <string>

namespace js::builtins {

// The magnitude must be finite and not negative.
std::string fixed_text(double magnitude, int fraction_digits);
std::string exponential_text(double magnitude, int fraction_digits); // -1: as many as are needed
std::string precision_text(double magnitude, int precision);
// As Intl.NumberFormat writes it for en-US: groups of three, rounded to at most `maximum` fraction digits.
std::string grouped_text(double magnitude, int minimum_fraction_digits, int maximum_fraction_digits, bool use_grouping);

} // namespace js::builtins
