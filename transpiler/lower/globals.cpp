// Names of the global object: which the runtime provides, and which it has to refuse.
#include "lowering.h"

#include "../support/words.h"

#include <algorithm>

namespace gen2cpp::lower {

namespace {

// What the runtime installs: the lists of its own installers.
constexpr std::string_view k_provided[] = {
#define CORE(installer)
#define OPTIONAL(installer, names) names,
#define REST(installer, name, members)
#include "../../runtime/builtins/installers.def"
#undef CORE
#undef OPTIONAL
#undef REST
    "Object Function Error TypeError RangeError ReferenceError SyntaxError EvalError URIError AggregateError Symbol Boolean Number String Array Iterator "
    "globalThis global eval undefined NaN Infinity isNaN isFinite parseInt parseFloat encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape",
};

// What Node has besides.
constexpr std::string_view k_known[] = {
#if __has_include("../../runtime/builtins/known_globals.def")
#define GLOBAL(name) name,
#include "../../runtime/builtins/known_globals.def"
#undef GLOBAL
#endif
    "",
};

} // namespace

std::string missing_global(std::string const& name)
{
    for (auto const list : k_provided)
        if (has_word(list, name))
            return {};
    if (std::find(std::begin(k_known), std::end(k_known), name) != std::end(k_known))
        return "the global `" + name + "`";
    return {};
}

} // namespace gen2cpp::lower
