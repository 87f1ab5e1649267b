// 13.2.7.1: the pattern of a literal is parsed as the runtime would parse it.
#include "../../runtime/builtins/regexp/syntax.h"
#include "characters.h"
#include "early_errors.h"

namespace gen2cpp::syntax {

void check_regular_expressions(Program const& program, Diagnostics& diagnostics)
{
    for (auto const& node : program.expressions) {
        auto const* literal = std::get_if<RegExpLiteral>(&node.kind);
        if (!literal)
            continue;
        auto const flags = js::regexp::parse_flags(utf16_from_utf8(literal->flags));
        if (!flags) {
            diagnostics.report(DiagnosticKind::RegExpFlags, node.range);
            continue;
        }
        auto const pattern = js::regexp::parse_pattern(utf16_from_utf8(literal->pattern), *flags);
        if (auto const* error = std::get_if<js::regexp::PatternError>(&pattern))
            diagnostics.report(DiagnosticKind::RegExpSyntax, node.range, { literal->pattern, literal->flags, error->message });
    }
}

} // namespace gen2cpp::syntax
