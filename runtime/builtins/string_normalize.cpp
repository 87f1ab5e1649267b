#include "string_normalize.h"

#include "string_support.h"

#include <utf8proc.h>

namespace js::builtins {

namespace {

int combining_class(std::int32_t code_point) { return utf8proc_get_property(code_point)->combining_class; }

// Unicode 3.11, Canonical Ordering Algorithm: marks by their class, otherwise in place.
void order_marks(std::vector<std::int32_t>& code_points)
{
    for (std::size_t i = 1; i < code_points.size(); i++) {
        auto const mark_class = combining_class(code_points[i]);
        for (auto j = i; mark_class != 0 && j > 0 && combining_class(code_points[j - 1]) > mark_class; j--)
            std::swap(code_points[j - 1], code_points[j]);
    }
}

} // namespace

std::vector<std::int32_t> decompose(String const* string, Compatibility compatibility)
{
    auto const options = static_cast<utf8proc_option_t>(
        UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | (compatibility == Compatibility::Yes ? UTF8PROC_COMPAT : 0));
    std::vector<std::int32_t> code_points;
    for (std::uint32_t i = 0; i < string->length;) {
        auto const code_point = static_cast<std::int32_t>(next_code_point(string, i));
        std::int32_t parts[32];
        int boundary = 0;
        auto const count = utf8proc_decompose_char(code_point, parts, 32, options, &boundary);
        if (count > 0)
            code_points.insert(code_points.end(), parts, parts + count);
        else
            code_points.push_back(code_point);
    }
    order_marks(code_points);
    return code_points;
}

std::vector<std::int32_t> compose(std::vector<std::int32_t> code_points)
{
    auto const options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    auto const count = utf8proc_normalize_utf32(code_points.data(), static_cast<utf8proc_ssize_t>(code_points.size()), options);
    if (count >= 0)
        code_points.resize(static_cast<std::size_t>(count));
    return code_points;
}

} // namespace js::builtins
