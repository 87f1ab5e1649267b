#include "output.h"

#include "input.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace gen2cpp::driver {

namespace {

[[noreturn]] void fail(std::string const& path)
{
    throw EnvironmentError("cannot write '" + path + "': " + std::strerror(errno));
}

void write_all(int descriptor, std::string const& path, std::string_view content)
{
    while (!content.empty()) {
        auto const count = ::write(descriptor, content.data(), content.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            fail(path);
        content.remove_prefix(static_cast<std::size_t>(count));
    }
}

// The file that a symbolic link stands for: renaming must not replace the link itself.
std::string resolve_link(std::string const& path)
{
    std::unique_ptr<char, decltype(&std::free)> const resolved { ::realpath(path.c_str(), nullptr), &std::free };
    return resolved ? std::string { resolved.get() } : path;
}

bool is_special_file(std::string const& path)
{
    struct stat status;
    return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

void write_directly(std::string const& path, std::string_view content)
{
    auto const descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        fail(path);
    write_all(descriptor, path, content);
    ::close(descriptor);
}

mode_t permissions(FileMode mode)
{
    auto const mask = ::umask(0);
    ::umask(mask);
    return (mode == FileMode::Executable ? 0777U : 0666U) & ~mask;
}

} // namespace

OutputFiles::~OutputFiles()
{
    for (auto const& pending : m_pending)
        ::unlink(pending.temporary.c_str());
}

void OutputFiles::add(std::string const& path, std::string_view content, FileMode mode)
{
    if (is_special_file(path)) { // /dev/stdout, a pipe: there is nothing to rename
        write_directly(path, content);
        return;
    }
    auto const target = resolve_link(path);
    auto temporary = target + ".XXXXXX";
    auto const descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (descriptor < 0)
        fail(path);
    m_pending.push_back({ temporary, target });
    write_all(descriptor, path, content);
    if (::fchmod(descriptor, permissions(mode)) != 0 || ::close(descriptor) != 0)
        fail(path);
}

void OutputFiles::commit()
{
    for (auto const& pending : m_pending)
        if (::rename(pending.temporary.c_str(), pending.path.c_str()) != 0)
            fail(pending.path);
    m_pending.clear();
}

void write_output(std::string const& path, std::string_view content)
{
    if (path.empty() || path == "-") {
        write_all(STDOUT_FILENO, "stdout", content);
        return;
    }
    OutputFiles files;
    files.add(path, content);
    files.commit();
}

} // namespace gen2cpp::driver
