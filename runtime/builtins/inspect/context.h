// What the files of inspect share: the state of one inspection and the steps of the algorithm.
#pragma once

#include "inspect.h"

#include "../../operations/property.h"

#include <optional>
#include <vector>

namespace js::builtins::inspect {

// The objects that are being inspected, innermost first. On the native stack, so that the collector sees them.
struct Seen {
    Object* object;
    Seen const* outer;
};

struct Context {
    Options options;
    std::size_t indentation = 0;
    int current_depth = 0; // of the innermost object so far; see reduce_to_single_string
    Seen const* seen = nullptr;
    Array* circular = nullptr; // objects that were met again: their index + 1 is their reference number
};

// What an entry of an object is printed as: `key: value`, a bare array item, or an extra key of an array.
enum class EntryKind : std::uint8_t { ObjectProperty, ArrayItem, ArrayExtra };

enum class Style : std::uint8_t { Special, Number, BigInt, Boolean, Undefined, Null, String, Symbol, Date, RegExp, Name };

using ConstructorName = std::optional<Text>; // absent: there is no prototype at all

// How one object is going to be printed: base, braces, and who writes what stands between them.
struct Description {
    Object* object;
    ConstructorName constructor;
    Text tag;
    KeyList* keys = nullptr;
    std::vector<Text> prototype_properties;
    Text base;
    Text open = u"{";
    Text close = u"}";
    EntryKind kind = EntryKind::ObjectProperty;
    void (*write_entries)(Context&, Description&, int recurse_times, std::vector<Text>& output) = nullptr;
    bool is_complete = false; // `base` is the whole text

    bool has_no_properties() const { return keys->count == 0 && prototype_properties.empty(); }
    void complete(Text text)
    {
        base = std::move(text);
        is_complete = true;
    }
};

// value.cpp
Text format_value(Context& context, Value value, int recurse_times);
Text format_property(Context& context, Object* object, int recurse_times, PropertyKey key, EntryKind kind,
    PropertyDescriptor const* known = nullptr, Object* original = nullptr);
bool is_beyond_depth(Context const& context, int recurse_times);

// describe.cpp
void describe(Context& context, Description& description, int recurse_times);
bool is_error(Object* object);

// names.cpp
ConstructorName constructor_name(Context& context, Object* object, int recurse_times, std::vector<Text>* prototype_properties);
Text class_name(Object* object); // V8's name for what the object is, whatever its prototype
Text prefix(ConstructorName const& constructor, Text const& tag, Text const& fallback, Text const& size = {});
Text context_prefix(Description const& description);
bool is_builtin_name(Text const& name);

// keys.cpp
KeyList* visible_keys(Object* object, bool show_hidden);
KeyList* non_index_keys(Object* object, bool show_hidden);
bool contains(KeyList const* keys, PropertyKey key);
void remove(KeyList* keys, PropertyKey key);

// value.cpp
Text format_key(Context const& context, PropertyKey key);

// collections.cpp
void write_array(Context&, Description&, int recurse_times, std::vector<Text>& output);
void write_set(Context&, Description&, int recurse_times, std::vector<Text>& output);
void write_map(Context&, Description&, int recurse_times, std::vector<Text>& output);
void write_iterator(Context&, Description&, int recurse_times, std::vector<Text>& output);
void write_promise(Context&, Description&, int recurse_times, std::vector<Text>& output);
void write_weak_collection(Context&, Description&, int recurse_times, std::vector<Text>& output);
void write_namespace(Context&, Description&, int recurse_times, std::vector<Text>& output);
// The entries that an iterator still has to give, without moving it.
struct Preview {
    Array* entries = nullptr; // null: no such iterator
    bool is_key_value = false; // entries alternate between keys and values
};
Preview preview_entries(Object* iterator);
Text remaining_text(double remaining);

// functions.cpp, errors.cpp
Text function_base(Context& context, Description const& description);
Text format_error(Context& context, Description& description);

// primitives.cpp
Text format_primitive(Context const& context, Value value);
Text format_number(Context const& context, double number);
Text quote(std::u16string_view text);        // with the quotes that need least escapes
Text escape_symbol(std::u16string_view text);
Text style(Context const& context, Text text, Style style);
Text symbol_text(Symbol const* symbol);
Text key_text(PropertyKey key);

// inspect.cpp
Function* stylize_function(bool colors); // for custom inspection functions
Symbol const* symbol_for(char const* key); // Symbol.for(key)

// layout.cpp
Text reduce_to_single_string(Context const& context, std::vector<Text> output, Text const& base, Text const& open, Text const& close,
    EntryKind kind, int recurse_times, Value value = {});
Text spaces(std::size_t count);
Text join(std::vector<Text> const& parts, std::u16string_view separator);
Text replace_all(Text const& text, std::u16string_view what, std::u16string_view with);

inline bool contains(std::u16string_view text, std::u16string_view part) { return text.find(part) != text.npos; }

// output_text.cpp
Text remove_control_sequences(std::u16string_view text);

// ASCII literals and numbers as text.
Text ascii(std::string_view text);
Text decimal(double number);

} // namespace js::builtins::inspect
