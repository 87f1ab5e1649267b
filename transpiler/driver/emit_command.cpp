#include "commands.h"

#include "../emit/names.h"
#include "exit_codes.h"
#include "input.h"
#include "output.h"
#include "pipeline.h"
#include "report.h"

#include <filesystem>

namespace gen2cpp::driver {

namespace {

namespace fs = std::filesystem;

// A file name inside a make rule.
std::string make_escaped(std::string const& name)
{
    std::string escaped;
    for (auto const character : name) {
        if (character == ' ' || character == '#' || character == '\\')
            escaped += '\\';
        if (character == '$')
            escaped += '$';
        escaped += character;
    }
    return escaped;
}

std::string depfile_content(EmitCommand const& command, std::string const& file, modules::Graph const& graph, std::string const& output)
{
    auto targets = make_escaped(output);
    if (!command.header.empty())
        targets += " " + make_escaped(command.header);
    // Build systems read it in another directory than the one we run in.
    auto inputs = file == "-" ? std::string {} : " " + make_escaped(fs::absolute(file).string());
    for (auto const& other : graph.files)
        inputs += " " + make_escaped(other);
    return targets + ":" + inputs + "\n";
}

std::string output_for(EmitCommand const& command, std::string const& file)
{
    if (command.files.size() == 1)
        return command.output;
    return (fs::path { command.output } / fs::path { file }.stem()).string() + ".cpp";
}

void check_usage(EmitCommand const& command)
{
    if (command.files.size() > 1 && !fs::is_directory(command.output))
        throw EnvironmentError("with several files, -o must name a directory that exists");
    if (command.files.size() > 1 && (!command.header.empty() || !command.depfile.empty()))
        throw EnvironmentError("--header and --depfile belong to one file");
    if (!command.depfile.empty() && command.output.empty())
        throw EnvironmentError("--depfile needs -o");
    if (!command.header.empty() && command.output.empty())
        throw EnvironmentError("--header needs -o");
    if (!command.header.empty() && !command.entry_name.empty())
        throw EnvironmentError("--header and --entry exclude each other");
}

emit::Options emit_options(EmitCommand const& command, std::string const& file, std::string const& output)
{
    emit::Options options;
    options.with_types = command.with_types;
    options.namespace_name = command.namespace_name;
    if (!command.header.empty() && command.namespace_name.empty())
        options.namespace_name = emit::identifier(fs::path { file }.stem().string()); // fib.js: fib::fibonacci
    options.entry_name = command.entry_name;
    options.with_main = command.entry_name.empty() && command.header.empty();
    options.functions_only = command.functions_only;
    options.line_directives = command.lines.wanted.value_or(false);
    options.line_prefix_maps = command.lines.prefix_maps;
    if (!command.header.empty())
        options.header_name = fs::path { command.header }.lexically_proximate(fs::path { output }.parent_path()).string();
    return options;
}

} // namespace

int emit(EmitCommand const& command)
{
    check_usage(command);
    auto exit_code = k_exit_done;
    OutputFiles files;
    for (auto const& file : command.files) {
        auto const output = output_for(command, file);
        Diagnostics diagnostics;
        auto graph = modules::load(read_source(file), command.common.goal, diagnostics);
        bool const is_file = !output.empty() && output != "-";
        auto const sink = [&](std::string_view piece) { is_file ? files.append(output, piece) : write_output("", piece); };
        auto const translated = translate(graph, emit_options(command, graph.source.name(), output), sink, diagnostics);
        exit_code = std::max(exit_code, report(diagnostics, graph.source, command.common));
        if (!translated)
            continue;
        if (!is_file) {
            write_output("", translated->source);
            continue;
        }
        if (command.functions_only || !command.header.empty())
            files.add(output, translated->source);
        if (!command.header.empty())
            files.add(command.header, translated->header);
        if (!command.depfile.empty())
            files.add(command.depfile, depfile_content(command, file, graph, output));
    }
    if (exit_code == k_exit_done)
        files.commit();
    return exit_code;
}

} // namespace gen2cpp::driver
