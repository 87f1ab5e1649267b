// The exit codes of the tool. A program under `run` that starts ends with its own code.
#pragma once

namespace gen2cpp::driver {

inline constexpr int k_exit_done = 0;
inline constexpr int k_exit_not_javascript = 1;
inline constexpr int k_exit_usage = 2; // the command line, or a file that cannot be read or written
inline constexpr int k_exit_not_supported = 3;
inline constexpr int k_exit_internal_error = 70;

} // namespace gen2cpp::driver
