// The properties of strings: sequences of emoji (flag v).
#pragma once

#include "code_point_set.h"

#include <set>
#include <string>
#include <string_view>

namespace js::regexp {

// The single characters and the strings of \p{name}. False: there is no such property.
bool find_property_of_strings(std::string_view name, CodePointSet& characters, std::set<std::u32string>& strings);

} // namespace js::regexp
