// Objects with fixed fields that no code sees as a js::Object: nobody can tell them from C++ structs.
#include "inference.h"

#include "../support/utf8.h"

#include <algorithm>

namespace gen2cpp::types {

namespace {

// What every object inherits. A record has none of it; code that mentions it needs the js::Object.
constexpr std::u16string_view k_inherited[] = { u"__defineGetter__", u"__defineSetter__", u"__lookupGetter__", u"__lookupSetter__", u"__proto__", u"constructor",
    u"hasOwnProperty", u"isPrototypeOf", u"propertyIsEnumerable", u"toLocaleString", u"toString", u"valueOf" };

bool is_inherited(std::u16string_view name) { return std::find(std::begin(k_inherited), std::end(k_inherited), name) != std::end(k_inherited); }

constexpr unsigned k_nullish = Type::k_undefined | Type::k_null;

// The records of literals are called after their fields: { value, next } is a ValueNext.
std::string name_of(std::vector<std::u16string> const& names)
{
    std::string result;
    for (auto const& each : names) {
        auto name = *utf8_from_utf16(each);
        if (!name.empty() && name[0] >= 'a' && name[0] <= 'z')
            name[0] = static_cast<char>(name[0] - 'a' + 'A');
        result += name;
    }
    constexpr std::size_t k_longest = 24;
    return result.size() > k_longest ? "Record" : result;
}

} // namespace

std::size_t Record::index_of(std::u16string_view field) const
{
    auto const found = std::find_if(fields.begin(), fields.end(), [&](Field const& each) { return each.name == field; });
    return static_cast<std::size_t>(found - fields.begin());
}

void Inference::ban_record(std::uint32_t record)
{
    auto const& shape = m_records[record];
    if (shape.owner < m_classes.classes.size())
        return ban_class(shape.owner);
    m_has_new_bans |= m_bans.records.insert(shape.key).second;
    if (!m_bans.reasons_of_records.contains(shape.key))
        m_bans.reasons_of_records.emplace(shape.key, reason_here());
}

// A property that nobody has mentioned before is undefined so far: nothing else can be seen of it.
Slot& Inference::field(std::uint32_t record, std::u16string const& name)
{
    auto& shape = m_records[record];
    auto const found = std::find(shape.names.begin(), shape.names.end(), name);
    if (found != shape.names.end())
        return shape.fields[static_cast<std::size_t>(found - shape.names.begin())];
    shape.names.push_back(name);
    shape.fields.push_back({ Type::undefined(), {} });
    return shape.fields.back();
}

// Of a record that is there, which has no effects.
bool Inference::is_field_read(ir::ExpressionId id)
{
    auto const* get = std::get_if<ir::Operation>(&m_program.module.expressions[id].kind);
    if (!get || (get->op != ir::Operator::Get && get->op != ir::Operator::PrivateGet))
        return false;
    auto const object = m_program.type_of(get->operands[0]);
    if (!object.is_only(ObjectKind::Record) || !(is_effectless(get->operands[0]) || is_field_read(get->operands[0])))
        return false;
    auto const name = member_key(object.object, *get);
    return name && !member_of(object, *name);
}

Type Inference::make_object(ir::Operation const& it)
{
    std::vector<std::u16string> names;
    std::u16string key;
    for (std::size_t i = 0; i + 1 < it.operands.size(); i += 2) {
        auto const* name = std::get_if<ir::Key>(&m_program.module.expressions[it.operands[i]].kind);
        if (!name || !utf8_from_utf16(name->value))
            break;
        names.push_back(name->value);
        key += name->value + u'\0';
    }
    bool const is_record = m_bans.is_tame && !names.empty() && names.size() * 2 == it.operands.size() && !m_bans.records.contains(key);
    if (!is_record) {
        if (auto const reason = m_bans.reasons_of_records.find(key); reason != m_bans.reasons_of_records.end())
            m_bans.reasons.emplace(origin(m_expression).index, reason->second);
        for (auto const operand : it.operands)
            dynamic(operand);
        return Type::of(Type::k_own);
    }
    auto const [place, is_new] = m_literal_records.try_emplace(key, static_cast<std::uint32_t>(m_records.size()));
    auto const record = place->second;
    if (is_new) {
        auto& shape = m_records.emplace_back();
        shape.name = name_of(names);
        shape.key = key;
        shape.is_made = true;
        shape.names = names;
        shape.fields.resize(names.size());
    }
    bool is_known = true;
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto const operand = it.operands[2 * i + 1];
        auto type = kept(operand);
        is_known &= !type.is_nothing();
        if (m_program.representation(type) == Representation::Nothing && !type.is_nothing() && !is_effectless(operand) && !is_field_read(operand)) // evaluated where it stands
            type = made_dynamic(operand).with(k_nullish | Type::k_other);
        widen(m_records[record].fields[i], type);
    }
    return is_known ? Type::of(ObjectKind::Record, record) : Type {};
}

