#include "input.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gen2cpp::driver {

namespace {

[[noreturn]] void fail(std::string const& name, char const* reason)
{
    throw EnvironmentError("cannot read '" + name + "': " + reason);
}

// What is longer is refused by syntax::read, which need not see the rest of it.
constexpr std::size_t k_read_limit = std::size_t { 1 } << 30;
constexpr std::size_t k_piece = 1 << 16;

} // namespace

std::string read_all(int descriptor, std::string const& name)
{
    std::string text;
    struct stat status;
    if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode))
        text.reserve(std::min(static_cast<std::size_t>(status.st_size), k_read_limit) + k_piece);
    char buffer[k_piece];
    for (;;) {
        auto const count = ::read(descriptor, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            fail(name, std::strerror(errno));
        if (count == 0)
            return text;
        text.append(buffer, static_cast<std::size_t>(count));
        if (text.size() > k_read_limit)
            return text;
    }
}

SourceFile read_source(std::string const& name)
{
    if (name == "-")
        return { "<stdin>", read_all(STDIN_FILENO, "<stdin>") };

    auto const descriptor = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        fail(name, std::strerror(errno));
    struct Closer {
        int descriptor;
        ~Closer() { ::close(descriptor); }
    } const closer { descriptor };
    return { name, read_all(descriptor, name) };
}

} // namespace gen2cpp::driver
