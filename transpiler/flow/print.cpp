#include "print.h"

#include "../support/match.h"

namespace gen2cpp::flow {

void GraphText::regions(Listing& out) const
{
    for (auto const& region : m_graph.regions) {
        auto const catches = region.kind == RegionKind::Catch ? "throw" : "throw or return";
        auto const received = region.variable.is_valid() ? ", received by " + m_function.variable(region.variable) : "";
        auto const outer = region.outer.is_valid() ? ", inside " + region_name(region.outer) : "";
        out.line("on " + std::string(catches) + " -> " + label(region.handler) + received + outer, m_function.line(region.at));
    }
}

// A throw goes to the innermost handler, a return to the innermost finalizer.
std::string GraphText::on_leaving(BlockId id) const
{
    auto const innermost = m_graph.blocks[id].region;
    if (!innermost.is_valid())
        return "";
    auto returned = innermost;
    while (returned.is_valid() && m_graph.regions[returned].kind == RegionKind::Catch)
        returned = m_graph.regions[returned].outer;
    if (returned == innermost)
        return "on throw or return -> " + region_name(innermost);
    return "on throw -> " + region_name(innermost) + (returned.is_valid() ? ", on return -> " + region_name(returned) : "");
}

void GraphText::block(BlockId id, std::string_view remark, Listing& out) const
{
    std::string heading = label(id);
    if (!remark.empty())
        heading += "  " + std::string(remark);
    if (auto const leaving = on_leaving(id); !leaving.empty())
        heading += "  " + leaving;
    out.line(heading, m_function.line(m_graph.blocks[id].at));
    Listing::Indent const indent { out };
    for (auto const& each : m_graph.blocks[id].items)
        item(each, out);
    out.line(terminator(id), place(end_range(id)));
}

void GraphText::item(Item const& item, Listing& out) const
{
    auto const& module = m_function.module();
    auto const& name = [&](ir::VariableId id) -> std::string const& { return m_function.variable(id); };
    auto const where = place(range(item));
    match(
        item,
        [&](Statement const& it) { m_function.statement(it.id, out); },
        [&](OpenLoop const& it) {
            auto const& loop = ir::get<ir::ForOf>(module.statements[it.loop].kind);
            auto const open = loop.kind == ir::IterationKind::In ? " = Enumerate(" : loop.kind == ir::IterationKind::AsyncOf ? " = IterateAsync(" : " = Iterate(";
            out.line(name(loop.iterator) + open + m_function.expression(loop.iterable) + ")", where);
        },
        [&](OpenDestructuring const& it) {
            auto const& pattern = std::get<ir::Destructure>(module.statements[it.pattern].kind);
            out.line(name(pattern.iterator) + " = Iterate(" + m_function.expression(pattern.value) + ")", where);
        },
        [&](OpenDelegate const& it) {
            auto const& delegate = std::get<ir::Delegate>(module.statements[it.delegate].kind);
            out.line(name(delegate.state) + " = DelegateTo(" + m_function.expression(delegate.iterable) + ")", where);
        },
        [&](CloseIterator const& it) { out.line("close " + name(it.iterator)); },
        [&](CloseAfter const& it) { out.line("close " + name(it.iterator) + " as " + name(it.pending) + " says"); },
        [&](SetPending const& it) {
            switch (it.kind) {
            case SetPending::Kind::Normal:
                return out.line(name(it.pending) + " = normal");
            case SetPending::Kind::Return:
                return out.line(name(it.pending) + " = " + exit("return", it.value, it.from));
            case SetPending::Kind::Jump:
                return out.line(name(it.pending) + " = leave by exit " + std::to_string(it.jump));
            }
        },
        [&](SetItem const& it) { out.line("item = " + m_function.expression(it.value)); });
}

std::string GraphText::text(Item const& item) const
{
    Listing out { Listing::Places::Hidden };
    this->item(item, out);
    auto result = out.take();
    result.pop_back(); // the last line break
    return result;
}

std::string GraphText::exit(char const* word, ir::ExpressionId value, ir::VariableId pending) const
{
    if (pending.is_valid())
        return std::string(word) + " what " + m_function.variable(pending) + " holds";
    return value.is_valid() ? word + (" " + m_function.expression(value)) : word;
}

std::string GraphText::terminator(BlockId id) const
{
    auto const choice = [&](std::string const& test, BlockId yes, BlockId no) { return test + " ? " + label(yes) + " : " + label(no); };
    return match(
        *m_graph.blocks[id].terminator,
        [&](Jump const& it) { return "jump " + label(it.target); },
        [&](Branch const& it) { return "branch " + choice(m_function.expression(it.condition), it.if_true, it.if_false); },
        [&](Step const& it) {
            auto const& loop = ir::get<ir::ForOf>(m_function.module().statements[it.loop].kind);
            return choice(m_function.variable(loop.item) + " = next of " + m_function.variable(loop.iterator), it.body, it.after);
        },
        [&](Yield const& it) { return result(it.result) + "yield " + (it.value.is_valid() ? m_function.expression(it.value) : "item") + ", resume " + label(it.resume); },
        [&](Await const& it) { return result(it.result) + "await " + m_function.expression(it.value) + ", resume " + label(it.resume); },
        [&](Delegate const& it) {
            auto const& state = m_function.variable(it.state);
            if (it.use == Delegate::Use::NextItem)
                return choice(m_function.variable(it.result) + " = await next of " + state, it.after, it.on_return);
            if (it.use == Delegate::Use::Closing)
                return "await the end of " + state + ", then " + label(it.after);
            auto const on_return = it.on_return.is_valid() ? ", when it returns " + label(it.on_return) : "";
            return result(it.result) + "delegate to " + state + ", then " + label(it.after) + on_return;
        },
        [&](Return const& it) { return exit("return", it.value, it.pending); },
        [&](Throw const& it) { return exit("throw", it.value, it.pending); },
        [&](EndFinally const& it) {
            auto text = "go on as " + m_function.variable(it.pending) + " says:";
            if (it.after.is_valid())
                text += " normal " + label(it.after) + ",";
            text += " throw " + label(it.on_throw) + ", return " + label(it.on_return);
            for (std::size_t i = 0; i < it.jumps.size(); ++i)
                text += ", exit " + std::to_string(i) + " " + label(it.jumps[i]);
            return text;
        });
}

SourceRange GraphText::range(Item const& item) const
{
    auto const& module = m_function.module();
    return match(
        item,
        [&](Statement const& it) { return module.statements[it.id].range; },
        [&](OpenLoop const& it) { return module.expressions[ir::get<ir::ForOf>(module.statements[it.loop].kind).iterable].range; },
        [&](OpenDestructuring const& it) { return module.statements[it.pattern].range; },
        [&](OpenDelegate const& it) { return module.statements[it.delegate].range; },
        [](auto const&) { return SourceRange {}; }); // what leaving a loop or a finalizer entails
}

SourceRange GraphText::end_range(BlockId id) const
{
    auto const& block = m_graph.blocks[id];
    auto const& module = m_function.module();
    if (auto const* branch = std::get_if<Branch>(&*block.terminator))
        return module.expressions[branch->condition].range;
    if (auto const* step = std::get_if<Step>(&*block.terminator))
        return module.expressions[ir::get<ir::ForOf>(module.statements[step->loop].kind).iterable].range;
    return block.end_range;
}

char const* kind_name(Terminator const& terminator)
{
    return match(
        terminator,
        [](Jump const&) { return "jump"; },
        [](Branch const&) { return "branch"; },
        [](Step const&) { return "step"; },
        [](Yield const&) { return "yield"; },
        [](Await const&) { return "await"; },
        [](Delegate const& it) { return it.use == Delegate::Use::Forward ? "delegate" : "await"; },
        [](Return const&) { return "return"; },
        [](Throw const&) { return "throw"; },
        [](EndFinally const&) { return "end-finally"; });
}

std::string print(ir::Module const& module, SourceFile const& source, std::vector<ir::FunctionId> const& functions)
{
    Listing out;
    auto const names = ir::function_names(module);
    for (auto const id : functions) {
        if (!module.functions[id].suspends())
            continue;
        auto const graph = build_graph(module, id);
        auto const labels = block_labels(graph, graph.order, source);
        ir::FunctionText const function { module, id, source, names };
        GraphText const text { function, graph, labels };
        out.blank();
        function.heading(out);
        Listing::Indent const indent { out };
        text.regions(out);
        for (auto const block : graph.order)
            text.block(block, "", out);
    }
    return out.take();
}

} // namespace gen2cpp::flow