// The name of the property that the operation is about.
std::optional<std::u16string> Inference::member_key(std::uint32_t record, ir::Operation const& it)
{
    auto const& kind = m_program.module.expressions[it.operands[1]].kind;
    if (auto const* name = std::get_if<ir::Key>(&kind))
        return name->value;
    auto const* read = std::get_if<ir::Read>(&kind);
    auto const* place = read ? std::get_if<ir::EnvironmentPlace>(&read->place) : nullptr;
    if (!place)
        return std::nullopt;
    auto const found = m_classes.private_names.find({ m_environment_origins[(*place)->type.index].index, (*place)->field });
    if (found == m_classes.private_names.end() || found->second.owner != m_records[record].owner)
        return std::nullopt;
    m_program.private_keys[it.operands[1].index] = found->second.name;
    return found->second.name;
}

bool Inference::has_member(std::uint32_t record, std::u16string const& name) const
{
    if (member_of(Type::of(ObjectKind::Record, record), name))
        return true;
    auto const& names = m_records[record].names;
    return utf8_from_utf16(name) && (!is_inherited(name) || std::find(names.begin(), names.end(), name) != names.end());
}

Type Inference::get_field(ir::ExpressionId id, ir::Operation const& it, Type object, std::u16string const& name)
{
    if (!has_member(object.object, name)) {
        escape(object);
        return Type::any();
    }
    narrow_read(m_state, it.operands[0], k_nullish); // else it throws
    if (auto const* member = member_of(object, name))
        return get_accessor(id, object, *member);
    return read(field(object.object, name));
}

Type Inference::get_member(ir::ExpressionId id, ir::Operation const& it)
{
    auto const object = evaluate(it.operands[0]);
    if (auto const name = object.is(ObjectKind::Record) ? member_key(object.object, it) : std::nullopt)
        return get_field(id, it, object, *name);
    escape(object);
    dynamic(it.operands[1]);
    return object.is_within(k_nullish) ? Type {} : Type::any();
}

Type Inference::set_member(ir::ExpressionId id, ir::Operation const& it)
{
    auto const object = evaluate(it.operands[0]);
    auto const name = object.is(ObjectKind::Record) ? member_key(object.object, it) : std::nullopt;
    auto const* member = name ? member_of(object, *name) : nullptr;
    if (member && member->setter.is_valid() && it.op != ir::Operator::DefineField && can_call(id, member->setter, { it.operands[2] })) {
        call_directly(id, method_closure(m_records[object.object].owner, member->setter), object.without(k_nullish), { it.operands[2] });
        return {};
    }
    if (object.is_within(k_nullish)) { // it throws, or is not yet known
        kept(it.operands[2]);
        return {};
    }
    if (!name || member || !has_member(object.object, *name)) {
        escape(object);
        if (auto const* key = std::get_if<ir::Key>(&m_program.module.expressions[it.operands[1]].kind); key && it.op == ir::Operator::Set)
            note_change(object, key->value);
        for (std::size_t i = 1; i < it.operands.size(); ++i)
            dynamic(it.operands[i]);
        return {};
    }
    auto const type = kept(it.operands[2]);
    widen(field(object.object, *name), type);
    return {};
}

// Records and arrays are compared by address.
Type Inference::equality(ir::Operation const& it)
{
    auto const left = tested(it.operands[0]);
    auto const right = tested(it.operands[1]);
    if (left.is(ObjectKind::Array) && right.is(ObjectKind::Array)) {
        unite(left, right);
        return Type::boolean();
    }
    auto const is_constant = [&](ir::ExpressionId id) {
        auto const& kind = m_program.module.expressions[id].kind;
        return std::holds_alternative<ir::Null>(kind) || std::holds_alternative<ir::Undefined>(kind);
    };
    bool const is_null_test = is_constant(it.operands[0]) || is_constant(it.operands[1]);
    for (auto const& side : { left, right })
        if (side.is(ObjectKind::Tuple) || (side.is(ObjectKind::Function) && !is_null_test))
            escape(side);
    auto const is_fitting = [](Type record, Type other) {
        bool const is_same = record.kind == other.kind && record.object == other.object;
        return !(record.is(ObjectKind::Record) || record.is(ObjectKind::Array)) || is_same || other.is_within(k_nullish);
    };
    if (!is_fitting(left, right) || !is_fitting(right, left)) {
        escape(left);
        escape(right);
    }
    return Type::boolean();
}

Type Inference::typeof_(ir::Operation const& it)
{
    auto const type = tested(it.operands[0]);
    if ((type.is(ObjectKind::Record) && type.has(Type::k_undefined)) || (type.is(ObjectKind::Function) && type.bits) || type.is(ObjectKind::Array) || type.is(ObjectKind::Tuple))
        escape(type);
    return !type.is_nothing() && name_of_typeof(type).empty() ? Type::string() : Type::literal();
}

void Inference::take_records()
{
    for (auto const& shape : m_records) {
        Record record { shape.is_made ? shape.name : "", {} };
        for (std::size_t i = 0; i < shape.names.size(); ++i)
            record.fields.push_back({ shape.names[i], shape.fields[i].type });
        m_program.records.push_back(std::move(record));
    }
}

} // namespace gen2cpp::types
