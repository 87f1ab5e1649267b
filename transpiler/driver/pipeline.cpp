#include "pipeline.h"

#include "../emit/emit.h"
#include "../lower/lower.h"
#include "../machine/machine.h"
#include "../scope/bindings.h"
#include "../syntax/read.h"
#include "package_type.h"

namespace gen2cpp::driver {

namespace {

emit::Options emit_options(TranslationOptions const& options)
{
    emit::Options result;
    result.namespace_name = options.namespace_name;
    result.entry_name = options.entry_name;
    result.with_main = options.header_name.empty() && options.entry_name.empty();
    result.header_name = options.header_name;
    result.line_directives = options.line_directives;
    return result;
}

} // namespace

std::optional<Translation> translate(SourceFile const& source, TranslationOptions const& options, Diagnostics& diagnostics)
{
    auto const goal = options.goal ? options.goal : goal_from_package(source.name());
    auto const program = syntax::read(source, { .goal = goal }, diagnostics);
    if (diagnostics.has_errors())
        return std::nullopt; // Every later stage may assume a correct program.
    auto const bindings = scope::resolve(program);
    auto const ir = lower::to_ir(program, bindings, source, diagnostics);
    if (diagnostics.has_errors())
        return std::nullopt; // What is not supported is refused before anything is written.
    auto const machines = machine::build(ir, source);
    auto emitted = emit_options(options);
    emitted.directive_name = source.name();
    auto const output = emit::cpp(machines, source, emitted);
    return Translation { output.source, output.header };
}

TranslationOptions whole_program(CommonOptions const& common, CompileOptions const& compile)
{
    TranslationOptions options;
    options.goal = common.goal;
    options.line_directives = compile.lines.wanted.value_or(true);
    options.line_prefix_maps = compile.lines.prefix_maps;
    return options;
}

} // namespace gen2cpp::driver
