// The normalization forms of Unicode.
#pragma once

#include "../value/string.h"

#include <vector>

namespace js::builtins {

enum class Compatibility : bool { No, Yes };

// NFD or NFKD of a flat string; a lone surrogate stays as it is.
std::vector<std::int32_t> decompose(String const* string, Compatibility compatibility);
// NFD to NFC, NFKD to NFKC.
std::vector<std::int32_t> compose(std::vector<std::int32_t> code_points);

} // namespace js::builtins
