// What the user asked for. The option parser sits in command_line.cpp alone: it is slow to compile.
#pragma once

#include "../syntax/nodes.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace gen2cpp::driver {

enum class DiagnosticsFormat : std::uint8_t { Text, Json };
enum class ColorMode : std::uint8_t { Auto, Always, Never };

// How a program is read and how complaints about it are shown; every command that takes a FILE has these.
struct CommonOptions {
    std::optional<syntax::Goal> goal;
    DiagnosticsFormat diagnostics_format = DiagnosticsFormat::Text;
    ColorMode color = ColorMode::Auto;
};

// `#line` directives: whether, and which source prefix is written as which.
struct LineOptions {
    std::optional<bool> wanted; // nullopt: the default of the command
    std::vector<std::pair<std::string, std::string>> prefix_maps;
};

struct EmitCommand {
    bool with_types = true;
    CommonOptions common;
    LineOptions lines;
    std::vector<std::string> files;
    std::string output;  // empty: stdout
    std::string header;  // not empty: a library, and its header goes here
    std::string depfile; // empty: none
    std::string namespace_name;
    std::string entry_name; // not empty: a function of this name instead of main
    bool functions_only = false;
};

struct CompileOptions {
    bool with_types = true;
    int optimize = 1;
    LineOptions lines;
};

struct RunCommand {
    CommonOptions common;
    CompileOptions compile;
    std::string file;
    std::vector<std::string> arguments;
};

struct BuildCommand {
    CommonOptions common;
    CompileOptions compile;
    std::string file;
    std::string output;
};

struct InspectCommand {
    CommonOptions common;
    std::string file;
    std::string stage = "machine";
    std::string format = "text";
    std::string function; // empty: all
    std::string output;   // empty: stdout
};

struct ExplainCommand {
    std::string code; // empty: list all codes
};

struct ExitNow { // help was asked for, or the command line was wrong: all is said
    int code;
};

using Command = std::variant<EmitCommand, RunCommand, BuildCommand, InspectCommand, ExplainCommand, ExitNow>;

Command parse_command_line(int argc, char const* const* argv);

} // namespace gen2cpp::driver
