// Methods of lists that call a known function for their elements.
#include "function_printer.h"

#include "../support/utf8.h"

namespace gen2cpp::emit {

using types::ObjectKind;
using types::Type;

// What ToBoolean gives for a value of the type.
std::string FunctionPrinter::truth(std::string const& text, Type type) const
{
    switch (m_context.types.representation(type)) {
    case Representation::Boolean:
        return text;
    case Representation::OptionalNumber:
        return "js::to_boolean(" + text + ".number())";
    case Representation::Environment:
        if (type.bits == 0)
            return "(" + text + ", true)";
        [[fallthrough]];
    case Representation::Record:
    case Representation::Array:
        return text + " != nullptr";
    case Representation::Nothing:
    case Representation::Machine:
    case Representation::Result:
    case Representation::Tuple:
        return "(" + text + ", " + (type.kind == ObjectKind::None ? "false)" : "true)");
    default:
        return "js::to_boolean(" + text + ")";
    }
}

//   list.map((x, i) => ...)   ->   list->map<double>([&](double x, std::int32_t i) { return anonymous(x, i); })
std::string FunctionPrinter::list_callback(ir::ExpressionId id, ir::MethodCall const& it)
{
    auto const target = m_context.types.targets.at(id.index);
    auto const& facts = m_context.types.functions[target.index];
    auto const& function = m_context.module().functions[target];
    bool const is_reduce = it.key == u"reduce";
    bool const looks_for_one = it.key == u"find" || it.key == u"findIndex";
    bool const is_from = it.key == u"from";
    auto const result = type_of(id);
    auto const item = is_from ? Type::undefined() : element_of(type_of(it.object));
    auto const callback = it.arguments[is_from ? 1 : 0];
    std::vector<Type> passed { looks_for_one ? result_of_find(item) : item, Type::int32() };
    if (is_reduce)
        passed.insert(passed.begin(), facts.parameters[0]);
    std::string capture = "[&";
    std::string arguments;
    if (function.environment.is_valid()) {
        auto const& closure = m_context.types.closures[type_of(callback).object];
        auto const around = m_context.names.environments[function.environment.index];
        auto const scope = closure.is_dynamic ? "static_cast<" + around + "*>(js::environment_of(" + value(callback) + "))" : value(callback);
        auto const name = m_local_names.add("its_scope");
        capture += ", " + name + " = " + scope;
        arguments = name;
    }
    std::string parameters;
    for (std::size_t i = 0; i < passed.size(); ++i) {
        auto const from = m_context.types.representation(passed[i]);
        bool const is_used = i < facts.parameters.size() && m_context.types.representation(facts.parameters[i]) != Representation::Nothing;
        auto const name = is_used ? m_local_names.add(i == 0 && is_reduce ? "sum" : i + 1 == passed.size() ? "index" : "item") : "";
        parameters += (parameters.empty() ? "" : ", ") + m_context.type_name(passed[i]) + (is_used ? " " + name : "");
        if (is_used)
            arguments += (arguments.empty() ? "" : ", ") + converted(name, from, passed[i], facts.parameters[i]);
    }
    auto const call = m_context.names.qualified(target) + "(" + arguments + ")";
    bool const is_test = it.key == u"filter" || it.key == u"some" || it.key == u"every" || looks_for_one;
    bool const is_nothing = m_context.types.representation(facts.returns) == Representation::Nothing;
    bool const makes_items = it.key == u"map" || is_from;
    auto const wanted = makes_items ? element_of(result) : is_reduce ? facts.parameters[0] : Type::undefined();
    auto body = "return " + converted(call, m_context.types.representation(facts.returns), facts.returns, wanted) + ";";
    if (it.key == u"forEach")
        body = (is_nothing ? "" : "static_cast<void>(") + call + (is_nothing ? ";" : ");");
    else if (is_test)
        body = "return " + truth(call, facts.returns) + ";";
    else if (is_nothing) // converted() gives a constant
        body = call + "; return " + (m_context.types.representation(wanted) == Representation::Nothing ? "js::direct::undefined" : converted(constant(facts.returns), Representation::Nothing, facts.returns, wanted)) + ";";
    auto const returned = is_reduce || makes_items ? " -> " + m_context.type_name(wanted) : "";
    auto const lambda = capture + "](" + parameters + ")" + returned + " { " + body + " }";
    if (is_from)
        return lambda;
    auto const list = list_of(it.object, it.key) + "->";
    if (is_reduce)
        return list + "reduce<" + m_context.type_name(wanted) + ">(" + list_element(it.arguments[1], wanted) + ", " + lambda + ")";
    if (it.key == u"map" || it.key == u"filter")
        return list + *utf8_from_utf16(it.key) + "<" + list_type(result) + ">(" + lambda + ")";
    return list + (it.key == u"forEach" ? "for_each" : it.key == u"findIndex" ? "find_index" : *utf8_from_utf16(it.key)) + "(" + lambda + ")";
}

// Whether the library makes the list: see array_construction.cpp of types.
bool FunctionPrinter::makes_list(ir::ExpressionId id) const
{
    auto const& module = m_context.module();
    if (!m_context.types.is_enabled || !type_of(id).is(ObjectKind::Array))
        return false;
    auto const* method = std::get_if<ir::MethodCall>(&module.expressions[id].kind);
    return method ? types::is_array_from(module, *method) || (types::length_of_new_array(module, method->object).is_valid() && !is_list(method->object)) : types::length_of_new_array(module, id).is_valid();
}

std::string FunctionPrinter::list_construction(ir::ExpressionId id)
{
    auto const& module = m_context.module();
    auto const type = "<" + list_type(type_of(id)) + ">(";
    auto const sized = [&](ir::ExpressionId length) { return type + (is_integer(form_of(length)) ? integer(length) : float_(length)); };
    auto const* method = std::get_if<ir::MethodCall>(&module.expressions[id].kind);
    if (!method)
        return "js::make_list_of_length" + sized(types::length_of_new_array(module, id)) + ")";
    if (!types::is_array_from(module, *method))
        return "js::make_filled_list" + sized(types::length_of_new_array(module, method->object)) + ", " + list_element(method->arguments[0], element_of(type_of(id))) + ")";
    auto const length = types::length_of_array_from(module, *method);
    return length.is_valid() ? "js::make_list_from" + sized(length) + ", " + list_callback(id, *method) + ")" : "js::make_list_of_items" + type + value(method->arguments[0]) + ")";
}

// An element that may be missing.
Type FunctionPrinter::result_of_find(Type element) const { return element.kind == ObjectKind::None || element.is(ObjectKind::Array) || element.is(ObjectKind::Record) ? element.with(Type::k_undefined) : Type::any(); }

} // namespace gen2cpp::emit
