// Loops and switches, and the jumps that leave them.
#include "forms.h"
#include "function_printer.h"

#include <algorithm>

namespace gen2cpp::emit {

namespace {

// Statements that can stand in the third part of a C++ `for`.
bool is_simple(ir::Module const& module, ir::Block const& block, Declarations const& declarations)
{
    return std::all_of(block.begin(), block.end(), [&](ir::StatementId id) {
        auto const& kind = module.statements[id].kind;
        if (std::holds_alternative<ir::Assign>(kind))
            return !declarations.at_assignment.contains(id.index);
        auto const* evaluate = std::get_if<ir::Evaluate>(&kind);
        return evaluate && std::holds_alternative<ir::Operation>(module.expressions[evaluate->expression].kind);
    });
}

} // namespace

FunctionPrinter::Construct& FunctionPrinter::enter(Construct::Kind kind, ir::LabelId label)
{
    Construct construct;
    construct.kind = kind;
    construct.label = label;
    m_constructs.push_back(std::move(construct));
    return m_constructs.back();
}

void FunctionPrinter::leave()
{
    auto const construct = std::move(m_constructs.back());
    m_constructs.pop_back();
    if (!construct.break_label.empty())
        m_out.outdented(construct.break_label, ":;");
}

// Whether a loop inside the block continues this one: only a goto does that in C++.
bool continues_from_inside(ir::Module const& module, ir::Block const& block, ir::LabelId label, bool in_loop)
{
    bool result = false;
    for (auto const id : block) {
        auto const& kind = module.statements[id].kind;
        if (auto const* jump = std::get_if<ir::Jump>(&kind))
            result |= in_loop && jump->is_continue && jump->label == label;
        bool const is_loop = ir::holds<ir::Loop>(kind) || ir::holds<ir::ForOf>(kind);
        // Behind a finalizer the jump may be printed outside the loop that it is written in; the goto serves there too.
        bool const is_try = ir::holds<ir::Try>(kind);
        ir::for_each_inner_block(module, id, [&](ir::Block const& inner) { result |= continues_from_inside(module, inner, label, in_loop || is_loop || is_try); });
    }
    return result;
}

// What follows the body must not be jumped to past declarations: then the body gets braces of its own.
void FunctionPrinter::loop_body(ir::Block const& body)
{
    if (!m_constructs.back().continues_by_goto)
        return block(body);
    braces("{", body);
    if (!m_constructs.back().continue_label.empty())
        m_out.outdented(m_constructs.back().continue_label, ":;");
}

void FunctionPrinter::loop(ir::Loop const& it, std::string const& first)
{
    auto const& module = m_context.module();
    bool const has_prelude = !it.prelude.empty();
    bool const tests_last = it.kind == ir::LoopKind::DoWhile;
    bool const update_in_head = is_simple(module, it.update, m_declarations);
    enter(Construct::Kind::Loop, it.label).continues_by_goto
        = (tests_last && has_prelude) || !update_in_head || continues_from_inside(module, it.body, it.label, false);

    std::string update;
    if (update_in_head)
        for (auto const id : it.update) {
            auto const& kind = module.statements[id].kind;
            auto const* assign = std::get_if<ir::Assign>(&kind);
            bool const is_kept = assign && !is_dead(assign->place, assign->value);
            auto const evaluated = assign ? assign->value : std::get<ir::Evaluate>(kind).expression;
            update += (update.empty() ? "" : ", ") + (is_kept ? assignment(id, *assign) : has_effects(evaluated) ? value(evaluated) : "static_cast<void>(" + code(evaluated) + ")");
        }
    auto const test_text = it.test.is_valid() ? whole(test(it.test)) : "";
    // A compiler takes a head whose variable is constant for a mistake; the update throws.
    bool const is_fixed = first.find(" const ") != std::string::npos;
    bool const test_in_head = !tests_last && !has_prelude && !is_fixed;
    if (tests_last && !has_prelude)
        m_out.line("do {");
    else if (first.empty() && update.empty() && test_in_head && !test_text.empty())
        m_out.line("while (", test_text, ") {");
    else
        m_out.line("for (", first, test_in_head && !test_text.empty() ? "; " + test_text : ";", update.empty() ? ";" : "; " + update, ") {");
    m_out.indent();
    auto const stop_unless = [&] {
        block(it.prelude);
        if (!test_text.empty()) {
            m_out.line("if (", whole(negated(it.test)), ")");
            m_out.line("    break;");
        }
    };
    if (!tests_last && !test_in_head)
        stop_unless();
    loop_body(it.body);
    if (tests_last && has_prelude)
        stop_unless();
    if (!update_in_head)
        block(it.update);
    m_out.dedent();
    if (tests_last && !has_prelude)
        m_out.line("} while (", test_text, ");");
    else
        m_out.line("}");
    leave();
}

void FunctionPrinter::for_of(ir::ForOf const& it)
{
    if (is_list(it.iterable) && it.kind == ir::IterationKind::Of)
        return for_of_list(it);
    bool const is_in = it.kind == ir::IterationKind::In;
    auto const& item = variable_name(it.item);
    bool const is_constant = m_declarations.assigned_once.contains(it.item.index);
    auto const form = m_context.types.representation(variable_set(it.item));
    auto const unused = m_declarations.never_read.contains(it.item.index) || form == Representation::Nothing ? "[[maybe_unused]] " : "";
    auto range = is_in ? "js::enumerate(" + value(it.iterable) + ")" : (it.takes_apart ? "js::iterate_entries(" : "js::iterate(") + value(it.iterable) + ", " + text(it.text) + ")";
    auto type = form == Representation::Nothing ? "auto " : m_context.type_name(variable_set(it.item)) + " ";
    if (form_of(it.iterable) == Representation::Machine) {
        range = value(it.iterable);
        if (it.closes)
            range = "js::direct::Closing<" + m_context.type_name(type_of(it.iterable)) + (std::holds_alternative<ir::Read>(m_context.module().expressions[it.iterable].kind) ? "&" : "") + ">(" + range + ")";
    }
    // What a machine of the loop's own has yielded stays until the next step.
    bool const is_alias = form == Representation::Tuple && form_of(it.iterable) == Representation::Machine && !ir::local_read(m_context.module(), it.iterable).is_valid();
    enter(Construct::Kind::Loop, it.label).continues_by_goto = continues_from_inside(m_context.module(), it.body, it.label, false);
    auto const line = m_out.size();
    m_out.line("for (", unused, type, !is_constant ? "" : is_alias ? "const& " : "const ", item, " : ", range, ") {");
    auto const declared = m_declared.size();
    if (*unused == '\0')
        m_declared.push_back({ item, line + m_out.behind(line).find('(') + 1, m_out.size() });
    m_out.indent();
    loop_body(it.body);
    m_out.dedent();
    mark_unused(declared);
    m_out.line("}");
    leave();
}

void FunctionPrinter::switch_statement(ir::Switch const& it)
{
    bool const has_preludes = std::any_of(it.cases.begin(), it.cases.end(), [](auto const& each) { return !each.prelude.empty(); });
    auto otherwise = it.cases.size();
    for (std::size_t i = 0; i < it.cases.size(); ++i)
        if (!it.cases[i].test.is_valid())
            otherwise = i;
    auto const selected = m_local_names.add("selected");
    if (m_context.types.is_enabled && form_of(it.discriminant) != Representation::Nothing)
        if (std::none_of(it.cases.begin(), it.cases.end(), [](auto const& each) { return each.test.is_valid(); }))
            m_out.line("static_cast<void>(", value(it.discriminant), ");");
    if (has_preludes) {
        auto const done = new_label("selected", m_range);
        m_out.line("int ", selected, " = ", std::to_string(otherwise), ";");
        for (std::size_t i = 0; i < it.cases.size(); ++i) {
            if (!it.cases[i].test.is_valid())
                continue;
            m_out.line("{");
            m_out.indent();
            block(it.cases[i].prelude);
            m_out.line("if (", whole(test(it.cases[i].test)), ") {");
            m_out.line("    ", selected, " = ", std::to_string(i), ";");
            m_out.line("    goto ", done, ";");
            m_out.line("}");
            m_out.dedent();
            m_out.line("}");
        }
        m_out.outdented(done, ":");
    } else {
        m_out.line("int const ", selected);
        m_out.indent();
        char const* before = "= ";
        for (std::size_t i = 0; i < it.cases.size(); ++i) {
            if (!it.cases[i].test.is_valid())
                continue;
            m_out.line(before, test(it.cases[i].test), " ? ", std::to_string(i));
            before = ": ";
        }
        m_out.line(before, std::to_string(otherwise), ";");
        m_out.dedent();
    }
    enter(Construct::Kind::Switch, it.label);
    m_out.line("switch (", selected, ") {");
    for (std::size_t i = 0; i < it.cases.size(); ++i) {
        auto const& each = it.cases[i];
        m_out.line(i == otherwise ? "default: {" : "case " + std::to_string(i) + ": {");
        m_out.indent();
        block(each.body);
        m_out.dedent();
        m_out.line("}");
        bool const is_last = i + 1 == it.cases.size();
        if (!ends_control(each.body))
            m_out.line(is_last ? "    break;" : "    [[fallthrough]];");
    }
    if (it.cases.empty())
        m_out.line("default:");
    if (it.cases.empty())
        m_out.line("    break;");
    m_out.line("}");
    leave();
}

void FunctionPrinter::labeled(ir::Labeled const& it)
{
    enter(Construct::Kind::Block, it.label);
    braces("{", it.body);
    leave();
}

void FunctionPrinter::jump(ir::LabelId label, bool is_continue)
{
    bool is_innermost = true; // C++ `break` and `continue` reach it
    for (auto i = m_constructs.size(); i-- > 0;) {
        auto& construct = m_constructs[i];
        if (construct.kind == Construct::Kind::Finally) {
            auto const exit = std::pair { label, is_continue };
            auto const found = std::find(construct.exits.begin(), construct.exits.end(), exit);
            auto const number = found - construct.exits.begin();
            if (found == construct.exits.end())
                construct.exits.push_back(exit);
            m_out.line(construct.pending, " = js::Pending::jump(", std::to_string(number), ");");
            m_out.line("goto ", construct.finally_label, ";");
            construct.is_finally_label_used = true;
            return;
        }
        if (construct.label == label) {
            bool const by_keyword = is_innermost && construct.kind != Construct::Kind::Block && !(is_continue && construct.continues_by_goto);
            if (by_keyword) {
                m_out.line(is_continue ? "continue;" : "break;");
                return;
            }
            auto& name = is_continue ? construct.continue_label : construct.break_label;
            if (name.empty())
                name = new_label(is_continue ? "continue" : "after", m_range);
            m_out.line("goto ", name, ";");
            return;
        }
        if (construct.kind == Construct::Kind::Loop || (construct.kind == Construct::Kind::Switch && !is_continue))
            is_innermost = false;
    }
}

// The result of an ordinary function; `text` is a js::Value where a finalizer ran in between.
void FunctionPrinter::return_(ir::ExpressionId value_returned, std::string const& text)
{
    if (is_direct() && facts()->is_constructor) {
        if (value_returned.is_valid() && has_effects(value_returned))
            evaluate(value_returned);
        return m_out.line("return ", m_receiver, ";");
    }
    bool const is_nothing = is_direct() && m_context.types.representation(facts()->returns) == Representation::Nothing;
    if (m_function.kind == ir::FunctionKind::Program || is_nothing) {
        if (value_returned.is_valid() && has_effects(value_returned))
            evaluate(value_returned);
        return m_out.line("return;");
    }
    if (!is_direct())
        return m_out.line("return ", value_returned.is_valid() ? whole(value(value_returned)) : text, ";");
    if (!value_returned.is_valid())
        return m_out.line("return ", converted(text.empty() ? "js::undefined" : text, text.empty() ? Representation::Nothing : Representation::Value, text.empty() ? types::Type::undefined() : facts()->returns, facts()->returns), ";");
    auto const* read = std::get_if<ir::Read>(&m_context.module().expressions[value_returned].kind);
    bool const is_machine = read && form_of(value_returned) == Representation::Machine; // a variable that is returned is moved anyhow
    m_out.line("return ", is_machine ? place(read->place) : whole(as(value_returned, facts()->returns)), ";");
}

void FunctionPrinter::leave_with_return(ir::ExpressionId value_returned, std::string const& text)
{
    for (auto i = m_constructs.size(); i-- > 0;) {
        auto& construct = m_constructs[i];
        if (construct.kind != Construct::Kind::Finally)
            continue;
        construct.is_finally_label_used = construct.has_return = true;
        m_out.line(construct.pending, " = js::Pending::returning(", value_returned.is_valid() ? value(value_returned) : text, ");");
        m_out.line("goto ", construct.finally_label, ";");
        return;
    }
    return_(value_returned, text);
}

} // namespace gen2cpp::emit
