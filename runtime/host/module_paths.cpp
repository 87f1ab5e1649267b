#include "module_paths.h"

#include "program.h"

#include <filesystem>

namespace js::host {

namespace fs = std::filesystem;

namespace {

// See note [where a program lies].
fs::path find_folder()
{
    std::error_code error;
    auto const& arguments = host::program_arguments;
    if (arguments.count > 0) {
        auto const started = fs::canonical(arguments.values[0], error);
        if (!error && fs::is_regular_file(started, error))
            return started.parent_path();
        auto const executable = fs::read_symlink("/proc/self/exe", error);
        if (!error)
            return executable.parent_path();
    }
    return fs::current_path(error);
}

} // namespace

std::string absolute_path(std::string const& path)
{
    static auto const folder = find_folder();
    return (folder / path).lexically_normal().string();
}

std::string url_of(std::string const& path)
{
    constexpr char k_digits[] = "0123456789ABCDEF";
    constexpr std::string_view k_encoded = " \"#<>?`{}^%\\|";
    std::string result = "file://";
    for (auto const character : path) {
        auto const byte = static_cast<unsigned char>(character);
        if (byte > 0x20 && byte < 0x7f && k_encoded.find(character) == std::string_view::npos)
            result += character;
        else
            result += { '%', k_digits[byte >> 4], k_digits[byte & 15] };
    }
    return result;
}

std::string url_path(std::string_view url)
{
    constexpr std::string_view k_digits = "0123456789abcdef";
    auto const digit = [&](char character) { return k_digits.find(static_cast<char>(character >= 'A' && character <= 'F' ? character + ('a' - 'A') : character)); };
    std::string result;
    for (std::size_t i = 0; i < url.size(); ++i) {
        bool const is_escape = url[i] == '%' && i + 2 < url.size() && digit(url[i + 1]) < 16 && digit(url[i + 2]) < 16;
        result += is_escape ? static_cast<char>(digit(url[i + 1]) * 16 + digit(url[i + 2])) : url[i];
        i += is_escape ? 2 : 0;
    }
    return result;
}

} // namespace js::host
