#include "names.h"

#include "library_macros.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <unordered_set>

namespace gen2cpp::emit {

namespace {

// Keywords and alternative tokens of C++20, macros of the headers that generated code includes, and names of main.
constexpr std::array k_reserved = std::to_array<std::string_view>({
    "alignas", "alignof", "and", "and_eq", "asm", "atomic_cancel", "atomic_commit", "atomic_noexcept", "auto", "bitand", "bitor", "bool", "break",
    "case", "catch", "char", "char16_t", "char32_t", "char8_t", "class", "co_await", "co_return", "co_yield", "compl", "concept", "const",
    "const_cast", "consteval", "constexpr", "constinit", "continue", "decltype", "default", "delete", "do", "double", "dynamic_cast", "else",
    "enum", "errno", "explicit", "export", "extern", "false", "float", "for", "friend", "goto", "if", "import", "inline", "int", "linux", "long", "main",
    "module", "mutable", "namespace", "new", "noexcept", "not", "not_eq", "nullptr", "operator", "or", "or_eq", "private", "protected", "public",
    "reflexpr", "register", "reinterpret_cast", "requires", "return", "short", "signed", "sizeof", "static", "static_assert", "static_cast",
    "struct", "switch", "synchronized", "template", "this", "thread_local", "throw", "true", "try", "typedef", "typeid", "typename", "union",
    "unix", "unsigned", "using", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq", "assert", "stdin", "stdout", "stderr", "signbit", "isnan", "isinf", "NULL", "WEOF", "offsetof",
});

// Names that code around the generated names uses.
constexpr std::array k_used = std::to_array<std::string_view>({ "js", "std", "gen2cpp", "call", "key", "State", "Handler", "state", "handler", "resume", "received", "enter",
    "handles", "yield", "finish", "abandon", "top_level", "source_text" });

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string octal(unsigned value)
{
    return { '\\', static_cast<char>('0' + (value >> 6 & 7)), static_cast<char>('0' + (value >> 3 & 7)), static_cast<char>('0' + (value & 7)) };
}

void append_escaped(std::string& out, unsigned unit)
{
    switch (unit) {
    case '\n':
        out += "\\n";
        return;
    case '\t':
        out += "\\t";
        return;
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '?': // no trigraphs
        out += "\\?";
        return;
    default:
        if (unit >= 0x20 && unit < 0x7f)
            out += static_cast<char>(unit);
        else
            out += octal(unit);
    }
}

bool is_latin1(std::u16string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char16_t unit) { return unit < 0x100; });
}

std::string quoted(std::u16string_view text)
{
    bool const is_narrow = is_latin1(text);
    std::string out = is_narrow ? "\"" : "u\"";
    for (auto const unit : text) {
        if (unit < 0x80 || is_narrow) {
            append_escaped(out, unit);
            continue;
        }
        // A hexadecimal escape would swallow digits behind it: the literal is closed and opened again.
        char digits[8];
        auto const end = std::to_chars(digits, digits + sizeof digits, static_cast<unsigned>(unit), 16).ptr;
        out += "\\x" + std::string(digits, end) + "\" u\"";
    }
    return out + "\"";
}

} // namespace

std::string identifier(std::string_view name)
{
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        auto const c = name[i];
        if (is_letter(c) || is_digit(c))
            out += c;
        else if (c == '$')
            out += "dollar_";
        else if (c == '#' || c == ' ' || c == '.' || c == '-' || c == '*' || c == '[' || c == ']')
            out += '_';
        else {
            constexpr char k_digits[] = "0123456789abcdef";
            auto const byte = static_cast<unsigned char>(c);
            out += { 'u', k_digits[byte >> 4], k_digits[byte & 15] };
        }
    }
    if (out.empty() || is_digit(out[0]))
        out.insert(0, "n");
    if (out[0] == '_')
        out.insert(0, "u");
    for (std::size_t at; (at = out.find("__")) != std::string::npos;)
        out.replace(at, 2, "_");
    static auto const taken = [] {
        std::unordered_set<std::string_view> result(k_reserved.begin(), k_reserved.end());
        result.insert(k_used.begin(), k_used.end());
        return result;
    }();
    if (is_library_macro(out) || taken.contains(out))
        out += out.back() == '_' ? "2" : "_";
    return out;
}

std::span<std::string_view const> names_in_machines()
{
    static constexpr std::array k_names = std::to_array<std::string_view>({ "Done", "Machine", "None", "Start", "completion", "ignored", "outcome", "state_before", "suspend", "thrown" });
    return k_names;
}

