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

// Note [source of several files]
//
// The files of a program lie one behind the other in one SourceFile, a line break between any two, so that one offset says file and place. What a
// file's own stages make (reading, scopes) counts from the beginning of that file; lowering adds where the file begins, and from the
// IR on every range counts from the beginning of the whole.
class SourceFile {
public:
    // `name` is how the file is called in diagnostics and generated comments: as the user wrote it.
    SourceFile(std::string name, std::string text);

    // Appends a file; the result is the offset where it begins.
    std::uint32_t append(SourceFile file);

    std::string const& name() const { return m_parts.front().name; } // of the first file: the entry
    std::string const& name(std::uint32_t offset) const { return part(offset).name; }
    std::string_view text() const { return m_text; }
    std::string_view text(SourceRange range) const { return text().substr(range.begin, range.end - range.begin); }
    SourcePosition position(std::uint32_t offset) const; // in its file
    std::uint32_t line(std::uint32_t offset) const { return position(offset).line; }
    std::string_view line_text(std::uint32_t offset) const; // of the line around it, without its line break
    std::uint32_t begin_of_file(std::uint32_t offset) const { return part(offset).begin; }

private:
    struct Part {
        std::string name;
        std::uint32_t begin;
    };
    Part const& part(std::uint32_t offset) const;
    std::size_t line_index(std::uint32_t offset) const;
    void add_lines(std::uint32_t begin);

    std::vector<Part> m_parts;
    std::string m_text;
    std::vector<std::uint32_t> m_line_starts;
};

} // namespace gen2cpp
