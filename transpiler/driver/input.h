// Reading the program's text.
#pragma once

#include "../support/source.h"

#include <stdexcept>
#include <string>

namespace gen2cpp::driver {

// A file that cannot be read or written, a C++ compiler that cannot be started: the tool says so and ends with k_exit_usage.
class EnvironmentError : public std::runtime_error {
public:
    using runtime_error::runtime_error;
};

// `name` is a path, or "-" for stdin. The text is as it is on disk: what is in it is for syntax::read to judge.
SourceFile read_source(std::string const& name);

// The rest of an open file; `name` is for the error message.
std::string read_all(int descriptor, std::string const& name);

} // namespace gen2cpp::driver
