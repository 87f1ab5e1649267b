#pragma once

namespace gen2cpp::driver {

// The whole tool: the result is the exit code of the process.
int main(int argc, char const* const* argv);

} // namespace gen2cpp::driver
