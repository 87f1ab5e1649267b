#include "diagnostics.h"

#include <algorithm>
#include <string_view>

namespace gen2cpp {

namespace {

struct Entry {
    char const* code;
    Severity severity;
    std::string_view text;
    std::string_view help;
};

constexpr Entry k_registry[] = {
#define DIAGNOSTIC(Kind, code, severity, text, help) { code, Severity::severity, text, help },
#include "diagnostics.def"
#undef DIAGNOSTIC
};

Entry const& entry(DiagnosticKind kind) { return k_registry[static_cast<std::size_t>(kind)]; }

// Puts the arguments, from `first` on, into the places of `text`; returns how many it used.
std::size_t fill(std::string& result, std::string_view text, std::vector<std::string> const& arguments, std::size_t first)
{
    auto next = first;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "{}") != 0) {
            result += text[i];
            continue;
        }
        if (next < arguments.size())
            result += arguments[next];
        ++next;
        ++i;
    }
    return next - first;
}

} // namespace

void Diagnostics::report(DiagnosticKind kind, SourceRange range, std::vector<std::string> arguments)
{
    m_all.push_back({ kind, range, std::move(arguments) });
}

bool Diagnostics::has_errors() const
{
    return std::any_of(m_all.begin(), m_all.end(), [](auto const& it) { return severity(it.kind) != Severity::Warning; });
}

bool Diagnostics::is_invalid() const
{
    return std::any_of(m_all.begin(), m_all.end(), [](auto const& it) { return severity(it.kind) != Severity::Warning && severity(it.kind) != Severity::Unsupported; });
}

std::string message(Diagnostic const& diagnostic)
{
    std::string result;
    fill(result, entry(diagnostic.kind).text, diagnostic.arguments, 0);
    return result;
}

std::string help(Diagnostic const& diagnostic)
{
    std::string text;
    auto const used = fill(text, entry(diagnostic.kind).text, diagnostic.arguments, 0);
    std::string result;
    fill(result, entry(diagnostic.kind).help, diagnostic.arguments, used);
    return result;
}

char const* code(DiagnosticKind kind) { return entry(kind).code; }
Severity severity(DiagnosticKind kind) { return entry(kind).severity; }

} // namespace gen2cpp
