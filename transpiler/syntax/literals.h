// The values of literals: strings and templates cooked, numbers converted.
#pragma once

#include "../diagnostics/diagnostics.h"
#include "nodes.h"

#include <optional>
#include <string_view>

namespace gen2cpp::syntax {

// What is wrong inside a literal; the range counts from the beginning of the text that was given.
struct LiteralError {
    DiagnosticKind kind;
    SourceRange range;
};

struct CookedText {
    std::u16string value;
    std::optional<LiteralError> error;
    std::optional<LiteralError> strict_error; // an error in strict mode code only
};

enum class TextForm : bool { String, Template };

// 12.9.4.2 Static Semantics: SV, 12.9.6.1 Static Semantics: TV; `text` is what stands between the delimiters.
CookedText cook(std::string_view text, TextForm form);
// 12.9.6.2 Static Semantics: TRV
std::u16string raw_template_text(std::string_view text);

struct NumericValue {
    double number = 0;
    std::string digits; // of a BigInt, decimal
    bool is_big_int = false;
    std::optional<LiteralError> error;
    std::optional<LiteralError> strict_error;
};
// 12.9.3 Numeric Literals
NumericValue numeric_value(std::string_view text);

// 6.1.6.1.20 Number::toString ( x, radix ), for radix 10
std::string number_to_string(double number);

struct DecodedName {
    std::string name; // UTF-8, escapes decoded
    bool has_escape = false;
    std::optional<LiteralError> error;
};
// 12.7 Names and Keywords; `text` is an IdentifierName as written, without a number sign.
DecodedName decode_name(std::string_view text);

} // namespace gen2cpp::syntax
