// From generated C++ to an executable: the C++ compiler and our runtime libraries.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gen2cpp::driver {

// Where the runtime is. The tool finds it relative to its own executable: an installation and a build tree look alike.
struct Runtime {
    std::filesystem::path include_directory;
    std::filesystem::path library;
    std::filesystem::path direct_library; // what the library itself needs, and all that a program without dynamic values does
};
Runtime find_runtime();

// How a generated program is compiled: CXX, CXXFLAGS and LDFLAGS of the environment are honoured.
struct CompileJob {
    std::filesystem::path source;
    std::filesystem::path executable;
    std::filesystem::path log; // what the compiler says
    int optimize;
    bool needs_runtime; // as in emit::Output
};
std::vector<std::string> compile_command(CompileJob const& job, Runtime const& runtime);

// Runs the compiler. Throws EnvironmentError if it cannot be started, and std::runtime_error with the beginning of its
// messages if it rejects the program, which then is our mistake.
void compile(CompileJob const& job, Runtime const& runtime);

} // namespace gen2cpp::driver
