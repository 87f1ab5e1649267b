#include "support.h"

#include "runtime/builtins/regexp/match.h"

#include <algorithm>

namespace regexp_test {

namespace {

template<typename Unit>
std::string matched_bounds(js::regexp::Program const& program, std::basic_string<Unit> const& input, unsigned start)
{
    std::vector<std::int32_t> registers(program.register_count);
    auto const length = static_cast<std::uint32_t>(input.size());
    auto const status = js::regexp::match(program, input.data(), length, start, program.flags.sticky, registers.data());
    if (status != js::regexp::MatchStatus::Matched)
        return status == js::regexp::MatchStatus::Failed ? "no match" : "too deep";
    std::string text;
    for (std::uint32_t group = 0; group < program.group_count; ++group) {
        auto const first = registers[2 * group];
        auto const end = registers[2 * group + 1];
        text += group > 0 ? " " : "";
        text += first < 0 || end < 0 ? "-" : std::to_string(first) + "-" + std::to_string(end);
    }
    return text;
}

} // namespace

std::string match(std::u16string_view pattern, std::u16string_view flags, std::u16string_view input, unsigned start)
{
    auto const parsed = js::regexp::parse_pattern(pattern, js::regexp::parse_flags(flags).value());
    if (auto const* const error = std::get_if<js::regexp::PatternError>(&parsed))
        return error->message;
    auto const& program = *js::regexp::compile(std::get<js::regexp::Pattern>(parsed));
    auto const wide = matched_bounds(program, std::u16string(input), start);
    if (std::any_of(input.begin(), input.end(), [](char16_t unit) { return unit > 255; }))
        return wide;
    auto const narrow = matched_bounds(program, std::basic_string<unsigned char>(input.begin(), input.end()), start);
    return wide == narrow ? wide : wide + " in UTF-16, in Latin-1 " + narrow;
}

} // namespace regexp_test