std::span<std::string_view const> names_in_direct_machines()
{
    static constexpr std::array k_names = std::to_array<std::string_view>({ "Frame", "RecursiveMachine", "begin", "close", "end", "forget_returned", "frames", "has_finalizers", "is_done", "item", "iterator", "leave", "machine", "next", "pass", "replace",
        "replaced", "result", "return_with", "returned", "self", "send", "sent", "stack", "value_type" });
    return k_names;
}

std::string c_string(std::string_view utf8)
{
    std::string out = "\"";
    for (auto const c : utf8)
        append_escaped(out, static_cast<unsigned char>(c));
    return out + "\"";
}

std::string string_literal(std::u16string_view text) { return quoted(text) + "_s"; }
std::string key_literal(std::u16string_view text) { return quoted(text) + "_key"; }

std::string number_literal(double number)
{
    if (std::isnan(number))
        return "js::nan";
    if (std::isinf(number))
        return number > 0 ? "js::infinity" : "-js::infinity";
    if (number == 0 && std::signbit(number))
        return "-0.0";
    if (number == std::trunc(number) && std::fabs(number) < 2147483648.0)
        return std::to_string(static_cast<long long>(number));
    char digits[32];
    std::string result(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
    if (result.find_first_of(".e") == std::string::npos)
        result += ".0";
    return result;
}

std::string comment_text(std::string_view text)
{
    text = text.substr(0, text.find_first_of("\r\n"));
    std::string out;
    for (auto const c : text)
        out += static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f ? '?' : c;
    while (!out.empty() && (out.back() == ' ' || out.back() == '\\' || out.back() == '{'))
        out.pop_back();
    for (std::size_t at; (at = out.find("\?\?/")) != std::string::npos;)
        out.replace(at, 3, "...");
    return out;
}

namespace {

// Whether a place in C++ is inside a string literal or a comment; both end on the line on which they begin.
bool is_no_code(std::string_view code, std::size_t at)
{
    bool is_quoted = false;
    for (auto i = code.rfind('\n', at) + 1; i < at; ++i) // npos + 1 is 0
        if (code[i] == '\\' && is_quoted)
            ++i;
        else if (code[i] == '"')
            is_quoted = !is_quoted;
        else if (!is_quoted && code.substr(i).starts_with("//"))
            return true;
    return is_quoted;
}

// Whether a statement begins there that assigns to the name.
bool is_assigned(std::string_view code, std::size_t at, std::size_t end)
{
    auto const line = code.rfind('\n', at) + 1; // npos + 1 is 0
    auto const behind = code.substr(end);
    bool const is_assignment = behind.starts_with(" = ") || (behind.size() > 3 && behind[0] == ' ' && std::string_view("+-*/").find(behind[1]) != std::string_view::npos && behind.substr(2).starts_with("= "));
    return is_assignment && code.substr(line, at - line).find_first_not_of(' ') == std::string_view::npos;
}

} // namespace

bool mentions(std::string_view code, std::string_view name, Mention kind)
{
    auto const is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
    for (auto at = code.find(name); at != std::string_view::npos; at = code.find(name, at + 1)) {
        auto const end = at + name.size();
        auto const before = code.substr(0, at);
        bool const is_member = before.ends_with('.') || before.ends_with("->") || before.ends_with("::");
        bool const is_whole = (at == 0 || !is_word(code[at - 1])) && (end == code.size() || !is_word(code[end]));
        if (is_whole && !is_member && !is_no_code(code, at) && (kind == Mention::Any || !is_assigned(code, at, end)))
            return true;
    }
    return false;
}

namespace {

constexpr std::string_view k_mark = "[[maybe_unused]] ";

// The name that a declaration of a parameter ends with.
std::string_view parameter_name(std::string_view declaration)
{
    int depth = 0;
    std::size_t end = 0;
    for (; end < declaration.size() && (depth > 0 || (declaration[end] != ',' && declaration[end] != ')')); ++end) {
        depth += declaration[end] == '<';
        depth -= declaration[end] == '>';
    }
    declaration = declaration.substr(0, end);
    return declaration.substr(declaration.find_last_of(" *&") + 1); // npos + 1 is 0
}

} // namespace

std::string without_marks(std::string text)
{
    for (std::size_t at; (at = text.find(k_mark)) != std::string::npos;)
        text.erase(at, k_mark.size());
    return text;
}

std::string without_marks_of_read(std::string_view parameters, std::string_view body)
{
    std::string result;
    for (std::size_t at; (at = parameters.find(k_mark)) != std::string_view::npos;) {
        auto const behind = parameters.substr(at + k_mark.size());
        bool const is_read = mentions(body, parameter_name(behind), Mention::Read);
        result += parameters.substr(0, is_read ? at : at + k_mark.size());
        parameters = behind;
    }
    return result += parameters;
}

} // namespace gen2cpp::emit
