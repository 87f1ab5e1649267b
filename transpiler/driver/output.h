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
    void commit();

private:
    struct Pending {
        std::string temporary;
        std::string path;
    };
    std::vector<Pending> m_pending;
};

// To a file, or to stdout if `path` is empty or "-".
void write_output(std::string const& path, std::string_view content);

} // namespace gen2cpp::driver
