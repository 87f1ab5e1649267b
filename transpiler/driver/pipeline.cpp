#include "pipeline.h"

#include "../lower/lower.h"
#include "../machine/machine.h"
#include "../types/contradictions.h"

#include <malloc.h>
#include <utility>

namespace gen2cpp::driver {

namespace {

emit::Output print(types::Program& types, SourceFile const& source, emit::Options const& options, emit::Sink const& sink)
{
    auto output = emit::cpp(types, source, options, sink);
    if (output.needs_runtime && std::exchange(types.literals_are_text, false))
        return emit::cpp(types, source, options, sink);
    return output;
}

// A library all of whose exports have types of C++, if it needs nothing of the dynamic runtime then.
std::optional<emit::Output> translate_typed(ir::Module const& ir, types::Documented const& documented, SourceFile const& source, emit::Options const& options, emit::Sink const& sink, Diagnostics& diagnostics)
{
    auto types = types::infer(ir, { .documented = &documented, .only_typed = true });
    if (types.api.size() + types.typed_globals.size() != ir.exports.size())
        return std::nullopt;
    auto output = print(types, source, options, sink);
    if (output.needs_runtime)
        return std::nullopt;
    types::check_documentation(types, documented, diagnostics);
    types::check_api(types, documented, diagnostics);
    return output;
}

// Between the stages memory lies free in many places, which the next one cannot fill.
void give_back_memory()
{
#ifdef M_MMAP_THRESHOLD
    malloc_trim(0);
#endif
}

// The trees are large, and the IR has all that is needed of them.
std::optional<ir::Module> lowered(modules::Graph& graph, Diagnostics& diagnostics)
{
    auto const links = modules::link(graph, diagnostics);
    if (diagnostics.is_invalid())
        return std::nullopt;
    auto ir = lower::to_ir(graph, links, diagnostics);
    if (diagnostics.has_errors())
        return std::nullopt; // What is not supported is refused before anything is written.
    graph.modules = {};
    give_back_memory();
    return ir;
}

} // namespace

std::optional<emit::Output> translate(modules::Graph& graph, emit::Options const& options, emit::Sink const& sink, Diagnostics& diagnostics)
{
    if (diagnostics.is_invalid() || !graph.is_complete)
        return std::nullopt; // Every later stage may assume a correct program.
    auto ir = lowered(graph, diagnostics);
    if (!ir)
        return std::nullopt;
    auto const& source = graph.source;
    auto const documented = types::read_documentation(*ir, source);
    if (!options.header_name.empty() && options.with_types)
        if (auto library = translate_typed(*ir, documented, source, options, sink, diagnostics))
            return library;
    auto types = types::infer(std::move(*ir), { .is_enabled = options.with_types, .documented = options.header_name.empty() ? nullptr : &documented });
    types::check_documentation(types, documented, diagnostics);
    if (!options.header_name.empty())
        types::check_api(types, documented, diagnostics);
    give_back_memory();
    return print(types, source, options, sink);
}

std::optional<emit::Output> translate(modules::Graph& graph, emit::Options const& options, Diagnostics& diagnostics)
{
    std::string text;
    auto output = translate(graph, options, [&](std::string_view piece) { text += piece; }, diagnostics);
    if (output && output->source.empty())
        output->source = std::move(text);
    return output;
}

emit::Options whole_program(CompileOptions const& compile)
{
    emit::Options options;
    options.with_types = compile.with_types;
    options.line_directives = compile.lines.wanted.value_or(true);
    options.line_prefix_maps = compile.lines.prefix_maps;
    return options;
}

} // namespace gen2cpp::driver
