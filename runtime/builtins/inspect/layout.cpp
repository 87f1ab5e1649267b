// How the entries of an object are laid out in lines and columns.
#include "context.h"

#include <algorithm>
#include <cmath>

namespace js::builtins::inspect {

Text spaces(std::size_t count) { return Text(count, u' '); }

Text join(std::vector<Text> const& parts, std::u16string_view separator)
{
    Text result;
    for (std::size_t i = 0; i < parts.size(); i++) {
        if (i != 0)
            result += separator;
        result += parts[i];
    }
    return result;
}

Text replace_all(Text const& text, std::u16string_view what, std::u16string_view with)
{
    Text result;
    std::size_t begin = 0;
    for (auto found = text.find(what); found != Text::npos; found = text.find(what, begin)) {
        result.append(text, begin, found - begin);
        result += with;
        begin = found + what.size();
    }
    return result.append(text, begin, Text::npos);
}

namespace {

constexpr std::size_t k_separator_width = 2; // ", "

struct Measures {
    std::vector<std::size_t> widths;
    std::size_t total = 0;
    std::size_t longest = 0;
};

Measures measure(Context const& context, std::vector<Text> const& output, std::size_t count)
{
    Measures measures;
    for (std::size_t i = 0; i < count; i++) {
        auto const width = string_width(output[i], context.options.colors);
        measures.widths.push_back(width);
        measures.total += width + k_separator_width;
        measures.longest = std::max(measures.longest, width);
    }
    return measures;
}

// Math.round
double round_half_up(double number) { return std::floor(number + 0.5); }

// How many columns make the block of entries about square, a character being 2.5 times as high as wide.
std::size_t column_count(Context const& context, Measures const& measures, std::size_t entries)
{
    auto const actual_max = static_cast<double>(measures.longest + k_separator_width);
    auto const count = static_cast<double>(measures.widths.size());
    auto const average_bias = std::sqrt(actual_max - static_cast<double>(measures.total) / static_cast<double>(entries));
    auto const biased_max = std::max(actual_max - 3 - average_bias, 1.0);
    auto const columns = std::min({
        round_half_up(std::sqrt(2.5 * biased_max * count) / biased_max),
        std::floor((context.options.break_length - static_cast<double>(context.indentation)) / actual_max),
        static_cast<double>(context.options.compact) * 4,
        15.0,
    });
    return columns < 1 ? 0 : static_cast<std::size_t>(columns);
}

// Numbers are aligned to the right, everything else to the left.
bool is_aligned_right(Value value, std::size_t count)
{
    if (!value.is_object())
        return true;
    for (std::size_t i = 0; i < count; i++) {
        auto const item = get(value.as_object(), PropertyKey::from_index(static_cast<std::uint32_t>(i)));
        if (!item.is_number() && !item.is_bigint())
            return false;
    }
    return true;
}

std::vector<std::size_t> column_widths(Measures const& measures, std::size_t entries, std::size_t columns)
{
    std::vector<std::size_t> widths;
    for (std::size_t column = 0; column < columns; column++) {
        std::size_t width = 0;
        for (std::size_t i = column; i < entries && i < measures.widths.size(); i += columns)
            width = std::max(width, measures.widths[i]);
        widths.push_back(width + k_separator_width);
    }
    return widths;
}

// Entries of an array side by side, if they are short and alike.
std::vector<Text> group_array_elements(Context const& context, std::vector<Text> output, Value value)
{
    // "... n more items" stays alone.
    bool const has_more = context.options.max_array_length < static_cast<double>(output.size());
    auto const count = has_more ? output.size() - 1 : output.size();
    auto const measures = measure(context, output, count);
    auto const actual_max = measures.longest + k_separator_width;
    bool const fits_three = static_cast<double>(actual_max * 3 + context.indentation) < context.options.break_length;
    bool const is_alike = static_cast<double>(measures.total) / static_cast<double>(actual_max) > 5 || measures.longest <= 6;
    if (!fits_three || !is_alike)
        return output;
    auto const columns = column_count(context, measures, output.size());
    if (columns <= 1)
        return output;

    auto const widths = column_widths(measures, output.size(), columns);
    bool const is_right = is_aligned_right(value, output.size());
    std::vector<Text> lines;
    for (std::size_t begin = 0; begin < count; begin += columns) {
        auto const end = std::min(begin + columns, count);
        Text line;
        for (auto i = begin; i < end; i++) {
            bool const is_last = i + 1 == end;
            auto const width = measures.widths[i] + (is_last ? 0 : k_separator_width);
            auto const wanted = widths[i - begin] - (is_last ? k_separator_width : 0);
            auto const padding = spaces(wanted > width ? wanted - width : 0);
            auto const entry = is_last ? output[i] : output[i] + u", ";
            line += is_right ? padding + entry : is_last ? entry : entry + padding;
        }
        lines.push_back(std::move(line));
    }
    if (has_more)
        lines.push_back(output[count]);
    return lines;
}

bool is_below_break_length(Context const& context, std::vector<Text> const& output, std::size_t start, Text const& base)
{
    auto const break_length = context.options.break_length;
    if (break_length == k_unlimited) {
        auto const has_line_break = [](Text const& text) { return contains(text, u"\n"); };
        return !has_line_break(base) && std::none_of(output.begin(), output.end(), has_line_break);
    }
    auto total = output.size() + start;
    if (static_cast<double>(total + output.size()) > break_length)
        return false;
    for (auto const& entry : output) {
        total += context.options.colors ? remove_control_sequences(entry).size() : entry.size();
        if (static_cast<double>(total) > break_length)
            return false;
    }
    return !contains(base, u"\n");
}

Text with_space(Text const& base) { return base.empty() ? base : base + u" "; }

// The layout for `compact: true`: as few lines as possible.
Text reduce_compact(Context const& context, std::vector<Text> const& output, Text const& base, Text const& open, Text const& close)
{
    auto const spaced = base.empty() ? base : u" " + base;
    if (is_below_break_length(context, output, 0, base))
        return open + spaced + u" " + join(output, u", ") + u" " + close;
    auto const indentation = u"\n" + spaces(context.indentation);
    auto const lead = base.empty() && open.size() == 1 ? Text(u" ") : spaced + indentation + u"  ";
    return open + lead + join(output, u"," + indentation + u"  ") + u" " + close;
}

} // namespace

Text reduce_to_single_string(Context const& context, std::vector<Text> output, Text const& base, Text const& open, Text const& close,
    EntryKind kind, int recurse_times, Value value)
{
    auto const compact = context.options.compact;
    if (compact == Options::k_compact_true)
        return reduce_compact(context, output, base, open, close);
    if (compact >= 1) {
        auto const entries = output.size();
        if (kind == EntryKind::ArrayExtra && entries > 6)
            output = group_array_elements(context, std::move(output), value);
        // The innermost `compact` levels share a line if they fit and were not grouped.
        if (context.current_depth - recurse_times < compact && entries == output.size()) {
            auto const start = output.size() + context.indentation + open.size() + base.size() + 10;
            if (is_below_break_length(context, output, start, base)) {
                auto const joined = join(output, u", ");
                if (!contains(joined, u"\n"))
                    return with_space(base) + open + u" " + joined + u" " + close;
            }
        }
    }
    auto const indentation = u"\n" + spaces(context.indentation);
    return with_space(base) + open + indentation + u"  " + join(output, u"," + indentation + u"  ") + indentation + close;
}

} // namespace js::builtins::inspect
