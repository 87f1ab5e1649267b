// The generated source on its way out, a few functions at a time.
#pragma once

#include "emit.h"

namespace gen2cpp::emit {

// Note [pieces of the generated source]
//
// Generated code is several times as long as the program, so it leaves as soon as nothing can change it any more. Which header it includes is only known
// when all of it was seen, or one piece that needs the dynamic runtime: until then the pieces wait, and the note [programs without the dynamic runtime]
// is asked about each of them.
class SourcePieces {
public:
    // `comment`: the first line. `is_for_runtime`: nobody has to ask. `is_tentative`: the code is printed again if it turns out to need the dynamic runtime.
    SourcePieces(std::string comment, bool is_for_runtime, bool is_tentative, Sink const& sink);

    void add(std::string piece);
    // The last piece, which does not decide anything.
    void finish(std::string const& piece);
    bool needs_runtime() const { return m_needs_runtime; }
    bool is_in_vain() const { return m_needs_runtime && m_is_tentative; }

private:
    void begin(char const* header);

    std::string m_comment;
    bool m_needs_runtime;
    bool m_is_tentative;
    Sink const& m_sink;
    std::vector<std::string> m_waiting;
};

} // namespace gen2cpp::emit
