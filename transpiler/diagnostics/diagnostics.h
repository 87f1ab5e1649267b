// What the tool has to say about a program: kinds come from the registry diagnostics.def, and nowhere else.
#pragma once

#include "../support/source.h"

#include <string>
#include <vector>

namespace gen2cpp {

enum class DiagnosticKind : std::uint16_t {
#define DIAGNOSTIC(Kind, code, severity, text, help) Kind,
#include "diagnostics.def"
#undef DIAGNOSTIC
};

enum class Severity : std::uint8_t { Invalid, Unsupported, Input, Warning };

struct Diagnostic {
    DiagnosticKind kind;
    SourceRange range;
    std::vector<std::string> arguments;
};

class Diagnostics {
public:
    void report(DiagnosticKind kind, SourceRange range, std::vector<std::string> arguments = {});
    bool has_errors() const;
    bool is_invalid() const; // some error is more than something that is not supported
    std::vector<Diagnostic> const& all() const { return m_all; }

private:
    std::vector<Diagnostic> m_all;
};

std::string message(Diagnostic const& diagnostic);
// How to mend it; empty: nothing known.
std::string help(Diagnostic const& diagnostic);
char const* code(DiagnosticKind kind);
Severity severity(DiagnosticKind kind);

} // namespace gen2cpp
