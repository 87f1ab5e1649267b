// Which parts of the runtime a program needs, and why: read off what is printed, as for the program itself.
#include "emit.h"
#include "without_runtime.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gen2cpp::emit {

namespace {

constexpr std::string_view k_directive = "#line ";

// What the collector has to find or makes.
constexpr std::array k_heap = std::to_array<std::string_view>({ "js::heap::make<", "js::make_list<", "js::ScannedMemory", "js::Environment" });

struct Line {
    std::string_view file;
    unsigned number = 0;
};

// The line of JavaScript that the code there is for: of a #line directive, or of the comment above a function.
Line line_at(std::string_view code, std::size_t place)
{
    auto const number_in = [](std::string_view text) {
        unsigned number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    };
    auto const directive = code.rfind(k_directive, place);
    auto const comment = code.rfind("\n// ", place);
    if (comment != code.npos && (directive == code.npos || directive < comment)) {
        auto const text = code.substr(comment + 4, code.find_first_of(" \n", comment + 4) - comment - 4);
        auto const colon = text.rfind(':');
        if (colon != text.npos)
            return { text.substr(0, colon), number_in(text.substr(colon + 1)) };
    }
    if (directive == code.npos)
        return {};
    auto const text = code.substr(directive + k_directive.size());
    auto const name = text.substr(text.find('"') + 1);
    return { name.substr(0, name.find('"')), number_in(text) };
}

// ", since line 4: text", or nothing.
std::string since(std::string_view code, std::size_t place, SourceFile const& source)
{
    auto const [file, number] = line_at(code, place);
    if (number == 0)
        return {};
    auto const where = ", since line " + std::to_string(number);
    if (!source.name().ends_with(file))
        return where + " of " + std::string(file);
    auto line = source.text();
    for (unsigned i = 1; i < number && !line.empty(); ++i)
        line.remove_prefix(std::min(line.find('\n'), line.size() - 1) + 1);
    line = line.substr(0, line.find_first_of("\r\n"));
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    return where + ": " + std::string(line);
}

std::string printed(types::Program& types, SourceFile const& source, bool& needs_runtime)
{
    std::string code;
    Options options;
    options.line_directives = true;
    auto const output = cpp(types, source, options, [&](std::string_view piece) { code += piece; });
    needs_runtime = output.needs_runtime;
    if (!needs_runtime || !types.literals_are_text)
        return code;
    types.literals_are_text = false;
    return printed(types, source, needs_runtime);
}

} // namespace

std::string runtime_use(types::Program const& program, SourceFile const& source)
{
    auto types = program;
    bool needs_runtime = false;
    auto const code = printed(types, source, needs_runtime);
    // Declarations are for no line; what makes them necessary comes behind them.
    auto const begin = std::min({ code.find(k_directive), code.find("\n// "), code.size() });
    if (needs_runtime) {
        auto const first = first_use_of_runtime(std::string_view(code).substr(begin), CodeOf::Program);
        return "the dynamic runtime" + (first == code.npos ? "" : since(code, begin + first, source));
    }
    auto first = code.npos;
    for (auto const name : k_heap)
        first = std::min(first, code.find(name, begin));
    return first == code.npos ? "none, direct.h is all" : "the collector" + since(code, first, source);
}

} // namespace gen2cpp::emit
