#include "source_pieces.h"

#include "without_runtime.h"

#include <utility>

namespace gen2cpp::emit {

SourcePieces::SourcePieces(std::string comment, bool is_for_runtime, bool is_tentative, Sink const& sink)
    : m_comment(std::move(comment))
    , m_needs_runtime(is_for_runtime)
    , m_is_tentative(is_tentative)
    , m_sink(sink)
{
    if (m_needs_runtime && !m_is_tentative)
        begin("js.h");
}

void SourcePieces::begin(char const* header) { m_sink(m_comment + "#include <gen2cpp/" + header + ">\n\n"); }

void SourcePieces::add(std::string piece)
{
    if (is_in_vain())
        return;
    if (m_needs_runtime)
        return m_sink(piece);
    m_needs_runtime = !without_runtime(piece, CodeOf::Program);
    m_waiting.push_back(std::move(piece));
    if (!m_needs_runtime)
        return;
    if (!m_is_tentative) {
        begin("js.h");
        for (auto const& each : m_waiting)
            m_sink(each);
    }
    m_waiting = {};
}

void SourcePieces::finish(std::string const& piece)
{
    if (is_in_vain())
        return;
    if (!m_needs_runtime)
        begin("direct.h");
    for (auto& each : m_waiting)
        m_sink(*without_runtime(std::exchange(each, {}), CodeOf::Program));
    m_sink(piece);
}

} // namespace gen2cpp::emit
