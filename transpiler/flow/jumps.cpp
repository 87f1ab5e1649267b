// Jumps, returns and throws that leave regions. See note [leaving regions].
#include "explode.h"

namespace gen2cpp::flow {

RegionId Explode::region() const
{
    for (auto i = m_frames.size(); i-- > 0;)
        if (m_frames[i].kind != Frame::Kind::Label)
            return m_frames[i].region;
    return {};
}

// The number of frames up to and with the innermost that has work to do before control leaves it; 0: none.
std::size_t Explode::intercepting_depth() const
{
    for (auto i = m_frames.size(); i-- > 0;)
        if (m_frames[i].kind == Frame::Kind::Finally || m_frames[i].kind == Frame::Kind::Close)
            return i + 1;
    return 0;
}

// Builds a block as if only the first `depth` frames were there.
BlockId Explode::in_new_block(char const* name, std::uint32_t at, std::size_t depth, std::function<void()> const& callback)
{
    auto const outer = m_current;
    std::vector<Frame> inner(std::make_move_iterator(m_frames.begin() + static_cast<std::ptrdiff_t>(depth)), std::make_move_iterator(m_frames.end()));
    m_frames.resize(depth);
    auto const block = make_block(name, at);
    enter(block);
    callback();
    m_frames.insert(m_frames.end(), std::make_move_iterator(inner.begin()), std::make_move_iterator(inner.end()));
    m_current = outer;
    return block;
}

void Explode::enter_finalizer(Frame& frame, SetPending completion)
{
    completion.pending = frame.pending;
    append(completion);
    terminate(Jump { m_graph.regions[frame.region].handler });
}

void Explode::jump(ir::LabelId label, bool is_continue)
{
    for (auto i = m_frames.size(); i-- > 0;) {
        auto& frame = m_frames[i];
        if (frame.kind == Frame::Kind::Label && frame.label == label)
            return terminate(Jump { is_continue ? frame.on_continue : frame.on_break });
        if (frame.kind == Frame::Kind::Close) {
            if (is_continue && frame.label == label)
                continue; // the loop goes on
            auto const iterator = frame.iterator;
            auto const block = in_new_block("leave", m_at, i, [&] {
                append(CloseIterator { iterator });
                jump(label, is_continue);
            });
            return terminate(Jump { block });
        }
        if (frame.kind == Frame::Kind::Finally) {
            if (is_continue && frame.label.is_valid() && frame.label == label)
                continue; // the loop goes on
            std::size_t index = 0;
            while (index < frame.exits.size() && frame.exits[index] != std::pair { label, is_continue })
                ++index;
            if (index == frame.exits.size())
                frame.exits.emplace_back(label, is_continue);
            return enter_finalizer(frame, { SetPending::Kind::Jump, {}, {}, {}, static_cast<std::uint32_t>(index) });
        }
    }
}

void Explode::return_(ir::ExpressionId value, ir::VariableId pending)
{
    auto const depth = intercepting_depth();
    if (depth == 0)
        return terminate(Return { value, pending });
    auto& frame = m_frames[depth - 1];
    if (frame.kind == Frame::Kind::Finally) {
        frame.is_return_used = true;
        return enter_finalizer(frame, { SetPending::Kind::Return, {}, value, pending });
    }
    // The value is evaluated first, then the iterator is closed: the loop's own handler does that.
    auto const handler = m_graph.regions[frame.region].handler;
    append(SetPending { SetPending::Kind::Return, m_graph.regions[frame.region].variable, value, pending });
    terminate(Jump { handler });
}

void Explode::throw_(ir::ExpressionId value, ir::VariableId pending)
{
    terminate(Throw { value, pending });
}

void Explode::end_finally(Frame const& frame, BlockId after, std::uint32_t at)
{
    EndFinally end { frame.pending, after, {}, {}, {} };
    auto const depth = m_frames.size();
    end.on_throw = in_new_block("rethrow", at, depth, [&] { throw_({}, frame.pending); });
    // A generator can always be asked to return while it is suspended in the region.
    end.on_return = in_new_block("return_on", at, depth, [&] { return_({}, frame.pending); });
    for (auto const& [label, is_continue] : frame.exits)
        end.jumps.push_back(in_new_block("leave", at, depth, [&] { jump(label, is_continue); }));
    terminate(end);
}

} // namespace gen2cpp::flow
