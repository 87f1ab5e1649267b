// Parts of a very long function.
#pragma once

namespace js {

// The time that compilers take grows faster than a function does. So the top level of a large program is printed as many small ones.
template<typename Code>
[[gnu::noinline]] void part(Code const& code)
{
    code();
}

} // namespace js
