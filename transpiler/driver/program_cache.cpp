#include "program_cache.h"

#include "input.h"
#include "output.h"
#include "toolchain.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <unistd.h>

// Note [the program cache]
//
// One folder for each program, named by a hash of its key: the compiler command, the runtime libraries' sizes and times, and the
// generated source. The key lies beside the executable and is compared in full, so a collision of hashes is only a miss.
// A folder is made under a temporary name and renamed when it is complete. The executable is handed out as an open file:
// it stays usable when another process evicts its folder. Where no cache can be had, the same steps
// happen in a temporary folder that is removed at once.

namespace gen2cpp::driver {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_kept_programs = 100;
constexpr auto k_abandoned_after = std::chrono::hours { 1 };

std::string make_key(emit::Output const& generated, int optimize, Runtime const& runtime)
{
    std::string key;
    for (auto const& word : compile_command({ "program.cpp", "program", "log", optimize, generated.needs_runtime }, runtime))
        key += word + '\n';
    for (auto const& library : { runtime.library, runtime.direct_library }) {
        struct stat status {};
        ::stat(library.c_str(), &status);
        key += std::to_string(status.st_size) + ' ' + std::to_string(status.st_mtim.tv_sec) + '.' + std::to_string(status.st_mtim.tv_nsec) + '\n';
    }
    key += generated.source;
    return key;
}

// FNV-1a.
std::string hash_name(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (auto const byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    char name[17];
    std::snprintf(name, sizeof name, "%016llx", static_cast<unsigned long long>(hash));
    return name;
}

fs::path cache_directory()
{
    if (auto const* const base = std::getenv("XDG_CACHE_HOME"); base && *base == '/')
        return fs::path { base } / "gen2cpp";
    if (auto const* const home = std::getenv("HOME"); home && *home == '/')
        return fs::path { home } / ".cache" / "gen2cpp";
    return {};
}

// A fresh folder inside `parent`; an empty path if none can be made there.
fs::path make_temporary_directory(fs::path const& parent)
{
    std::error_code error;
    fs::create_directories(parent, error);
    auto name = (parent / "tmp-XXXXXX").string();
    return ::mkdtemp(name.data()) ? fs::path { name } : fs::path {};
}

bool has_content(fs::path const& path, std::string_view expected)
{
    std::ifstream stream { path, std::ios::binary };
    std::string const content { std::istreambuf_iterator<char> { stream }, {} };
    return stream.good() && content == expected;
}

int open_executable(fs::path const& directory)
{
    return ::open((directory / "program").c_str(), O_RDONLY | O_CLOEXEC);
}

int open_cached(fs::path const& entry, std::string_view key)
{
    if (!has_content(entry / "key", key))
        return -1;
    ::utimensat(AT_FDCWD, entry.c_str(), nullptr, 0); // used now: evicted last
    return open_executable(entry);
}

void evict(fs::path const& cache)
{
    std::error_code error;
    std::vector<std::pair<fs::file_time_type, fs::path>> programs;
    for (auto const& entry : fs::directory_iterator { cache, error }) {
        auto const time = entry.last_write_time(error);
        if (!entry.path().filename().string().starts_with("tmp-"))
            programs.emplace_back(time, entry.path());
        else if (fs::file_time_type::clock::now() - time > k_abandoned_after)
            fs::remove_all(entry.path(), error);
    }
    std::sort(programs.begin(), programs.end());
    for (std::size_t i = 0; i + k_kept_programs < programs.size(); ++i)
        fs::remove_all(programs[i].second, error);
}

int compile_in(fs::path const& directory, emit::Output const& generated, int optimize, Runtime const& runtime)
{
    write_output(directory / "program.cpp", generated.source);
    compile({ directory / "program.cpp", directory / "program", directory / "log", optimize, generated.needs_runtime }, runtime);
    auto const program = open_executable(directory);
    if (program < 0)
        throw EnvironmentError("cannot open the compiled program: " + std::string { std::strerror(errno) });
    return program;
}

} // namespace

int open_program(emit::Output const& generated, int optimize)
{
    auto const runtime = find_runtime();
    auto const key = make_key(generated, optimize, runtime);
    auto const cache = cache_directory();
    auto const entry = cache / hash_name(key);
    if (auto const program = cache.empty() ? -1 : open_cached(entry, key); program >= 0)
        return program;

    auto directory = cache.empty() ? fs::path {} : make_temporary_directory(cache);
    auto const is_cached = !directory.empty();
    if (!is_cached)
        directory = make_temporary_directory(fs::temp_directory_path());
    if (directory.empty())
        throw EnvironmentError("cannot make a temporary directory: " + std::string { std::strerror(errno) });
    struct Remover {
        fs::path directory;
        ~Remover()
        {
            std::error_code error;
            fs::remove_all(directory, error);
        }
    } const remover { directory };

    auto const program = compile_in(directory, generated, optimize, runtime);
    if (is_cached) {
        std::error_code error;
        write_output(directory / "key", key);
        fs::remove_all(entry, error);
        fs::rename(directory, entry, error); // if another process was quicker, ours is dropped
        evict(cache);
    }
    return program;
}

} // namespace gen2cpp::driver
