#include "command_line.h"

#include "exit_codes.h"

#include <CLI/CLI.hpp>

namespace gen2cpp::driver {

namespace {

// An option whose words stand for values.
template<typename Target, typename Value>
void add_choice(CLI::App& app, std::string const& name, Target& target, std::map<std::string, Value> const& words, std::string const& help)
{
    app.add_option_function<std::string>(name, [&target, words](std::string const& word) { target = words.at(word); }, help)
        ->check(CLI::IsMember(words))
        ->type_name("WORD");
}

void add_common_options(CLI::App& app, CommonOptions& options)
{
    add_choice<std::optional<syntax::Goal>, syntax::Goal>(app, "--goal", options.goal,
        { { "script", syntax::Goal::Script }, { "module", syntax::Goal::Module }, { "commonjs", syntax::Goal::CommonJs } },
        "How to read the file; by default what Node makes of it");
    add_choice<DiagnosticsFormat, DiagnosticsFormat>(app, "--diagnostics-format", options.diagnostics_format,
        { { "text", DiagnosticsFormat::Text }, { "json", DiagnosticsFormat::Json } }, "How complaints are written to stderr");
    add_choice<ColorMode, ColorMode>(app, "--color", options.color,
        { { "auto", ColorMode::Auto }, { "always", ColorMode::Always }, { "never", ColorMode::Never } },
        "Colors in complaints; auto: on a terminal, unless NO_COLOR is set");
}

void add_line_options(CLI::App& app, LineOptions& options)
{
    app.add_flag("--line-directives,!--no-line-directives", options.wanted, "Write #line directives that point to the JavaScript source");
    app.add_option_function<std::vector<std::string>>(
           "--line-prefix-map",
           [&options](std::vector<std::string> const& maps) {
               for (auto const& map : maps) {
                   auto const equals = map.find('=');
                   if (equals == std::string::npos)
                       throw CLI::ValidationError("--line-prefix-map", "expected OLD=NEW, found " + map);
                   options.prefix_maps.emplace_back(map.substr(0, equals), map.substr(equals + 1));
               }
           },
           "Write file names that begin with OLD as NEW in #line directives")
        ->type_name("OLD=NEW")
        ->expected(1)
        ->take_all();
}

void add_types_option(CLI::App& app, bool& options)
{
    add_choice<bool, bool>(app, "--types", options, { { "on", true }, { "off", false } }, "off: every value is a js::Value, nothing is inferred");
}

void add_compile_options(CLI::App& app, CompileOptions& options)
{
    add_types_option(app, options.with_types);
    app.add_option("-O,--optimize", options.optimize, "Optimization level of the C++ compiler")->capture_default_str()->check(CLI::Range(0, 3));
    add_line_options(app, options.lines);
}

void add_emit(CLI::App& app, Command& chosen)
{
    auto& sub = *app.add_subcommand("emit", "Translate to C++");
    auto const command = std::make_shared<EmitCommand>();
    sub.add_option("FILE", command->files, "JavaScript files; - is stdin")->required();
    sub.add_option("-o,--output", command->output, "Where the C++ goes; by default stdout. With several files: a directory");
    sub.add_option("--header", command->header, "Write a library: no main, and its API into this header");
    sub.add_option("--namespace", command->namespace_name, "The C++ namespace of the generated code, such as a::b");
    sub.add_option("--depfile", command->depfile, "Write the inputs as a make rule, for build systems");
    sub.add_option("--entry", command->entry_name, "Write a function of this name, inside the namespace, in place of main");
    sub.add_flag("--functions-only", command->functions_only, "Only the code of the program's functions, for reading");
    add_types_option(sub, command->with_types);
    add_line_options(sub, command->lines);
    add_common_options(sub, command->common);
    sub.callback([command, &chosen] { chosen = *command; });
}

void add_run(CLI::App& app, Command& chosen, std::vector<std::string> const& program_arguments)
{
    auto& sub = *app.add_subcommand("run", "Translate, compile and run; the exit code is the program's");
    sub.footer("What follows -- is passed to the program.");
    auto const command = std::make_shared<RunCommand>();
    sub.add_option("FILE", command->file, "A JavaScript file; - is stdin")->required();
    add_compile_options(sub, command->compile);
    add_common_options(sub, command->common);
    sub.callback([command, &chosen, &program_arguments] {
        command->arguments = program_arguments;
        chosen = *command;
    });
}

void add_build(CLI::App& app, Command& chosen)
{
    auto& sub = *app.add_subcommand("build", "Translate and compile to an executable");
    auto const command = std::make_shared<BuildCommand>();
    command->compile.optimize = 2;
    sub.add_option("FILE", command->file, "A JavaScript file; - is stdin")->required();
    sub.add_option("-o,--output", command->output, "The executable")->required();
    add_compile_options(sub, command->compile);
    add_common_options(sub, command->common);
    sub.callback([command, &chosen] { chosen = *command; });
}

void add_inspect(CLI::App& app, Command& chosen)
{
    auto& sub = *app.add_subcommand("inspect", "Print what a stage of the translation made of a program");
    auto const command = std::make_shared<InspectCommand>();
    sub.add_option("FILE", command->file, "A JavaScript file; - is stdin")->required();
    sub.add_option("--stage", command->stage, "The stage")->capture_default_str()->check(CLI::IsMember({ "syntax", "scope", "ir", "types", "flow", "machine" }));
    sub.add_option("--format", command->format, "dot, mermaid and json: of the stage machine")
        ->capture_default_str()
        ->check(CLI::IsMember({ "text", "dot", "mermaid", "json" }));
    sub.add_option("--function", command->function, "Only the function of this name");
    sub.add_option("-o,--output", command->output, "Where it goes; by default stdout");
    add_common_options(sub, command->common);
    sub.callback([command, &chosen] { chosen = *command; });
}

void add_explain(CLI::App& app, Command& chosen)
{
    auto& sub = *app.add_subcommand("explain", "Say what a diagnostic means, with an example and its mend");
    auto const command = std::make_shared<ExplainCommand>();
    sub.add_option("CODE", command->code, "Such as J300; without it, all codes are listed");
    sub.callback([command, &chosen] { chosen = *command; });
}

} // namespace

Command parse_command_line(int argc, char const* const* argv)
{
    std::vector<std::string> arguments(argv + 1, argv + argc);
    std::vector<std::string> program_arguments;
    auto const separator = std::find(arguments.begin(), arguments.end(), "--");
    if (!arguments.empty() && arguments.front() == "run" && separator != arguments.end()) {
        program_arguments.assign(separator + 1, arguments.end());
        arguments.erase(separator, arguments.end());
    }

    Command chosen = ExitNow { k_exit_usage };
    CLI::App app { "Translates JavaScript programs built around generators into C++20.", "gen2cpp" };
    app.set_version_flag("--version", "gen2cpp " GEN2CPP_VERSION);
    app.require_subcommand(1);
    add_emit(app, chosen);
    add_run(app, chosen, program_arguments);
    add_build(app, chosen);
    add_inspect(app, chosen);
    add_explain(app, chosen);

    try {
        std::reverse(arguments.begin(), arguments.end()); // the order that CLI::App::parse wants
        app.parse(arguments);
    } catch (CLI::ParseError const& error) {
        // The parser's own codes (105 and above) mean nothing to our users: asking for help is fine, all else is usage.
        return ExitNow { app.exit(error) == 0 ? k_exit_done : k_exit_usage };
    }
    return chosen;
}

} // namespace gen2cpp::driver
