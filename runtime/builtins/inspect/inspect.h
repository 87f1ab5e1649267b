// Node's util.inspect and util.format, to the letter: what console.log prints.
#pragma once

#include "../../value/function.h"

#include <limits>
#include <string>

namespace js::builtins::inspect {

// Text under construction. UTF-16, because Node measures lines in UTF-16 code units.
using Text = std::u16string;

constexpr double k_unlimited = std::numeric_limits<double>::infinity();

enum class ShowGetters : std::uint8_t { No, All, WithoutSetter, WithSetter };

// The options of util.inspect, with Node's defaults.
struct Options {
    bool show_hidden = false;
    double depth = 2; // k_unlimited for null
    bool colors = false;
    bool custom_inspect = true;
    bool show_proxy = false;
    double max_array_length = 100;
    double max_string_length = 10000;
    double break_length = 80;
    static constexpr int k_compact_true = -1;
    int compact = 3; // 0 for false
    Value sorted = false; // true, or a comparator
    ShowGetters getters = ShowGetters::No;
    bool numeric_separator = false;
    Value user_options; // the object that was passed, if it holds options unknown to Node
};

// Overrides what the object names; anything else but an object changes nothing.
void read_options(Options& options, Value object);

Text inspect(Value value, Options const& options = {});
// util.format(...arguments)
Text format(Value const* arguments, std::size_t count, Options const& options = {});
// What console.table prints for an object; `properties` is undefined or an array.
Text table(Object* data, Value properties);

// Columns that a terminal needs for the text.
std::size_t string_width(std::u16string_view text, bool remove_control_characters = true);

Text to_text(String const* string);
String* to_js_string(Text const& text);
std::string to_utf8(std::u16string_view text); // a lone surrogate becomes U+FFFD
// util.inspect as a function object, the third argument of custom inspection functions.
Function* inspect_function();

} // namespace js::builtins::inspect
