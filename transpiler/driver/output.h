// Writing results so that nobody ever sees half of one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gen2cpp::driver {

enum class FileMode : bool { Plain, Executable };

// Files that appear together or not at all: each is written beside its final name, and renamed by commit(). What was not
// committed is removed again.
class OutputFiles {
public:
    OutputFiles() = default;
    OutputFiles(OutputFiles const&) = delete;
    OutputFiles& operator=(OutputFiles const&) = delete;
    ~OutputFiles();

    void add(std::string const& path, std::string_view content, FileMode mode = FileMode::Plain);
    // The next piece of a file that begins with the first one.
    void append(std::string const& path, std::string_view piece);
    void commit();

private:
    struct Pending {
        std::string temporary; // empty: there is nothing to rename
        std::string path;
        std::string given; // the path as the caller says it
        int descriptor;    // closed: -1
    };
    Pending& begin(std::string const& path, FileMode mode);
    std::vector<Pending> m_pending;
};

// To a file, or to stdout if `path` is empty or "-".
void write_output(std::string const& path, std::string_view content);

} // namespace gen2cpp::driver
