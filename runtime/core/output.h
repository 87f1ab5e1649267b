// Standard output and standard error of the program.
#pragma once

#include <cstdint>
#include <string_view>

namespace js::output {

// Standard output is collected and written in large pieces: when the buffer is full, before anything goes to standard
// error, and at the end of the program.
void write_stdout(std::string_view bytes);
void write_stderr(std::string_view bytes);
void flush();
// How far console.group() has moved the lines of the console to the right.
extern std::uint32_t indentation;
// From now on standard output goes through C's stdout, in order with what a C++ program around us prints there.
void share_stdio();

} // namespace js::output
