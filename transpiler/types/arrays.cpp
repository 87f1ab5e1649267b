// Dense arrays that nobody sees as js::Arrays: what they hold, and what may be done with them.
#include "inference.h"

#include <algorithm>

namespace gen2cpp::types {

// Note [typed arrays]
//
// Every expression that makes an array has a cell: the type of all that is ever stored in its arrays. Where arrays of two cells meet, the
// cells are united, so each variable holds arrays of one C++ type, js::List<element>. An array stays known as long as every use in the program is
// one of those in this file; any other needs a js::Array, so the expressions that make arrays of the cell are banned, and inference
// starts again. Holes are kept as undefined: what tells them apart is for js::Arrays.

std::uint32_t Inference::cell_of(Type array) const
{
    auto cell = array.object;
    while (m_cells[cell].united_with != cell)
        cell = m_cells[cell].united_with;
    return cell;
}

std::uint32_t Inference::method_of(Type array, std::u16string const& key)
{
    auto const cell = cell_of(array);
    auto& methods = m_cells[cell].methods;
    for (auto const each : methods)
        if (m_array_methods[each].key == key)
            return each;
    methods.insert(static_cast<std::uint32_t>(m_array_methods.size()));
    m_array_methods.push_back({ cell, key });
    return static_cast<std::uint32_t>(m_array_methods.size() - 1);
}

Type Inference::settled_object(Type type)
{
    if (type.kind == ObjectKind::Array)
        type.object = cell_of(type);
    if (type.kind == ObjectKind::Tuple)
        type.object = root_of_tuple(type.object);
    if (type.kind == ObjectKind::ArrayMethod && !is_of_strings(type)) {
        auto const& method = m_array_methods[type.object];
        type.object = method_of(Type::of(ObjectKind::Array, method.cell), method.key);
    }
    return type;
}

void Inference::infer_readers_again(NumberSet const& readers)
{
    for (auto const reader : readers)
        infer_again(reader);
}

void Inference::infer_again(std::uint32_t function)
{
    if (m_instances[function].is_started && !std::exchange(m_instances[function].is_queued, true))
        m_queue.push_back(function);
}

// What an array or a tuple keeps of a value.
Type Inference::stored_form(Type type) const
{
    type = type.without(Type::k_hole);
    if (type.has(Type::k_literal))
        type = type.with(Type::k_string);
    if (type.has(Type::k_counter))
        type = type.with(Type::k_whole); // a list keeps its numbers as std::int32_t or as doubles
    if (type == Type::of(Type::k_null)) // has no form of its own beside undefined
        type = type.with(Type::k_undefined);
    return type;
}

void Inference::store(Type array, Type type)
{
    type = stored_form(type);
    for (;;) {
        auto const cell = cell_of(array);
        auto joined = join(m_cells[cell].element.type, type);
        if (joined.is(ObjectKind::Function) && joined.bits) {
            escape(joined);
            joined = without_object(joined);
        }
        if (cell_of(array) != cell)
            continue; // joining has united it with another
        if (joined == m_cells[cell].element.type)
            return;
        m_cells[cell].element.grow_to(joined);
        return infer_readers_again(m_cells[cell].element.readers);
    }
}

void Inference::unite(Type a, Type b)
{
    auto const kept = cell_of(a);
    auto const taken = cell_of(b);
    if (kept == taken)
        return;
    auto& from = m_cells[taken];
    auto& to = m_cells[kept];
    from.united_with = kept;
    to.may_have_holes |= from.may_have_holes;
    to.depends_on_holes |= from.depends_on_holes;
    to.may_shrink |= from.may_shrink;
    to.creators.insert(from.creators.begin(), from.creators.end());
    to.given_to.insert(from.given_to.begin(), from.given_to.end());
    to.methods.insert(from.methods.begin(), from.methods.end());
    to.element.readers.insert(from.element.readers.begin(), from.element.readers.end());
    infer_readers_again(to.element.readers);
    store(a, from.element.type);
    if (m_cells[cell_of(a)].may_have_holes && m_cells[cell_of(a)].depends_on_holes)
        escape_array(a);
}

// Whether two arrays may share one specialisation: uniting them costs nothing.
bool Inference::are_alike(Type a, Type b) const
{
    auto const left = cell_of(a);
    auto const right = cell_of(b);
    if (left == right)
        return true;
    return are_alike_elements(m_cells[left].element.type, m_cells[right].element.type);
}

bool Inference::are_alike_elements(Type first, Type second) const
{
    if (first.is(ObjectKind::Tuple) && second.is(ObjectKind::Tuple))
        return are_alike_tuples(first, second);
    if (first.is(ObjectKind::Array) && second.is(ObjectKind::Array))
        return are_alike(first, second);
    if (first.kind != ObjectKind::None || second.kind != ObjectKind::None)
        return first == second;
    auto const representation = m_program.representation(first);
    return !first.is_nothing() && !second.is_nothing() && representation == m_program.representation(second) && (representation != Representation::Nothing || first == second);
}

void Inference::escape_array(Type array)
{
    for (auto const creator : m_cells[cell_of(array)].creators)
        ban(m_bans.literals, ir::ExpressionId { creator });
    for (auto const function : m_cells[cell_of(array)].given_to)
        m_has_new_bans |= m_bans.listless.insert(function).second;
}

bool Inference::can_be_array(ir::ExpressionId creator) const { return m_bans.is_tame && !m_banned_literals.contains(origin(creator).index); }

Type Inference::new_array(ir::ExpressionId creator)
{
    auto const [place, is_new] = m_arrays.try_emplace(creator.index, static_cast<std::uint32_t>(m_cells.size()));
    if (is_new) {
        m_cells.push_back({});
        m_cells.back().united_with = place->second;
        m_cells.back().creators.insert(creator.index);
    }
    return settled(Type::of(ObjectKind::Array, place->second));
}

Type Inference::element(Type array) { return read(m_cells[cell_of(array)].element); }

Type Inference::element_or_undefined(Type array) { return or_undefined(element(array)); }

// No list has closures that may be missing.
Type Inference::or_undefined(Type element)
{
    if (!element.is(ObjectKind::Function))
        return join(element, Type::undefined());
    escape(element);
    return without_object(element).with(Type::k_undefined);
}

void Inference::make_holes(Type array)
{
    auto& cell = m_cells[cell_of(array)];
    if (!std::exchange(cell.may_have_holes, true))
        infer_readers_again(cell.element.readers);
    store(array, Type::undefined());
    if (m_cells[cell_of(array)].depends_on_holes)
        escape_array(array);
}

void Inference::depend_on_holes(Type array)
{
    m_cells[cell_of(array)].depends_on_holes = true;
    if (m_cells[cell_of(array)].may_have_holes)
        escape_array(array);
}

// A value that goes into an array.
Type Inference::stored(ir::ExpressionId id)
{
    auto const type = evaluate(id);
    bool const is_kept = type.kind == ObjectKind::None || type.kind == ObjectKind::Array || type.kind == ObjectKind::Tuple || type.kind == ObjectKind::Record || type.kind == ObjectKind::Function;
    return is_kept ? type : made_dynamic(id);
}

// An array or a tuple whose type contains itself has no C++ type.
bool Inference::has_array_cycle()
{
    std::set<Type> open;
    std::set<Type> closed;
    bool result = false;
    auto const visit = [&](auto const& self, Type type) -> void {
        type = settled(Type::of(type.kind, type.object));
        if (!(type.is(ObjectKind::Array) || type.is(ObjectKind::Tuple)) || closed.contains(type))
            return;
        if (!open.insert(type).second) {
            result = true;
            return escape(type);
        }
        if (type.is(ObjectKind::Array))
            self(self, m_cells[type.object].element.type);
        else
            for (auto const& item : tuple_items(type))
                self(self, item.type);
        open.erase(type);
        closed.insert(type);
    };
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        visit(visit, Type::of(ObjectKind::Array, static_cast<std::uint32_t>(i)));
    for (std::size_t i = 0; i < m_tuples.size(); ++i)
        visit(visit, Type::of(ObjectKind::Tuple, static_cast<std::uint32_t>(i)));
    return result;
}

// --- Expressions and statements ------------------------------------------------------------------------

Type Inference::array_literal(ir::ExpressionId id, ir::ArrayLiteral const& it)
{
    bool const has_hole = std::any_of(it.elements.begin(), it.elements.end(), [&](auto each) { return std::holds_alternative<ir::Hole>(m_program.module.expressions[each].kind); });
    if (has_hole || !can_be_array(id)) {
        for (auto const each : it.elements)
            dynamic(each);
        return Type::of(Type::k_own);
    }
    if (can_be_tuple(id, it))
        return tuple_literal(id, it);
    auto const array = new_array(id);
    for (auto const each : it.elements)
        store(array, stored(each));
    return settled(array);
}

// The array that a literal with spread elements is built in.
Type Inference::array_builder(ir::VariableId variable, ir::ExpressionId creator)
{
    if (!can_be_array(creator))
        return Type::any();
    auto const array = new_array(creator);
    instance().variables[variable.index] = array;
    return array;
}

Type Inference::helper_type(ir::ExpressionId read) const
{
    auto const local = ir::local_read(m_program.module, read);
    return local.is_valid() ? m_state.variables[local.index] : Type::any();
}

// An item that goes to the end of an array that is being built. False: it is for a js::ArrayBuilder.
bool Inference::append(ir::Operation const& it)
{
    auto const array = helper_type(it.operands[0]);
    if (array.is(ObjectKind::Array))
        store(array, stored(it.operands[1]));
    return array.is(ObjectKind::Array);
}

// The same of spread items.
bool Inference::append_all(ir::Operation const& it, Type items)
{
    auto const array = helper_type(it.operands[0]);
    if (!array.is(ObjectKind::Array))
        return false;
    bool const is_argument = it.op == ir::Operator::AppendSpreadArgument;
    if (items.is(ObjectKind::Array) && !is_argument) {
        store(array, element(items));
        return true;
    }
    if (items.is_only(ObjectKind::Machine) && !is_argument) {
        auto const item = read(m_instances[items.object].yields);
        widen(m_instances[items.object].sent, Type::undefined());
        bool const is_kept = item.kind == ObjectKind::Array || item.kind == ObjectKind::Tuple || item.kind == ObjectKind::Record || (item.kind == ObjectKind::None && m_program.representation(item) != Representation::Nothing);
        if (item.is_nothing())
            return true;
        if (is_kept) {
            store(array, item);
            return true;
        }
    }
    if (items.is_nothing() && !is_argument)
        return true; // not yet known
    escape_array(array);
    return false;
}

namespace {

constexpr std::u16string_view k_methods[] = { u"push", u"pop", u"shift", u"unshift", u"indexOf", u"lastIndexOf", u"includes", u"join", u"slice", u"concat", u"reverse", u"fill", u"at" };

} // namespace

// `array.length`, or the method of a call whose arguments come first.
Type Inference::array_member(std::u16string const& key, Type array)
{
    if (key == u"length")
        return Type::int32();
    if (is_array_callback_method(key) || std::find(std::begin(k_methods), std::end(k_methods), key) != std::end(k_methods))
        return Type::of(ObjectKind::ArrayMethod, method_of(array, key));
    escape_array(array);
    return Type::any();
}

bool Inference::set_element(ir::Operation const& it)
{
    auto const array = evaluate(it.operands[0]);
    if (!array.is(ObjectKind::Array))
        return false;
    auto const key = evaluate(it.operands[1]);
    if (!key.is_nothing() && !is_index(key))
        return false;
    auto const type = stored(it.operands[2]);
    store(array, type);
    if (key.is_nothing() || type.is_nothing())
        return true;
    if (!has_element(it.operands[0], it.operands[1]) && elements_from(it.operands[0], it.operands[1]) < 0)
        make_holes(array);
    learn_element(it.operands[0], it.operands[1]);
    return true;
}

bool Inference::set_length(ir::Operation const& it)
{
    auto const* key = std::get_if<ir::Key>(&m_program.module.expressions[it.operands[1]].kind);
    bool const is_length = key && key->value == u"length"; // told before analysing calls adds expressions
    auto const array = evaluate(it.operands[0]);
    if (!array.is(ObjectKind::Array) || !is_length)
        return false;
    auto const length = evaluate(it.operands[2]);
    if (!length.is_nothing() && !length.is_number())
        return false;
    shrink(array);
    auto const* constant = std::get_if<ir::Number>(&m_program.module.expressions[it.operands[2]].kind);
    constexpr double k_longest_with_holes = 1 << 25;
    if (constant && constant->value > k_longest_with_holes)
        return false; // a list has memory for all of its elements
    if (!length.is_nothing() && !(constant && constant->value == 0))
        make_holes(array);
    return true;
}

// --- Methods ------------------------------------------------------------------------------------------------

// A call of a method of a known array. Nothing: it needs a js::Array.
std::optional<Type> Inference::array_method(ir::ExpressionId id, std::u16string const& key, Type array, ir::Operands const& arguments)
{
    if (is_array_callback_method(key))
        return array_callback(id, key, array, arguments);
    auto const count = arguments.size();
    auto const nth = [&](std::size_t i) { return arguments[i]; };
    bool is_known = true;
    auto const are_numbers = [&](std::size_t from) {
        bool result = true;
        for (auto i = from; i < count; ++i) {
            auto const type = evaluate(nth(i));
            is_known = is_known && !type.is_nothing();
            result = result && (type.is_number() || type.is_nothing());
        }
        return result;
    };
    if (key == u"push" || key == u"unshift") {
        for (auto const each : arguments)
            store(array, stored(each));
        return Type::int32();
    }
    if ((key == u"pop" || key == u"shift") && count == 0) {
        shrink(array);
        return element_or_undefined(array);
    }
    if (key == u"reverse" && count == 0)
        return array;
    if (key == u"at" && count == 1 && are_numbers(0))
        return is_known ? element_or_undefined(array) : Type {};
    if (key == u"fill" && count >= 1 && count <= 3 && are_numbers(1)) {
        store(array, stored(nth(0)));
        return settled(array);
    }
    if ((key == u"indexOf" || key == u"lastIndexOf" || key == u"includes") && count == 1) {
        auto const searched = evaluate(nth(0));
        if (searched.kind != ObjectKind::None || element(array).kind != ObjectKind::None)
            return std::nullopt;
        if (key != u"includes")
            depend_on_holes(array);
        return searched.is_nothing() ? Type {} : key == u"includes" ? Type::boolean() : Type::int32();
    }
    if (key == u"join" && count <= 1) {
        auto const item = element(array);
        auto const separator = count ? evaluate(nth(0)) : Type::string();
        if ((!item.is_nothing() && !item.is_primitive()) || (!separator.is_nothing() && !separator.is_within(Type::k_string)))
            return std::nullopt;
        return separator.is_nothing() ? Type {} : Type::string();
    }
    if (!can_be_array(id))
        return std::nullopt;
    if (key == u"slice" && count <= 2 && are_numbers(0)) {
        if (!is_known)
            return Type {};
        auto const result = new_array(id);
        store(result, element(array));
        if (m_cells[cell_of(array)].may_have_holes)
            make_holes(result);
        return settled(result);
    }
    if (key == u"concat") {
        std::vector<Type> types { array };
        for (auto const each : arguments)
            types.push_back(evaluate(each));
        if (std::any_of(types.begin(), types.end(), [](Type type) { return type.is_nothing(); }))
            return Type {};
        if (!std::all_of(types.begin() + 1, types.end(), [](Type type) { return type.is_only(ObjectKind::Array) || type.is_primitive(); }))
            return std::nullopt;
        auto const result = new_array(id);
        for (auto const& each : types) {
            store(result, each.is(ObjectKind::Array) ? element(each) : each);
            if (each.is(ObjectKind::Array) && m_cells[cell_of(each)].may_have_holes)
                make_holes(result);
        }
        return settled(result);
    }
    return std::nullopt;
}

// --- What inference hands on ---------------------------------------------------------------------------------

void Inference::settle_arrays()
{
    auto& program = m_program;
    settle_tuples();
    auto const settle = [&](Type& type) { type = settled(type); };
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        program.arrays.push_back({ settled(m_cells[cell_of(Type::of(ObjectKind::Array, static_cast<std::uint32_t>(i)))].element.type) });
    program.expressions.change([&](Type type) { return settled(type); });
    for (auto& facts : program.functions) {
        for (auto& type : facts.parameters)
            settle(type);
        for (auto& type : facts.variables)
            settle(type);
        for (auto* type : { &facts.receiver, &facts.returns, &facts.yields, &facts.sent })
            settle(*type);
    }
    for (auto& type : program.globals)
        settle(type);
    for (auto& fields : program.fields)
        for (auto& type : fields)
            settle(type);
    // A method that was looked up before its arguments were evaluated.
    for (auto& expression : program.module.expressions)
        if (auto const* call = std::get_if<ir::Call>(&expression.kind); call && program.type_of(call->callee).is(ObjectKind::ArrayMethod))
            expression.kind = ir::MethodCall { call->receiver, m_array_methods[program.type_of(call->callee).object].key, call->arguments, ir::CallNames { call->names->text } };
    // Patterns over arrays have nothing to close.
    for (std::size_t i = 0; i < program.module.statements.size(); ++i) {
        auto& statement = program.module.statements[program.module.statements.id(i)];
        auto const* pattern = std::get_if<ir::Destructure>(&statement.kind);
        if (!pattern || !program.type_of(pattern->value).is(ObjectKind::Array))
            continue;
        auto const copy = *pattern;
        ir::Block body { program.module.statements.add({ ir::Assign { ir::LocalPlace { copy.iterator }, copy.value }, statement.range }) };
        body.insert(body.end(), copy.body.begin(), copy.body.end());
        program.module.statements[program.module.statements.id(i)].kind = ir::Scope { std::move(body) };
    }
}

} // namespace gen2cpp::types
