// The order of strings for readers, as ICU's root collation has it.
#pragma once

#include "../value/string.h"

namespace js::builtins {

enum class Sensitivity : std::uint8_t { Base, Accent, Case, Variant };

struct CollationOptions {
    Sensitivity sensitivity = Sensitivity::Variant;
    bool is_numeric = false; // runs of digits compare as numbers
};

int collate(String const* left, String const* right, CollationOptions const& options = {}); // -1, 0, 1

} // namespace js::builtins
