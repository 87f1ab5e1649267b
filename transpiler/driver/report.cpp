#include "report.h"

#include "../support/text.h"
#include "exit_codes.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace gen2cpp::driver {

namespace {

constexpr std::size_t k_shown = 50;          // complaints; the rest are counted
constexpr std::uint32_t k_line_width = 120;  // bytes of a source line that are shown
constexpr std::uint32_t k_context_before = 60;

struct Colors {
    char const* bold = "";
    char const* error = "";
    char const* warning = "";
    char const* help = "";
    char const* caret = "";
    char const* reset = "";
};
constexpr Colors k_plain {};
constexpr Colors k_colored { "\033[1m", "\033[1;31m", "\033[1;35m", "\033[1;36m", "\033[1;32m", "\033[0m" };

bool wants_color(ColorMode mode)
{
    if (mode != ColorMode::Auto)
        return mode == ColorMode::Always;
    auto const* const no_color = std::getenv("NO_COLOR");
    auto const* const terminal = std::getenv("TERM");
    return !(no_color && *no_color) && ::isatty(STDERR_FILENO) && !(terminal && std::string_view { terminal } == "dumb");
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; }

// Source text as a terminal may safely see it: no control characters, tabs as they are.
std::string printable(std::string_view text)
{
    std::string result { text };
    for (auto& byte : result)
        if ((static_cast<unsigned char>(byte) < 0x20 && byte != '\t') || byte == 0x7f)
            byte = ' ';
    return result;
}

// The part of a line that is shown when the line is very long: some bytes around the caret.
struct Window {
    std::uint32_t begin;
    std::uint32_t end;
};
Window window_around(std::string_view line, std::uint32_t column)
{
    auto const size = static_cast<std::uint32_t>(line.size());
    if (size <= k_line_width)
        return { 0, size };
    auto begin = column > k_context_before ? column - k_context_before : 0;
    while (begin > 0 && begin < size && is_continuation(line[begin]))
        --begin;
    auto end = std::min(size, begin + k_line_width);
    while (end < size && is_continuation(line[end]))
        ++end;
    return { std::min(begin, end), end };
}

// The source line and the mark below it:
//
//     3 |   foo(;
//       |       ^
std::string excerpt(SourceRange range, SourceFile const& source, Colors const& colors)
{
    auto const position = source.position(range.begin);
    auto const line = source.line_text(range.begin);
    auto const column = std::min(position.column - 1, static_cast<std::uint32_t>(line.size()));
    auto const window = window_around(line, column);
    auto const marked_end = std::clamp(column + (range.end > range.begin ? range.end - range.begin : 1), column, std::max(window.end, column));

    std::string padding;
    for (auto const byte : line.substr(window.begin, column - window.begin))
        if (!is_continuation(byte))
            padding += byte == '\t' ? '\t' : ' ';
    auto const marked = line.substr(column, marked_end - column);
    auto const width = std::count_if(marked.begin(), marked.end(), [](char byte) { return !is_continuation(byte); });

    auto number = std::to_string(position.line);
    number.insert(0, number.size() < 5 ? 5 - number.size() : 0, ' ');
    return number + " | " + printable(line.substr(window.begin, window.end - window.begin)) + "\n" + std::string(number.size(), ' ') + " | "
        + padding + colors.caret + "^" + std::string(static_cast<std::size_t>(std::max<std::ptrdiff_t>(width - 1, 0)), '~') + colors.reset + "\n";
}

char const* severity_name(Severity severity)
{
    switch (severity) {
    case Severity::Invalid:
        return "invalid";
    case Severity::Unsupported:
        return "unsupported";
    case Severity::Input:
        return "input";
    case Severity::Warning:
        return "warning";
    }
    return "";
}

std::string json_position(std::uint32_t offset, SourceFile const& source)
{
    auto const position = source.position(offset);
    return "{\"line\":" + std::to_string(position.line) + ",\"column\":" + std::to_string(position.column) + ",\"offset\":" + std::to_string(offset - source.begin_of_file(offset)) + "}";
}

std::string json_object(Diagnostic const& diagnostic, SourceFile const& source)
{
    return std::string { "{\"code\":" } + quoted(code(diagnostic.kind)) + ",\"severity\":" + quoted(severity_name(severity(diagnostic.kind)))
        + ",\"message\":" + quoted(message(diagnostic)) + ",\"help\":" + quoted(help(diagnostic)) + ",\"file\":" + quoted(source.name(diagnostic.range.begin))
        + ",\"start\":" + json_position(diagnostic.range.begin, source) + ",\"end\":" + json_position(diagnostic.range.end, source) + "}";
}

int exit_code_of(Diagnostics const& diagnostics)
{
    auto const has = [&](Severity wanted) {
        return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [&](auto const& it) { return severity(it.kind) == wanted; });
    };
    if (has(Severity::Input))
        return k_exit_usage;
    if (has(Severity::Invalid))
        return k_exit_not_javascript;
    return has(Severity::Unsupported) ? k_exit_not_supported : k_exit_done;
}

