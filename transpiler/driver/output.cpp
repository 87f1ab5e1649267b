#include "output.h"

#include "input.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

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

mode_t permissions(FileMode mode)
{
    auto const mask = ::umask(0);
    ::umask(mask);
    return (mode == FileMode::Executable ? 0777U : 0666U) & ~mask;
}

} // namespace

OutputFiles::~OutputFiles()
{
    for (auto const& pending : m_pending) {
        if (pending.descriptor >= 0)
            ::close(pending.descriptor);
        if (!pending.temporary.empty())
            ::unlink(pending.temporary.c_str());
    }
}

OutputFiles::Pending& OutputFiles::begin(std::string const& path, FileMode mode)
{
    if (is_special_file(path)) { // /dev/stdout, a pipe
        auto const descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor < 0)
            fail(path);
        return m_pending.emplace_back(Pending { "", path, path, descriptor });
    }
    auto const target = resolve_link(path);
    auto temporary = target + ".XXXXXX";
    auto const descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (descriptor < 0)
        fail(path);
    auto& pending = m_pending.emplace_back(Pending { temporary, target, path, descriptor });
    if (::fchmod(descriptor, permissions(mode)) != 0)
        fail(path);
    return pending;
}

void OutputFiles::add(std::string const& path, std::string_view content, FileMode mode)
{
    auto& pending = begin(path, mode);
    write_all(pending.descriptor, path, content);
    if (::close(std::exchange(pending.descriptor, -1)) != 0)
        fail(path);
}

void OutputFiles::append(std::string const& path, std::string_view piece)
{
    auto const found = std::find_if(m_pending.begin(), m_pending.end(), [&](Pending const& each) { return each.given == path && each.descriptor >= 0; });
    write_all((found == m_pending.end() ? begin(path, FileMode::Plain) : *found).descriptor, path, piece);
}

void OutputFiles::commit()
{
    for (auto& pending : m_pending)
        if (pending.descriptor >= 0 && ::close(std::exchange(pending.descriptor, -1)) != 0)
            fail(pending.path);
    for (auto const& pending : m_pending)
        if (!pending.temporary.empty() && ::rename(pending.temporary.c_str(), pending.path.c_str()) != 0)
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
