// Source text and places in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gen2cpp {

// Half-open range of byte offsets into a SourceFile.
struct SourceRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct SourcePosition {
    std::uint32_t line;   // from 1
    std::uint32_t column; // from 1, in UTF-8 bytes, as GNU tools count
};

class SourceFile {
public:
    // `name` is how the file is called in diagnostics and generated comments: as the user wrote it.
    SourceFile(std::string name, std::string text);

    std::string const& name() const { return m_name; }
    std::string_view text() const { return m_text; }
    std::string_view text(SourceRange range) const { return text().substr(range.begin, range.end - range.begin); }
    SourcePosition position(std::uint32_t offset) const;
    std::uint32_t line(std::uint32_t offset) const { return position(offset).line; }
    std::string_view line_text(std::uint32_t line) const; // without its line break

private:
    std::string m_name;
    std::string m_text;
    std::vector<std::uint32_t> m_line_starts;
};

} // namespace gen2cpp
