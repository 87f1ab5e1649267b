#include "toolchain.h"

#include "input.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>

extern char** environ;

namespace gen2cpp::driver {

namespace {

// Tables of addresses take an eighth of the space; older C libraries cannot load such programs, older linkers ignore the option.
#ifdef __GLIBC__
constexpr bool k_loader_knows_packed_relocations = __GLIBC_PREREQ(2, 36);
#else
constexpr bool k_loader_knows_packed_relocations = false;
#endif

void append_words(std::vector<std::string>& words, char const* text)
{
    std::istringstream stream { text ? text : "" };
    for (std::string word; stream >> word;)
        words.push_back(word);
}

char const* environment_or(char const* name, char const* fallback)
{
    auto const* const value = std::getenv(name);
    return value && *value ? value : fallback;
}

std::string beginning_of(std::filesystem::path const& path)
{
    std::string text(4000, '\0');
    std::ifstream stream { path, std::ios::binary };
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

// Returns the exit code of the command; its output goes to `log`.
int run_command(std::vector<std::string> const& command, std::filesystem::path const& log)
{
    std::vector<char*> argv;
    for (auto const& word : command)
        argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    posix_spawn_file_actions_adddup2(&actions, 1, 2);
    pid_t process = 0;
    auto const error = posix_spawnp(&process, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        throw EnvironmentError("cannot run the C++ compiler '" + command.front() + "': " + std::strerror(error));

    int status = 0;
    while (::waitpid(process, &status, 0) < 0)
        if (errno != EINTR)
            throw EnvironmentError(std::string("lost the C++ compiler: ") + std::strerror(errno));
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

Runtime find_runtime()
{
    std::error_code error;
    auto const executable = std::filesystem::read_symlink("/proc/self/exe", error);
    auto const prefix = executable.parent_path().parent_path();
    auto const libraries = prefix / GEN2CPP_LIBRARY_DIRECTORY;
    Runtime runtime { prefix / "include" / "gen2cpp", libraries / "libgen2cpp_runtime.a", libraries / "libgen2cpp_direct.a" };
    if (error || !std::filesystem::exists(runtime.library) || !std::filesystem::exists(runtime.direct_library)
        || !std::filesystem::exists(runtime.include_directory / "js.h"))
        throw EnvironmentError("the runtime library is not where the tool expects it: " + runtime.library.string());
    return runtime;
}

std::vector<std::string> compile_command(CompileJob const& job, Runtime const& runtime)
{
    std::vector<std::string> command;
    append_words(command, environment_or("CXX", "g++"));
    command.insert(command.end(), { "-std=c++20", "-O" + std::to_string(job.optimize), "-ffp-contract=off", "-pipe" });
    command.insert(command.end(), { "-isystem", runtime.include_directory.parent_path().string() });
    if (!job.needs_runtime)
        command.insert(command.end(), { "-fno-rtti", "-fno-exceptions" });
    append_words(command, std::getenv("CXXFLAGS"));
    command.insert(command.end(), { job.source.string(), "-o", job.executable.string() });
    if (job.needs_runtime)
        command.push_back(runtime.library.string());
    command.insert(command.end(), { runtime.direct_library.string(), "-Wl,--gc-sections", "-Wl,--as-needed" });
    if (k_loader_knows_packed_relocations)
        command.push_back("-Wl,-z,pack-relative-relocs");
    command.push_back("-lgc");
    if (job.needs_runtime)
        command.insert(command.end(), { "-lutf8proc", "-ltommath" });
    append_words(command, std::getenv("LDFLAGS"));
    return command;
}

void compile(CompileJob const& job, Runtime const& runtime)
{
    auto const command = compile_command(job, runtime);
    if (run_command(command, job.log) == 0)
        return;
    throw std::runtime_error("the generated C++ does not compile:\n" + beginning_of(job.log));
}

} // namespace gen2cpp::driver
