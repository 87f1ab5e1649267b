// A shortcut of the compiler: loops over characters that need not give anything back.
#pragma once

#include "program.h"

#include <string>
#include <vector>

namespace js::regexp {

// Note [possessive loops]
//
// After `\w+` in `\w+\s` no alternative has to be kept: wherever the loop could have stopped earlier, the next character
// is one of the loop's, and what follows cannot match it.
void make_possessive(std::vector<Instruction>& instructions, std::vector<Class> const& classes, std::vector<CodePointRange> const& ranges,
    std::u16string const& literals);

} // namespace js::regexp
