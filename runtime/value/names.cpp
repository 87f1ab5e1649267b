// The names of names.def and the well-known symbols.
//
// NOTE: The priority makes them ready before the static initialisers of every other file.
#include "property_key.h"

namespace js {

namespace {

#define NAME(identifier, text) constinit Latin1Literal identifier##_text { text };
#include "names.def"
#undef NAME

struct Names {
#define NAME(identifier, text) PropertyKey identifier = property_key(&identifier##_text);
#include "names.def"
#undef NAME
};
__attribute__((init_priority(101))) Names table;

} // namespace

namespace names {
#define NAME(identifier, text) PropertyKey const& identifier = table.identifier;
#include "names.def"
#undef NAME
}

namespace symbols {
#define SYMBOL(identifier, text)                              \
    constinit Latin1Literal identifier##_description { text }; \
    extern Symbol const identifier;                           \
    __attribute__((init_priority(101))) Symbol const identifier { Value(&identifier##_description) };
SYMBOL(iterator, "Symbol.iterator")
SYMBOL(async_iterator, "Symbol.asyncIterator")
SYMBOL(has_instance, "Symbol.hasInstance")
SYMBOL(to_primitive, "Symbol.toPrimitive")
SYMBOL(to_string_tag, "Symbol.toStringTag")
SYMBOL(species, "Symbol.species")
SYMBOL(is_concat_spreadable, "Symbol.isConcatSpreadable")
SYMBOL(unscopables, "Symbol.unscopables")
SYMBOL(match, "Symbol.match")
SYMBOL(match_all, "Symbol.matchAll")
SYMBOL(replace, "Symbol.replace")
SYMBOL(search, "Symbol.search")
SYMBOL(split, "Symbol.split")
#undef SYMBOL
}

} // namespace js