// By place; those of one place in the order in which they were found.
std::vector<Diagnostic const*> in_order_of_source(Diagnostics const& diagnostics)
{
    std::vector<Diagnostic const*> sorted;
    for (auto const& diagnostic : diagnostics.all())
        sorted.push_back(&diagnostic);
    std::sort(sorted.begin(), sorted.end(), [](auto const* left, auto const* right) {
        return left->range.begin != right->range.begin ? left->range.begin < right->range.begin : left < right;
    });
    return sorted;
}

} // namespace

std::string render_text(Diagnostic const& diagnostic, SourceFile const& source, bool in_color)
{
    auto const& colors = in_color ? k_colored : k_plain;
    auto const position = source.position(diagnostic.range.begin);
    auto const place = printable(source.name(diagnostic.range.begin)) + ":" + std::to_string(position.line) + ":" + std::to_string(position.column) + ": ";
    auto const is_warning = severity(diagnostic.kind) == Severity::Warning;
    auto text = colors.bold + place + (is_warning ? colors.warning : colors.error) + (is_warning ? "warning: " : "error: ") + colors.reset
        + colors.bold + printable(message(diagnostic)) + colors.reset + " [" + code(diagnostic.kind) + "]\n";
    if (severity(diagnostic.kind) != Severity::Input) // what is wrong there may not be fit to be shown
        text += excerpt(diagnostic.range, source, colors);
    if (auto const mend = help(diagnostic); !mend.empty())
        text += colors.bold + place + colors.help + "help: " + colors.reset + printable(mend) + "\n";
    return text;
}

std::string render_json(Diagnostics const& diagnostics, SourceFile const& source)
{
    std::string text = "{\"version\":1,\"diagnostics\":[";
    char const* separator = "";
    for (auto const* const diagnostic : in_order_of_source(diagnostics)) {
        text += separator + json_object(*diagnostic, source);
        separator = ",";
    }
    return text + "]}\n";
}

int report(Diagnostics const& diagnostics, SourceFile const& source, CommonOptions const& options)
{
    auto const& all = diagnostics.all();
    if (all.empty())
        return k_exit_done;
    std::string text;
    if (options.diagnostics_format == DiagnosticsFormat::Json) {
        text = render_json(diagnostics, source);
    } else {
        auto const in_color = wants_color(options.color);
        auto const sorted = in_order_of_source(diagnostics);
        for (std::size_t i = 0; i < std::min(k_shown, sorted.size()); ++i)
            text += render_text(*sorted[i], source, in_color);
        if (sorted.size() > k_shown)
            text += printable(source.name()) + ": " + std::to_string(sorted.size() - k_shown) + " more like these are not shown\n";
    }
    std::fwrite(text.data(), 1, text.size(), stderr);
    return exit_code_of(diagnostics);
}

} // namespace gen2cpp::driver
