#include "console.h"

#include "../core/decimal.h"
#include "../core/output.h"

#include <cstring>
#include <string_view>

namespace js::direct {

namespace {

// A line on its way to a stream: what is short goes out in one piece.
class Line {
public:
    explicit Line(Stream stream)
        : m_stream(stream)
    {
        indent();
    }
    ~Line()
    {
        add("\n");
        flush();
    }
    Line(Line const&) = delete;
    Line& operator=(Line const&) = delete;

    void add(std::string_view text)
    {
        if (text.size() > sizeof m_bytes - m_used)
            flush();
        if (text.size() > sizeof m_bytes) {
            write(text);
            return;
        }
        std::memcpy(m_bytes + m_used, text.data(), text.size());
        m_used += text.size();
    }
    void add(double number)
    {
        if (sizeof m_bytes - m_used < core::k_decimal_size)
            flush();
        m_used = static_cast<std::size_t>(core::write_decimal(m_bytes + m_used, number) - m_bytes);
    }
    // A line break in a text is indented as the line is.
    void add_text(std::string_view text)
    {
        if (output::indentation == 0) {
            add(text);
            return;
        }
        for (auto end = text.find('\n'); end != text.npos; end = text.find('\n')) {
            add(text.substr(0, end + 1));
            indent();
            text.remove_prefix(end + 1);
        }
        add(text);
    }

private:
    void indent()
    {
        for (std::uint32_t i = 0; i < output::indentation; i++)
            add(" ");
    }
    void flush()
    {
        auto const used = m_used;
        m_used = 0;
        write({ m_bytes, used });
    }
    void write(std::string_view bytes)
    {
        if (m_stream == Stream::Output)
            output::write_stdout(bytes);
        else
            output::write_stderr(bytes);
    }

    Stream m_stream;
    std::size_t m_used = 0;
    char m_bytes[512];
};

// ToString (7.1.17)
void add_string(Line& line, Item const& item)
{
    switch (item.kind) {
    case Item::Kind::Number:
        line.add(item.number);
        return;
    case Item::Kind::Boolean:
        line.add(item.boolean ? "true" : "false");
        return;
    case Item::Kind::Undefined:
        line.add("undefined");
        return;
    case Item::Kind::Null:
        line.add("null");
        return;
    case Item::Kind::Text:
        line.add_text({ item.bytes, item.size });
        return;
    case Item::Kind::Parts:
        for (std::uint32_t i = 0; i < item.size; i++)
            add_string(line, item.parts[i]);
        return;
    }
}

} // namespace

void write_line(Stream stream, Item const* items, std::size_t count)
{
    Line line { stream };
    for (std::size_t i = 0; i < count; i++) {
        if (i > 0)
            line.add(" ");
        if (items[i].kind == Item::Kind::Number && items[i].number == 0 && __builtin_signbit(items[i].number))
            line.add("-"); // the console tells the zeros apart
        add_string(line, items[i]);
    }
}

} // namespace js::direct
