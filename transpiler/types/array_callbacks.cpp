// Methods of known arrays that call a known function for their elements.
#include "inference.h"

#include <algorithm>
#include <string_view>

namespace gen2cpp::types {

namespace {

constexpr std::u16string_view k_methods[] = { u"forEach", u"map", u"filter", u"some", u"every", u"find", u"findIndex", u"reduce" };

} // namespace

bool is_array_callback_method(std::u16string_view key) { return std::find(std::begin(k_methods), std::end(k_methods), key) != std::end(k_methods); }

// The known function that the method calls; nothing if it must be called by way of js::Values.
std::optional<std::uint32_t> Inference::callback_of(std::u16string const& key, ir::Operands const& arguments)
{
    bool const is_reduce = key == u"reduce";
    if (arguments.size() != (is_reduce ? 2u : 1u) || !is_effectless(arguments[0]))
        return std::nullopt;
    auto const type = evaluate(arguments[0]);
    if (!type.is_only(ObjectKind::Function))
        return std::nullopt;
    auto const function = m_program.closures[type.object].function;
    auto const& parameters = m_program.module.functions[function].parameters;
    auto const passed = is_reduce ? 3u : 2u; // and the array itself, which is not worth it
    if (parameters.size() > passed || (is_reduce && parameters.empty()) || m_program.module.functions[function].suspends() || !can_be_direct(function))
        return std::nullopt;
    return type.object;
}

Type Inference::call_back(ir::ExpressionId id, std::uint32_t closure, std::vector<Type> types)
{
    auto const count = m_program.module.functions[m_program.closures[closure].function].parameters.size();
    types.resize(count, Type::undefined());
    auto const target = instance_for(id, closure, Type::undefined(), types);
    auto& callee = m_instances[target.index];
    for (std::size_t i = 0; i < count; ++i)
        widen(callee.parameters[i], types[i]);
    widen(callee.receiver, Type::undefined());
    enter(target, {});
    start(target);
    return read(callee.returns);
}

std::optional<Type> Inference::array_callback(ir::ExpressionId id, std::u16string const& key, Type array, ir::Operands const& arguments)
{
    bool const makes_array = key == u"map" || key == u"filter";
    if (makes_array && !can_be_array(id))
        return std::nullopt;
    if (!arguments.empty() && evaluate(arguments[0]).is_nothing())
        return Type {};
    auto const closure = callback_of(key, arguments);
    if (!closure)
        return std::nullopt;
    auto const initial = key == u"reduce" ? stored(arguments[1]) : Type::undefined();
    bool const looks_for_one = key == u"find" || key == u"findIndex";
    if (!looks_for_one)
        depend_on_holes(array);
    auto const item = looks_for_one ? element_or_undefined(array) : element(array);
    if (item.is_nothing()) {
        m_walked.insert(cell_of(array)); // if nothing is ever stored, it is walked all the same
        return Type {};
    }
    if (initial.is_nothing())
        return Type {};
    if (key == u"reduce")
        return reduction(id, *closure, initial, item);
    auto const returned = call_back(id, *closure, { item, Type::int32() }); // nothing if it always throws; there may be no elements
    if (key == u"forEach")
        return Type::undefined();
    if (key == u"find")
        return item;
    if (key == u"findIndex")
        return Type::int32();
    if (!makes_array)
        return Type::boolean();
    if (key == u"map" && (returned.is(ObjectKind::Machine) || returned.is(ObjectKind::Result)))
        return std::nullopt;
    auto const result = new_array(id);
    store(result, key == u"map" ? returned : item);
    return settled(result);
}

// What the function returns is what it gets next time.
Type Inference::reduction(ir::ExpressionId id, std::uint32_t closure, Type initial, Type item)
{
    auto const returned = call_back(id, closure, { initial, item, Type::int32() });
    auto& callee = m_instances[instance().callees.find(id.index)->value.index];
    widen(callee.parameters[0], returned);
    return read(callee.parameters[0]);
}

// Arrays that stayed empty, although functions are to be called for their elements. Whether there were any.
bool Inference::fill_walked_arrays()
{
    bool result = false;
    for (auto const cell : std::exchange(m_walked, {})) {
        auto const array = Type::of(ObjectKind::Array, cell);
        if (!m_cells[cell_of(array)].element.type.is_nothing())
            continue;
        result = true;
        store(array, Type::undefined());
    }
    return result;
}

} // namespace gen2cpp::types
