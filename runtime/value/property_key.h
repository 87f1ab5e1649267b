// A property key: an array index, an interned string or a symbol, in one word that compares by bits.
#pragma once

#include "string.h"

namespace js {

class PropertyKey {
public:
    static PropertyKey from_index(std::uint32_t index) { return PropertyKey { Value(index) }; } // index < 2^32 - 1
    static PropertyKey from_interned(String const* string) { return PropertyKey { Value(string) }; } // not an array index
    PropertyKey(Symbol const* symbol)
        : m_value(symbol)
    {
    }

    bool is_index() const { return m_value.is_number(); }
    bool is_symbol() const { return !is_index() && m_value.is_symbol(); }
    bool is_string() const { return !is_index() && m_value.is_string(); } // and no array index
    std::uint32_t index() const { return static_cast<std::uint32_t>(m_value.as_number()); }
    String const* string() const { return m_value.as_string(); }
    Symbol const* symbol() const { return m_value.as_symbol(); }
    std::uint64_t bits() const { return m_value.bits(); }
    friend bool operator==(PropertyKey left, PropertyKey right) { return left.bits() == right.bits(); }

    // The key as a program sees it: an index becomes its decimal string.
    Value to_value() const;

private:
    explicit PropertyKey(Value value)
        : m_value(value)
    {
    }
    Value m_value;
};

// The one String of this content that serves as a property key. Lives for ever.
String const* intern(String const* string);
// The key of a string: an array index if it is a canonical one, interned otherwise.
PropertyKey property_key(String const* string);
PropertyKey property_key(std::string_view utf8);
// A string that has been a property key before, and no array index, knows it.
inline bool has_known_key(String const* string) { return string->is_interned || (string->form != StringForm::Rope && string->right); }
inline PropertyKey known_key(String const* string) { return PropertyKey::from_interned(string->is_interned ? string : string->right); }

// Well-known symbols and the names the runtime itself uses; see names.def.
namespace symbols {
extern Symbol const iterator, async_iterator, has_instance, to_primitive, to_string_tag, species,
    is_concat_spreadable, unscopables, match, match_all, replace, search, split;
}
// names::length, names::prototype, ...: one PropertyKey for every line of names.def (NAME(identifier, "text")),
// usable from static initialisers of other files.
namespace names {
#define NAME(identifier, text) extern PropertyKey const& identifier;
#include "names.def"
#undef NAME
}

} // namespace js
