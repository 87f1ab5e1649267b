#include "pipeline.h"

#include "../lower/lower.h"
#include "../machine/machine.h"
#include "../scope/bindings.h"
#include "../syntax/read.h"
#include "../types/contradictions.h"
#include "package_type.h"

#include <algorithm>
#include <utility>

namespace gen2cpp::driver {

namespace {

syntax::Program read(SourceFile const& source, std::optional<syntax::Goal> goal, Diagnostics& diagnostics)
{
    return syntax::read(source, { .goal = goal ? goal : goal_from_package(source.name()) }, diagnostics);
}

emit::Output print(types::Program& types, SourceFile const& source, emit::Options const& options)
{
    auto const machines = machine::build(types.module, source);
    auto output = emit::cpp(types, machines, source, options);
    if (output.needs_runtime && std::exchange(types.literals_are_text, false))
        return emit::cpp(types, machines, source, options);
    return output;
}

// A library all of whose exports have types of C++, if it needs nothing of the dynamic runtime then.
std::optional<emit::Output> translate_typed(ir::Module const& ir, types::Documented const& documented, SourceFile const& source, emit::Options const& options, Diagnostics& diagnostics)
{
    auto types = types::infer(ir, { .documented = &documented, .only_typed = true });
    if (types.api.size() + types.typed_globals.size() != ir.exports.size())
        return std::nullopt;
    auto output = print(types, source, options);
    if (output.needs_runtime)
        return std::nullopt;
    types::check_documentation(types, documented, diagnostics);
    return output;
}

} // namespace

std::optional<emit::Output> translate(
    SourceFile const& source, std::optional<syntax::Goal> goal, emit::Options const& options, Diagnostics& diagnostics)
{
    auto const program = read(source, goal, diagnostics);
    if (diagnostics.has_errors())
        return std::nullopt; // Every later stage may assume a correct program.
    auto const bindings = scope::resolve(program);
    auto ir = lower::to_ir(program, bindings, source, diagnostics);
    if (diagnostics.has_errors())
        return std::nullopt; // What is not supported is refused before anything is written.
    auto const documented = types::read_documentation(ir, source);
    if (!options.header_name.empty() && options.with_types)
        if (auto library = translate_typed(ir, documented, source, options, diagnostics))
            return library;
    auto types = types::infer(std::move(ir), { .is_enabled = options.with_types, .documented = options.header_name.empty() ? nullptr : &documented });
    types::check_documentation(types, documented, diagnostics);
    return print(types, source, options);
}

emit::Options whole_program(SourceFile const& source, CompileOptions const& compile)
{
    emit::Options options;
    options.with_types = compile.with_types;
    options.line_directives = compile.lines.wanted.value_or(true);
    options.directive_name = mapped_name(source.name(), compile.lines);
    return options;
}

// The last map that fits wins, as in compilers' -ffile-prefix-map.
std::string mapped_name(std::string const& file, LineOptions const& lines)
{
    for (auto map = lines.prefix_maps.rbegin(); map != lines.prefix_maps.rend(); ++map)
        if (file.starts_with(map->first))
            return map->second + file.substr(map->first.size());
    return file;
}

} // namespace gen2cpp::driver
