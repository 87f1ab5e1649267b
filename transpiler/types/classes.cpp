// Classes whose instances are records: their methods are called directly.
#include "inference.h"

#include <algorithm>

namespace gen2cpp::types {

namespace {

constexpr unsigned k_nullish = Type::k_undefined | Type::k_null;

} // namespace

// The records of the classes come first: they have the same numbers.
void Inference::add_classes()
{
    for (std::size_t i = 0; i < m_classes.classes.size(); ++i) {
        auto const& written = m_classes.classes[i];
        auto& shape = m_records.emplace_back();
        shape.name = written.name;
        shape.owner = static_cast<std::uint32_t>(i);
        shape.names = written.always;
        shape.fields.resize(shape.names.size());
    }
}

void Inference::ban_class(std::uint32_t owner)
{
    m_has_new_bans |= m_bans.literals.insert(m_classes.classes[owner].made.index).second;
}

std::optional<std::uint32_t> Inference::definition(ir::ExpressionId id) const
{
    auto const found = m_classes.definitions.find(id.index);
    return found == m_classes.definitions.end() || !is_known(found->second) ? std::nullopt : std::optional(found->second);
}

ClassMember const* Inference::member_of(Type record, std::u16string const& name) const
{
    auto const owner = m_records[record.object].owner;
    if (owner >= m_classes.classes.size())
        return nullptr;
    auto const& members = m_classes.classes[owner].members;
    auto const found = members.find(name);
    return found == members.end() ? nullptr : &found->second;
}

std::uint32_t Inference::method_closure(std::uint32_t owner, ir::FunctionId method)
{
    return closure_of(method, m_classes.classes[owner].environment);
}

// Whether a function of a class can be called directly here.
bool Inference::can_call(ir::ExpressionId call, ir::FunctionId id, ir::Operands const& arguments)
{
    if (!id.is_valid() || !can_be_direct(id) || m_bans.calls.contains({ origin(call).index, instance().is_direct }))
        return false;
    auto const count = m_program.module.functions[id].parameters.size();
    for (auto i = count; i < arguments.size(); ++i)
        if (!is_effectless(arguments[i]))
            return false;
    return true;
}

bool Inference::is_constructor() const { return m_instances[m_current.index].is_constructor; }

// 10.2.2 [[Construct]]: the fields come first.
void Inference::begin_constructor()
{
    auto const owner = m_classes.owners.at(instance().origin.index);
    auto const made = Type::of(ObjectKind::Record, owner);
    auto const& written = m_classes.classes[owner];
    widen(instance().returns, made);
    if (!written.initializer.is_valid())
        return;
    if (!can_be_direct(written.initializer))
        return ban_class(owner);
    call_directly(written.made, method_closure(owner, written.initializer), made, {});
}

Type Inference::construct(ir::ExpressionId id, ir::Construct const& it)
{
    if (auto const array = sized_array(id))
        return *array;
    auto const callee = evaluate(it.callee);
    if (callee.is_nothing())
        return {};
    if (callee.is_only(ObjectKind::Class)) {
        auto const constructor = m_classes.classes[callee.object].constructor;
        if (can_call(id, constructor, it.arguments)) {
            m_records[callee.object].is_made = true;
            return call_directly(id, method_closure(callee.object, constructor), Type::of(ObjectKind::Record, callee.object), it.arguments);
        }
    }
    escape(callee);
    for (auto const argument : it.arguments)
        dynamic(argument);
    return Type::of(Type::k_other | Type::k_own);
}

Type Inference::call_method(ir::ExpressionId id, ir::MethodCall const& it, Type object)
{
    ir::FunctionId method;
    std::uint32_t owner = 0;
    if (object.is_only(ObjectKind::Class)) {
        owner = object.object;
        auto const& statics = m_classes.classes[owner].statics;
        if (auto const found = statics.find(it.key); found != statics.end())
            method = found->second;
    } else if (auto const* member = object.is(ObjectKind::Record) ? member_of(object, it.key) : nullptr) {
        owner = m_records[object.object].owner;
        method = member->method;
    }
    if (can_call(id, method, it.arguments)) {
        narrow_read(m_state, it.object, k_nullish); // else it throws
        return call_directly(id, method_closure(owner, method), object.without(k_nullish), it.arguments);
    }
    escape(object);
    for (auto const argument : it.arguments)
        dynamic(argument);
    return Type::any();
}

// method.call(object, ...arguments), where the method has been looked up before.
Type Inference::call_on(ir::ExpressionId id, ir::Call const& it, Type callee)
{
    auto const receiver = evaluate(it.receiver);
    bool const is_known_object = receiver.is(ObjectKind::Record) || receiver.is_only(ObjectKind::Class);
    if (receiver.is_nothing())
        return {};
    if (!is_known_object || !can_call(id, m_program.closures[callee.object].function, it.arguments))
        return call_dynamically(id, it);
    return call_directly(id, callee.object, receiver.without(k_nullish), it.arguments);
}

Type Inference::get_accessor(ir::ExpressionId id, Type object, ClassMember const& member)
{
    auto const owner = m_records[object.object].owner;
    if (member.method.is_valid())
        return Type::of(ObjectKind::Function, method_closure(owner, member.method));
    if (!member.getter.is_valid())
        return Type::undefined();
    if (can_call(id, member.getter, {}))
        return call_directly(id, method_closure(owner, member.getter), object.without(k_nullish), {});
    escape(object);
    return Type::any();
}

// Nothing but its records is an instance of a known class.
Type Inference::instance_of(ir::Operation const& it)
{
    auto const object = tested(it.operands[0]);
    auto const target = evaluate(it.operands[1]);
    if (!target.is_only(ObjectKind::Class)) {
        escape(object);
        escape(target);
    }
    return Type::boolean();
}

// A record whose class has *[Symbol.iterator] is iterated by calling that.
Type Inference::iterator_of(ir::ExpressionId& iterable, Type type, std::string const& text)
{
    bool const is_record = type.is(ObjectKind::Record) && (type.bits == 0 || !text.empty()); // else the error needs a text
    auto const* member = is_record ? member_of(type, k_iterator_key) : nullptr;
    if (!member || !member->method.is_valid() || !m_program.module.functions[member->method].suspends())
        return type;
    auto const written = origin(iterable);
    auto const range = m_program.module.expressions[iterable].range;
    iterable = m_program.module.expressions.add({ ir::MethodCall { iterable, k_iterator_key, {}, ir::CallNames { text } }, range });
    m_origins.resize(m_program.module.expressions.size());
    m_origins[iterable.index] = written;
    auto const call = std::get<ir::MethodCall>(m_program.module.expressions[iterable].kind); // a copy: analysing calls adds expressions
    return consumed(iterable, noted(iterable, call_method(iterable, call, type)));
}

// Functions of classes are called like Node_insert.
void Inference::name_method(ir::FunctionId id)
{
    auto const origin = m_instances[id.index].origin;
    auto const owner = m_classes.owners.find(origin.index);
    if (owner == m_classes.owners.end())
        return;
    auto const& written = m_classes.classes[owner->second];
    auto& method = m_program.module.functions[id];
    if (written.constructor == origin) {
        m_instances[id.index].is_constructor = true;
        method.name = "new_" + written.name;
    } else if (auto const iterator = written.members.find(k_iterator_key); iterator != written.members.end() && iterator->second.method == origin) {
        method.name = written.name + "_iterator";
    } else if (written.initializer != origin) {
        method.name = written.name + "_" + (method.name.empty() ? "method" : method.name);
    }
}

void Inference::take_classes()
{
    for (std::size_t i = 0; i < m_classes.classes.size(); ++i) {
        auto const owner = static_cast<std::uint32_t>(i);
        auto const& written = m_classes.classes[i];
        m_program.classes.push_back({ is_known(owner) && m_records[i].is_made ? written.name : "", owner, written.environment, written.made });
    }
    for (auto const& [expression, owner] : m_classes.definitions)
        if (is_known(owner))
            m_program.definitions[expression] = owner;
}

} // namespace gen2cpp::types
