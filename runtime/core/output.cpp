#include "output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace js::output {

std::uint32_t indentation = 0;

namespace {

constexpr std::size_t k_buffer_size = 64 * 1024;
char buffer[k_buffer_size];
std::size_t used = 0;
bool is_shared = false;

// Writes everything, or gives up when the reader has gone away.
void write_all(int descriptor, char const* bytes, std::size_t size)
{
    while (size > 0) {
        auto const written = ::write(descriptor, bytes, size);
        if (written < 0) {
            if (errno == EINTR || errno == EAGAIN)
                continue;
            return;
        }
        bytes += written;
        size -= static_cast<std::size_t>(written);
    }
}

} // namespace

void flush()
{
    if (is_shared)
        std::fflush(stdout);
    auto const size = used;
    used = 0;
    write_all(STDOUT_FILENO, buffer, size);
}

void share_stdio()
{
    flush();
    is_shared = true;
}

void write_stdout(std::string_view bytes)
{
    if (is_shared) {
        std::fwrite(bytes.data(), 1, bytes.size(), stdout);
        return;
    }
    if (bytes.size() > k_buffer_size - used)
        flush();
    if (bytes.size() > k_buffer_size) {
        write_all(STDOUT_FILENO, bytes.data(), bytes.size());
        return;
    }
    std::memcpy(buffer + used, bytes.data(), bytes.size());
    used += bytes.size();
}

void write_stderr(std::string_view bytes)
{
    flush();
    write_all(STDERR_FILENO, bytes.data(), bytes.size());
}

} // namespace js::output
