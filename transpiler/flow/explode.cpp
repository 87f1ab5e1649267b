// The regenerator pass: structure into basic blocks, construct by construct.
#include "explode.h"

#include "../support/match.h"


namespace gen2cpp::flow {

Explode::Explode(ir::Module const& module, ir::FunctionId function)
    : m_module(module)
{
    m_graph.function = function;
}

Graph Explode::run()
{
    auto const& function = m_module.functions[m_graph.function];
    m_graph.entry = make_block("start", function.range.begin);
    enter(m_graph.entry);
    statements(function.body);
    if (!is_terminated())
        terminate(Return { {}, {} });
    for (auto& block : m_graph.blocks) // unreachable ends
        if (!block.terminator)
            block.terminator = Return { {}, {} };
    return std::move(m_graph);
}

BlockId Explode::make_block(char const* name, std::uint32_t at)
{
    Block block;
    block.name = name;
    block.at = at;
    return m_graph.blocks.add(std::move(block));
}

void Explode::enter(BlockId block)
{
    m_current = block;
    m_graph.blocks[block].region = region();
    m_is_entered.resize(m_graph.blocks.size());
    if (!m_is_entered[block.index])
        m_graph.order.push_back(block);
    m_is_entered[block.index] = true;
}

void Explode::terminate(Terminator terminator)
{
    if (!is_terminated())
        m_graph.blocks[m_current].terminator = std::move(terminator);
}

void Explode::append(Item item)
{
    m_graph.blocks[m_current].items.push_back(std::move(item));
}

RegionId Explode::make_region(RegionKind kind, BlockId handler, ir::VariableId variable, std::uint32_t at)
{
    return m_graph.regions.add({ kind, region(), handler, variable, at });
}

// A statement stays whole if it neither suspends nor jumps out of itself; a return may stay where nothing has to run before it.
bool Explode::passes_through(ir::StatementId id) const
{
    auto const leaps = leaps_of(m_module, id);
    if (leaps.suspends || !leaps.labels.empty())
        return false;
    return !leaps.returns || intercepting_depth() == 0;
}

void Explode::statements(ir::Block const& block)
{
    for (auto const id : block) {
        if (is_terminated())
            return; // what follows a jump is never reached
        statement(id);
    }
}

void Explode::statement(ir::StatementId id)
{
    auto const& it = m_module.statements[id];
    auto const at = it.range.end ? it.range.begin : m_at;
    m_at = at;
    auto const pass = [&] { append(Statement { id }); };
    auto const end = [&] { m_graph.blocks[m_current].end_range = it.range; };
    bool const is_structured = !std::holds_alternative<ir::Jump>(it.kind) && !std::holds_alternative<ir::Return>(it.kind) && !std::holds_alternative<ir::Throw>(it.kind);
    if (is_structured && passes_through(id))
        return pass();
    match(
        it.kind,
        [&](ir::Evaluate const&) { pass(); },
        [&](ir::Assign const&) { pass(); },
        [&](ir::If const& statement) { if_statement(statement); },
        [&](ir::Loop const& statement) { loop(statement, at); },
        [&](ir::ForOf const& statement) { for_of(id, statement, at); },
        [&](ir::Switch const& statement) { switch_statement(statement); },
        [&](ir::Labeled const& statement) { labeled(statement); },
        [&](ir::Jump const& statement) {
            end();
            jump(statement.label, statement.is_continue);
        },
        [&](ir::Return const& statement) {
            end();
            return_(statement.value, {});
        },
        [&](ir::Throw const& statement) {
            end();
            throw_(statement.value, {});
        },
        [&](ir::Try const& statement) { try_statement(statement, at); },
        [&](ir::Yield const& statement) {
            end();
            yield(statement.value, statement.result, at);
        },
        [&](ir::Await const& statement) {
            end();
            auto const resume = make_block("after_await", at);
            terminate(Await { statement.value, statement.result, resume });
            enter(resume);
        },
        [&](ir::Delegate const& statement) { delegate(id, statement, at); },
        [&](ir::NewEnvironment const&) { pass(); },
        [&](ir::CopyEnvironment const&) { pass(); },
        [&](ir::Scope const& statement) { statements(statement.body); },
        [&](ir::Destructure const& statement) { destructure(id, statement, at); });
}

//   if (test) consequent else alternate   ->          branch test ? then : else
//                                             then:   ...consequent...; jump after
//                                             else:   ...alternate...; jump after
//                                             after:
void Explode::if_statement(ir::If const& it)
{
    auto const then = make_block("then", m_at);
    auto const otherwise = it.alternate.empty() ? BlockId {} : make_block("otherwise", m_at);
    auto const after = make_block("after_if", m_at);
    terminate(Branch { it.test, then, otherwise.is_valid() ? otherwise : after });
    enter(then);
    statements(it.consequent);
    terminate(Jump { after });
    if (otherwise.is_valid()) {
        enter(otherwise);
        statements(it.alternate);
        terminate(Jump { after });
    }
    enter(after);
}

//   for (; test; update) body   ->   loop:     branch test ? body : after
//                                    body:     ...body...; jump update
//                                    update:   ...update...; jump loop
//                                    after:
// A do...while enters at its body; its test stands in the place of the update.
void Explode::loop(ir::Loop const& it, std::uint32_t at)
{
    bool const tests_last = it.kind == ir::LoopKind::DoWhile;
    auto const test = make_block(tests_last ? "loop_test" : "loop", at);
    auto const body = make_block(tests_last ? "loop" : "loop_body", at);
    auto const update = it.update.empty() ? test : make_block("loop_update", at);
    auto const after = make_block("after_loop", at);

    terminate(Jump { tests_last ? body : test });

    auto const do_test = [&] {
        enter(test);
        statements(it.prelude);
        auto const* constant = it.test.is_valid() ? std::get_if<ir::Boolean>(&m_module.expressions[it.test].kind) : nullptr;
        if (it.test.is_valid() && !(constant && constant->value))
            terminate(Branch { it.test, body, after });
        else
            terminate(Jump { body });
    };
    auto const do_body = [&] {
        enter(body);
        m_frames.push_back({ .kind = Frame::Kind::Label, .label = it.label, .on_break = after, .on_continue = update });
        statements(it.body);
        m_frames.pop_back();
        terminate(Jump { update });
    };
    if (tests_last) {
        do_body();
        do_test();
    } else {
        do_test();
        do_body();
        if (update != test) {
            enter(update);
            statements(it.update);
            terminate(Jump { test });
        }
    }
    enter(after);
}

//   for (item of iterable) body   ->          loop = open(iterable); jump step
//                                     step:   item = next(loop) ? body : after
//                                     body:   ...body...; jump step           on throw or return -> close
//                                     close:  close(loop); the completion goes on
//                                     after:
// Nothing is closed where there is no iterator (for...in), or nobody would notice.
void Explode::for_of(ir::StatementId id, ir::ForOf const& it, std::uint32_t at)
{
    if (it.kind == ir::IterationKind::AsyncOf)
        return for_await(id, it, at);
    bool const has_iterator = it.kind != ir::IterationKind::In && it.closes;
    auto const step = make_block("loop", at);
    auto const body = make_block("loop_body", at);
    auto const after = make_block("after_loop", at);
    append(OpenLoop { id });
    terminate(Jump { step });
    enter(step);
    terminate(Step { id, body, after });

    m_frames.push_back({ .kind = Frame::Kind::Label, .label = it.label, .on_break = after, .on_continue = step });
    if (!has_iterator) {
        enter(body);
        statements(it.body);
        terminate(Jump { step });
        m_frames.pop_back();
        return enter(after);
    }
    auto const pending = it.pending;
    auto const close = make_block("close", at);
    auto const closing = make_region(RegionKind::Finally, close, pending, at);
    // `continue` stays inside the loop, so the frame that closes is told apart by its label.
    m_frames.push_back({ .kind = Frame::Kind::Close, .label = it.label, .region = closing, .iterator = it.iterator });
    enter(body);
    statements(it.body);
    m_frames.pop_back();
    m_frames.pop_back();
    terminate(Jump { step });

    enter(close);
    append(CloseAfter { it.iterator, pending });
    end_finally({ .kind = Frame::Kind::Close, .pending = pending, .is_return_used = true }, {}, at);
    enter(after);
}

//   for await (item of iterable) body   ->           loop = open(iterable); jump step
//                                           step:    await item = next(loop) ? body : after
//                                           body:    ...body...; jump step           on throw or return -> close
//                                           close:   leave the loop; jump closing
//                                           closing: await the end of loop; the completion goes on
//                                           after:
// What leaves the loop waits for its iterator: it is a region with a finalizer, through which all exits go.
void Explode::for_await(ir::StatementId id, ir::ForOf const& it, std::uint32_t at)
{
    auto const step = make_block("loop", at);
    auto const body = make_block("loop_body", at);
    auto const after = make_block("after_loop", at);
    append(OpenLoop { id });
    terminate(Jump { step });
    enter(step);
    m_graph.blocks[step].end_range = m_module.expressions[it.iterable].range;
    terminate(Delegate { Delegate::Use::NextItem, it.iterator, it.item, body, after });

    m_frames.push_back({ .kind = Frame::Kind::Label, .label = it.label, .on_break = after, .on_continue = step });
    auto const close = make_block("close", at);
    auto const closing = make_block("closing", at);
    auto const closed = make_block("closed", at);
    auto const leaving = make_region(RegionKind::Finally, close, it.pending, at);
    m_frames.push_back({ .kind = Frame::Kind::Finally, .label = it.label, .region = leaving, .pending = it.pending });
    enter(body);
    statements(it.body);
    auto const frame = std::move(m_frames.back());
    m_frames.pop_back();
    terminate(Jump { step });
    // The exits go on from outside the region, but a `break` of this loop still has to find it.
    enter(close);
    append(CloseAfter { it.iterator, it.pending });
    terminate(Jump { closing });
    enter(closing);
    terminate(Delegate { Delegate::Use::Closing, it.iterator, {}, closed, {} });
    enter(closed);
    end_finally(frame, {}, at);
    m_frames.pop_back();
    enter(after);
}

// Like a loop that runs once: the iterator is closed unless it came to its end.
void Explode::destructure(ir::StatementId id, ir::Destructure const& it, std::uint32_t at)
{
    auto const body = make_block("elements", at);
    auto const after = make_block("after_elements", at);
    append(OpenDestructuring { id });
    terminate(Jump { body });
    auto const pending = it.pending;
    auto const close = make_block("close", at);
    auto const closing = make_region(RegionKind::Finally, close, pending, at);
    m_frames.push_back({ .kind = Frame::Kind::Close, .region = closing, .iterator = it.iterator });
    enter(body);
    statements(it.body);
    m_frames.pop_back();
    bool const is_reached = !is_terminated();
    auto const done = make_block("done", at);
    terminate(Jump { done });
    if (is_reached) {
        enter(done);
        append(CloseIterator { it.iterator });
        terminate(Jump { after });
    }
    enter(close);
    append(CloseAfter { it.iterator, pending });
    end_finally({ .kind = Frame::Kind::Close, .pending = pending, .is_return_used = true }, {}, at);
    enter(after);
}

//   switch (subject) { case a: A  case b: B }   ->   branch subject === a ? case_a : next
//                                                    branch subject === b ? case_b : default or after
//   case_a: A  (falls into)  case_b: B; jump after
void Explode::switch_statement(ir::Switch const& it)
{
    std::vector<BlockId> bodies;
    for (std::size_t i = 0; i < it.cases.size(); ++i)
        bodies.push_back(make_block("case", m_at));
    auto const after = make_block("after_switch", m_at);
    auto otherwise = after;
    for (std::size_t i = 0; i < it.cases.size(); ++i) {
        auto const& each = it.cases[i];
        if (!each.test.is_valid()) {
            otherwise = bodies[i];
            continue;
        }
        statements(each.prelude);
        auto const next = make_block("next_case", m_at);
        terminate(Branch { each.test, bodies[i], next });
        enter(next);
    }
    terminate(Jump { otherwise });
    m_frames.push_back({ .kind = Frame::Kind::Label, .label = it.label, .on_break = after, .on_continue = {} });
    for (std::size_t i = 0; i < it.cases.size(); ++i) {
        enter(bodies[i]);
        statements(it.cases[i].body);
        terminate(Jump { i + 1 < bodies.size() ? bodies[i + 1] : after });
    }
    m_frames.pop_back();
    enter(after);
}

void Explode::labeled(ir::Labeled const& it)
{
    auto const after = make_block("after_block", m_at);
    m_frames.push_back({ .kind = Frame::Kind::Label, .label = it.label, .on_break = after, .on_continue = {} });
    statements(it.body);
    m_frames.pop_back();
    terminate(Jump { after });
    enter(after);
}

//   yield value   ->         yield value, resume at after_yield
//                    after_yield:   result = what was received
void Explode::yield(ir::ExpressionId value, ir::VariableId result, std::uint32_t at)
{
    auto const resume = make_block("after_yield", at);
    terminate(Yield { value, result, resume });
    enter(resume);
}

//   yield* iterable   ->             delegate = open(iterable); jump delegating
//                        delegating: forward what was received; suspend here, or go on with the delegate's result
void Explode::delegate(ir::StatementId id, ir::Delegate const& it, std::uint32_t at)
{
    auto const delegating = make_block("delegating", at);
    auto const after = make_block("after_delegate", at);
    append(OpenDelegate { id });
    terminate(Jump { delegating });
    enter(delegating);
    auto const on_return = in_new_block("delegate_returned", at, m_frames.size(), [&] { return_({}, it.state); });
    enter(delegating);
    m_graph.blocks[delegating].end_range = m_module.statements[id].range;
    terminate(Delegate { Delegate::Use::Forward, it.state, it.result, after, on_return });
    enter(after);
}

void Explode::try_statement(ir::Try const& it, std::uint32_t at)
{
    if (!it.has_finalizer)
        return try_catch(it, at);
    auto const body = make_block("try_", at);
    auto const finalizer = make_block("finally", at);
    auto const after = make_block("after_try", at);
    terminate(Jump { body });
    auto const protecting = make_region(RegionKind::Finally, finalizer, it.pending, at);
    m_frames.push_back({ .kind = Frame::Kind::Finally, .region = protecting, .pending = it.pending });
    enter(body);
    if (it.has_handler)
        try_catch(it, at);
    else
        statements(it.body);
    if (!is_terminated()) {
        append(SetPending { SetPending::Kind::Normal, it.pending, {}, {} });
        terminate(Jump { finalizer });
    }
    auto const frame = std::move(m_frames.back());
    m_frames.pop_back();
    enter(finalizer);
    statements(it.finalizer);
    if (!is_terminated())
        end_finally(frame, after, at);
    enter(after);
}

//   try body catch (caught) handler   ->   try:      ...body...; jump after_catch      on throw -> catch
//                                          catch:    ...handler...; jump after_catch
void Explode::try_catch(ir::Try const& it, std::uint32_t at)
{
    auto const body = make_block("try_body", at);
    auto const handler = make_block("catch", at);
    auto const after = make_block("after_catch", at);
    terminate(Jump { body });
    auto const protecting = make_region(RegionKind::Catch, handler, it.caught, at);
    m_frames.push_back({ .kind = Frame::Kind::Catch, .region = protecting });
    enter(body);
    statements(it.body);
    m_frames.pop_back();
    terminate(Jump { after });
    enter(handler);
    statements(it.handler);
    terminate(Jump { after });
    enter(after);
}

Graph build_graph(ir::Module const& module, ir::FunctionId function)
{
    return Explode { module, function }.run();
}

} // namespace gen2cpp::flow
