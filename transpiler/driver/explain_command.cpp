#include "commands.h"

#include "../diagnostics/diagnostics.h"
#include "exit_codes.h"
#include "output.h"

#include <cstdio>
#include <cstring>
#include <iterator>

namespace gen2cpp::driver {

namespace {

// A program that gets the diagnostic, and its mend; empty where there is nothing to show.
struct Example {
    DiagnosticKind kind;
    char const* wrong;
    char const* mended;
};
constexpr Example k_examples[] = {
#define EXAMPLE(Kind, wrong, mended) { DiagnosticKind::Kind, wrong, mended },
#include "examples.def"
#undef EXAMPLE
};

constexpr DiagnosticKind k_kinds[] = {
#define DIAGNOSTIC(Kind, code, severity, text, help) DiagnosticKind::Kind,
#include "../diagnostics/diagnostics.def"
#undef DIAGNOSTIC
};

char const* meaning_of(Severity severity)
{
    switch (severity) {
    case Severity::Invalid:
        return "The input is not valid JavaScript: Node refuses it too. Exit code 1.";
    case Severity::Unsupported:
        return "Valid JavaScript that is not supported, so it is refused before anything is written. Exit code 3.";
    case Severity::Input:
        return "The file cannot be read as a program. Exit code 2.";
    case Severity::Warning:
        return "The program is translated all the same.";
    }
    return "";
}

// The text with its places left open.
Diagnostic sample_of(DiagnosticKind kind)
{
    return { kind, {}, std::vector<std::string>(6, "...") };
}

std::string indented(char const* text)
{
    std::string result = "    ";
    for (auto const* it = text; *it; ++it) {
        result += *it;
        if (*it == '\n')
            result += "    ";
    }
    return result + "\n";
}

std::string explanation(DiagnosticKind kind)
{
    auto const sample = sample_of(kind);
    auto text = std::string { code(kind) } + ": " + message(sample) + "\n\n" + meaning_of(severity(kind)) + "\n";
    if (auto const mend = help(sample); !mend.empty() && mend != "...")
        text += "Mend: " + mend + ".\n";
    for (auto const& example : k_examples) {
        if (example.kind != kind)
            continue;
        text += "\nFor example\n\n" + indented(example.wrong);
        if (*example.mended)
            text += "\nis mended by\n\n" + indented(example.mended);
    }
    return text;
}

} // namespace

int explain(ExplainCommand const& command)
{
    std::string text;
    for (auto const kind : k_kinds) {
        if (command.code.empty())
            text += std::string { code(kind) } + "  " + message(sample_of(kind)) + "\n";
        else if (command.code == code(kind))
            text += explanation(kind);
    }
    if (text.empty()) {
        std::fprintf(stderr, "gen2cpp: error: there is no diagnostic %s; `gen2cpp explain` lists all\n", command.code.c_str());
        return k_exit_usage;
    }
    write_output("", text);
    return k_exit_done;
}

} // namespace gen2cpp::driver
