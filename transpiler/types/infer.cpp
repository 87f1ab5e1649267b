// Inference to a fixed point over all functions, and what it may not assume.
#include "inference.h"

#include "rewrite.h"

#include <algorithm>

namespace gen2cpp::types {

namespace {

// A fixed point that is this far away is not worth waiting for: the dynamic form is always right.
constexpr std::size_t k_most_analyses = 200; // for each function
constexpr int k_most_attempts = 200;
constexpr int k_most_changes = 4; // of a slot, before its range grows in one step

} // namespace

char const* name(Representation representation)
{
    constexpr char const* k_names[] = { "nothing", "bool", "int32", "counter", "double", "optional number", "optional bool", "text", "environment", "machine", "result", "record", "array", "tuple", "js::Value" };
    return k_names[static_cast<std::size_t>(representation)];
}

Representation Program::representation(Type type) const
{
    if (!is_enabled)
        return Representation::Value;
    switch (type.kind) {
    case ObjectKind::None:
        break;
    case ObjectKind::Function:
        return closures[type.object].is_dynamic ? Representation::Value : closures[type.object].environment.is_valid() || type.bits ? Representation::Environment : Representation::Nothing;
    case ObjectKind::Machine:
        return Representation::Machine;
    case ObjectKind::Result:
        return Representation::Result;
    case ObjectKind::Record:
        return Representation::Record;
    case ObjectKind::Array:
        return Representation::Array;
    case ObjectKind::Tuple:
        return Representation::Tuple;
    case ObjectKind::Class:
        return type.bits ? Representation::Value : Representation::Nothing; // only to tell whether it is there
    case ObjectKind::ArrayMethod:
        return Representation::Nothing;
        return type.bits ? Representation::Value : Representation::Nothing; // only to tell whether it is there
    case ObjectKind::Mixed:
        return Representation::Value;
    }
    if (type.bits == 0 || type.bits == Type::k_undefined || type.bits == Type::k_null)
        return Representation::Nothing;
    if (type.bits == Type::k_boolean)
        return Representation::Boolean;
    if (type.is_int32())
        return Representation::Int32;
    if (type.is_counter())
        return Representation::Counter;
    if (type.is_number())
        return Representation::Number;
    if (type.is_within(Type::k_int32 | Type::k_double | Type::k_undefined))
        return Representation::OptionalNumber;
    if (type.is_within(Type::k_boolean | Type::k_undefined))
        return Representation::OptionalBoolean;
    return literals_are_text && type.bits == Type::k_literal ? Representation::Text : Representation::Value;
}

bool Program::is_kept(ir::GlobalId id) const { return !is_enabled || representation(globals[id.index]) != Representation::Nothing; }

Inference::Inference(ir::Module module, WrittenClasses const& classes, Bans& bans)
    : m_classes(classes)
    , m_bans(bans)
    , m_written { module.expressions.size(), module.statements.size(), module.functions.size(), module.environments.size() }
    , m_banned_tuples(bans.tuples)
    , m_banned_literals(bans.literals)
    , m_may_have_bigints(ir::may_have_bigints(module))
{
    m_program.module = std::move(module);
    m_program.is_enabled = true;
    auto const& written = m_program.module;
    m_instances.resize(m_written.functions);
    for (std::size_t i = 0; i < m_written.functions; ++i) {
        m_instances[i].origin = written.functions.id(i);
        m_instances[i].sent.type = Type::any();
        m_instances[i].receiver.type = Type::any();
    }
    m_program.is_only_typed = bans.has_only_typed_exports;
    for (auto const& each : written.exports)
        if (!bans.has_only_typed_exports || !each.function.is_valid())
            m_exported.insert(each.global.index);
    for (auto const& global : written.globals)
        m_globals.push_back({ Type::of((global.starts_uninitialized ? Type::k_hole : 0u) | (global.starts_undefined ? Type::k_undefined : 0u)), {} });
    for (std::size_t i = 0; i < written.environments.size(); ++i) {
        add_environment_slots(written.environments.id(i));
        m_environment_origins.push_back(written.environments.id(i));
    }
    add_classes();
    find_foreign_closures();
}

bool Inference::run()
{
    bool const stands = infer_all();
    if (!stands)
        doubt_bans();
    return stands;
}

// What came of an array that is no tuple was taken for anything. What has been banned since may have been so for no other reason.
void Inference::doubt_bans()
{
    if (!m_bans_before_tuples || m_bans.has_given_up)
        return;
    auto tuples = std::move(m_bans.tuples);
    m_bans = std::move(*m_bans_before_tuples);
    m_bans.tuples = std::move(tuples);
}

bool Inference::infer_all()
{
    start(m_program.module.program);
    start_api();
    std::size_t analyses = 0;
    do {
        for (; !m_queue.empty(); ++analyses) {
            if (analyses > k_most_analyses * (m_instances.size() + 1)) {
                m_bans.has_given_up = true;
                return false;
            }
            auto const id = m_queue.front();
            m_queue.pop_front();
            m_instances[id].is_queued = false;
            analyse(ir::FunctionId { id });
        }
    } while (fill_walked_arrays() || settle_api() || look_at_top_level_again());
    if (has_machine_cycle() || has_array_cycle() || m_has_new_bans)
        return false;
    // Of a result that stands: what is dynamic only until a ban takes effect says nothing about names.
    if (m_bans.is_tame && m_reaches_library && m_changes_library) {
        m_bans.is_tame = false;
        m_bans.why_not_tame = { "properties are read and written of objects that may be the library's", {} };
        return false;
    }
    // A delegate that has to be closed may yield while it is: that is for the dynamic form.
    m_verdict = "it has to be closed when the generator that delegates to it is abandoned";
    for (auto const& [id, machine] : m_delegates)
        if (needs_closing(ir::FunctionId { machine }))
            escape(Type::of(ObjectKind::Machine, machine));
    forbid_throws_into_delegates();
    for (auto const& [id, iterable] : m_failing_delegates)
        if (m_instances[id].is_direct && m_program.type_of(ir::ExpressionId { iterable }).is_within(Type::k_undefined | Type::k_null))
            escape(Type::of(ObjectKind::Machine, id));
    return !m_has_new_bans;
}

// Nobody waits for what the top level gives. So its calls come back until all functions are known, or each of its thousand calls would
// have it analysed again from its beginning, when what it calls turns out to come back.
bool Inference::is_assumed_to_end()
{
    bool const is_assumed = m_current == m_program.module.program && !m_is_top_level_known;
    m_has_endless_calls |= is_assumed;
    return is_assumed;
}

bool Inference::look_at_top_level_again()
{
    if (std::exchange(m_is_top_level_known, true) || !m_has_endless_calls)
        return false;
    m_instances[m_program.module.program.index].is_queued = true;
    m_queue.push_back(m_program.module.program.index);
    return true;
}

// All that inference does to a module otherwise is to add to it.
ir::Module Inference::take_written()
{
    auto& module = m_program.module;
    for (auto& [id, statement] : m_rewritten.statements)
        module.statements[ir::StatementId { id }] = std::move(statement);
    for (auto& [id, expression] : m_rewritten.expressions)
        module.expressions[ir::ExpressionId { id }] = std::move(expression);
    for (std::size_t i = 0; i < m_written.functions; ++i)
        return_code(module.functions.id(i));
    module.expressions.truncate(m_written.expressions);
    module.statements.truncate(m_written.statements);
    module.functions.truncate(m_written.functions);
    module.environments.truncate(m_written.environments);
    return std::move(module);
}

void Inference::start(ir::FunctionId id)
{
    if (std::exchange(m_instances[id.index].is_started, true))
        return;
    replace_lent_code(id);
    if (!std::exchange(m_instances[id.index].is_queued, true))
        m_queue.push_back(id.index);
}

void Slot::grow_to(Type joined) { type = ++changes > k_most_changes ? joined.widened_from(type) : joined; }

void Inference::widen(Slot& slot, Type type)
{
    auto const joined = join(slot.type, type);
    if (joined == slot.type)
        return;
    slot.grow_to(joined);
    infer_readers_again(slot.readers);
}

Type Inference::read(Slot& slot)
{
    slot.readers.insert(m_current.index);
    return settled(slot.type);
}

namespace {

// Known objects that are kept as pointers: null stands for undefined or null.
bool may_be_missing(ObjectKind kind) { return kind == ObjectKind::Record || kind == ObjectKind::Array || kind == ObjectKind::Function; }

} // namespace

// Two different known objects, or one beside other values, can only be kept as a js::Value.
Type Inference::join(Type a, Type b)
{
    if (a.is(ObjectKind::Array) && b.is(ObjectKind::Array))
        unite(a, b);
    if (a.is(ObjectKind::Tuple) && b.is(ObjectKind::Tuple))
        unite_tuples(a, b);
    a = settled(a);
    b = settled(b);
    if (a == b)
        return a;
    auto result = a.united(b);
    if (a.kind == ObjectKind::None) {
        result.kind = b.kind;
        result.object = b.object;
    } else if (b.kind != ObjectKind::None && (a.kind != b.kind || a.object != b.object)) {
        escape(a);
        escape(b);
        return without_object(result);
    }
    bool const may_be_null = may_be_missing(result.kind);
    bool const is_uninitialised = (result.kind == ObjectKind::Array || result.kind == ObjectKind::Function || result.kind == ObjectKind::Class) && result.bits == Type::k_hole;
    bool const is_kept = result.kind == ObjectKind::None || result.bits == 0 || is_uninitialised || (may_be_null && (result.bits == Type::k_null || result.bits == Type::k_undefined));
    if (is_kept)
        return result;
    escape(result);
    return without_object(result);
}

// A value of a known object that something dynamic sees.
Type Inference::without_object(Type type)
{
    type.kind = ObjectKind::None;
    type.object = 0;
    return type.with(Type::k_other);
}

// The join of two values of a variable where control flow meets: as long as nobody reads it, it needs no representation.
Type Inference::mix(Type a, Type b)
{
    if ((a.is(ObjectKind::Array) && b.is(ObjectKind::Array)) || (a.is(ObjectKind::Tuple) && b.is(ObjectKind::Tuple) && tuple_items(a).size() == tuple_items(b).size()))
        return join(a, b);
    a = settled(a);
    b = settled(b);
    bool const is_compatible = a.bits == b.bits && a.kind == b.kind && a.object == b.object;
    bool const has_object = a.kind != ObjectKind::None || b.kind != ObjectKind::None;
    if (is_compatible || !has_object)
        return join(a, b);
    if ((a.is_nothing() || b.is_nothing()) || (a.kind == b.kind && a.object == b.object && a.kind != ObjectKind::Mixed))
        return join(a, b);
    bool const may_be_null = [](Type object, Type other) {
        return may_be_missing(object.kind) && other.kind == ObjectKind::None && (other.bits == Type::k_null || other.bits == Type::k_undefined)
            && (object.bits == 0 || object.bits == other.bits);
    }(a.kind == ObjectKind::None ? b : a, a.kind == ObjectKind::None ? a : b);
    if (may_be_null)
        return join(a, b);
    std::vector<Type> objects;
    for (auto const& each : { a, b }) {
        if (each.kind == ObjectKind::Mixed)
            objects.insert(objects.end(), m_mixtures[each.object].begin(), m_mixtures[each.object].end());
        else if (each.kind != ObjectKind::None)
            objects.push_back(Type::of(each.kind, each.object));
    }
    auto const order = [](Type const& x, Type const& y) { return std::pair(x.kind, x.object) < std::pair(y.kind, y.object); };
    std::sort(objects.begin(), objects.end(), order);
    objects.erase(std::unique(objects.begin(), objects.end()), objects.end());
    auto const found = std::find(m_mixtures.begin(), m_mixtures.end(), objects);
    auto const index = static_cast<std::uint32_t>(found - m_mixtures.begin());
    if (found == m_mixtures.end())
        m_mixtures.push_back(std::move(objects));
    auto result = a.united(b);
    result.kind = ObjectKind::Mixed;
    result.object = index;
    return result;
}

bool Inference::join_into(State& target, State const& source, bool is_repeated)
{
    if (!source.is_reachable)
        return false;
    if (!target.is_reachable) {
        target = source;
        return true;
    }
    bool const is_less_known = join_lengths(target, source, is_repeated);
    bool const has_changed = target.variables.join(source.variables, [&](Type a, Type b) {
        auto const joined = mix(a, b);
        return is_repeated ? joined.widened_from(a) : joined;
    });
    return has_changed || is_less_known;
}

// Something dynamic sees the value: it must be a js::Value.
void Inference::escape(Type type)
{
    switch (type.kind) {
    case ObjectKind::None:
        return;
    case ObjectKind::Class:
        return ban_class(type.object);
    case ObjectKind::Record:
        return ban_record(type.object);
    case ObjectKind::Array:
        return escape_array(type);
    case ObjectKind::Tuple:
        return escape_tuple(type);
    case ObjectKind::ArrayMethod:
        if (is_of_strings(type)) {
            m_has_new_bans |= !std::exchange(m_bans.has_methods_of_strings, true);
            return;
        }
        return escape_array(Type::of(ObjectKind::Array, m_array_methods[type.object].cell));
    case ObjectKind::Function:
        return make_dynamic(type.object);
    case ObjectKind::Machine:
    case ObjectKind::Result: {
        bool is_called = false; // by others: without them there is no machine that could call itself
        for (auto const& caller : m_instances[type.object].callers)
            if (caller.function.index != type.object) {
                ban_call(caller);
                is_called = true;
            }
        if (!is_called)
            ban_api(type.object);
        return;
    }
    case ObjectKind::Mixed:
        for (auto const each : std::vector(m_mixtures[type.object]))
            escape(each);
        return;
    }
}

// What made the object, and why it may not: for people.
void Inference::note_reason(ir::ExpressionId written)
{
    if (!m_bans.reasons.contains(written.index))
        m_bans.reasons.emplace(written.index, reason_here());
}

void Inference::ban(std::set<std::uint32_t>& bans, ir::ExpressionId expression)
{
    auto const written = origin(expression);
    m_has_new_bans |= bans.insert(written.index).second;
    note_reason(written);
}

void Inference::ban_call(Caller const& caller)
{
    auto const written = origin(caller.call);
    m_has_new_bans |= m_bans.calls.insert({ written.index, m_instances[caller.function.index].is_direct }).second;
    note_reason(written);
}

void Inference::make_dynamic(std::uint32_t closure)
{
    auto& it = m_program.closures[closure];
    if (std::exchange(it.is_dynamic, true))
        return;
    it.reason = reason_here();
    can_be_direct(it.function);
    if (auto const owner = m_classes.owners.find(it.function.index); owner != m_classes.owners.end() && is_known(owner->second))
        ban_class(owner->second);
    if (m_names_itself.contains(it.function.index))
        m_has_new_bans |= m_bans.functions.insert(it.function.index).second;
    bool const is_as_written = it.environment == m_program.module.functions[it.function].environment;
    auto const id = is_as_written ? it.function : clone(it.function, it.environment);
    m_program.closures[closure].dynamic = id;
    m_instances[id.index].sent.type = Type::any();
    m_instances[id.index].receiver.type = Type::any();
    enter(id, {});
    start(id);
}

void Inference::analyse(ir::FunctionId id)
{
    m_current = id;
    auto& it = instance();
    auto const variables = function().variables.size();
    it.variables.resize(variables);
    m_state = { true, VariableTypes(variables, Type::undefined()), it.entry.value_or(Lengths {}) };
    m_targets.clear();
    m_loops.clear();
    auto const prologue = function().prologue; // analysing calls adds functions
    auto const body = function().body;
    if (is_constructor())
        begin_constructor();
    block(prologue);
    block(body);
    if (m_state.is_reachable && !is_constructor())
        widen(instance().returns, Type::undefined());
}

// A machine is a member of its consumer, so no machine may contain itself - except a delegate, for which the consumer keeps a stack of frames.
bool Inference::has_machine_cycle()
{
    auto const count = m_instances.size();
    std::vector<std::set<std::uint32_t>> inside(count);
    auto const contain = [&](std::size_t owner, Type type, bool is_delegate) {
        if ((type.kind == ObjectKind::Machine || type.kind == ObjectKind::Result) && !(is_delegate && type.object == owner))
            inside[owner].insert(type.object);
    };
    auto const& module = m_program.module;
    for (std::size_t i = 0; i < count; ++i) {
        if (!m_instances[i].is_started || !module.functions[module.functions.id(i)].suspends())
            continue;
        for (auto const& type : m_instances[i].variables)
            contain(i, type, false);
        for (auto const& slot : m_instances[i].parameters)
            contain(i, slot.type, false);
        for (auto const& [call, callee] : m_instances[i].callees)
            if (module.functions[callee].suspends())
                contain(i, Type::of(ObjectKind::Machine, callee.index), m_delegated.contains(call));
    }
    bool result = false;
    enum class Mark : std::uint8_t { New, Open, Closed };
    std::vector<Mark> marks(count, Mark::New);
    std::vector<std::uint32_t> path;
    auto const visit = [&](auto const& self, std::uint32_t id) -> void {
        marks[id] = Mark::Open;
        path.push_back(id);
        for (auto const inner : inside[id]) {
            if (marks[inner] == Mark::Open) {
                result = true;
                for (auto member = std::find(path.begin(), path.end(), inner); member != path.end(); ++member)
                    escape(Type::of(ObjectKind::Machine, *member));
            } else if (marks[inner] == Mark::New) {
                self(self, inner);
            }
        }
        path.pop_back();
        marks[id] = Mark::Closed;
    };
    for (std::size_t i = 0; i < count; ++i)
        if (marks[i] == Mark::New)
            visit(visit, static_cast<std::uint32_t>(i));
    return result;
}

Program infer(ir::Module written, Options const& options)
{
    auto required = options.documented ? required_parameters(written, *options.documented) : std::map<std::uint32_t, std::size_t> {};
    if (!options.is_enabled) {
        Program result;
        result.required_parameters = std::move(required);
        result.module = std::move(written);
        return result;
    }
    Bans bans;
    bans.why_not_tame = why_not_tame(written);
    bans.is_tame = bans.why_not_tame.text.empty();
    if (bans.is_tame) {
        replace_destructured_literals(written);
        replace_looked_up_methods(written);
        replace_iterator_calls(written);
    }
    separate_expressions(written);
    auto const classes = bans.is_tame ? find_classes(written) : WrittenClasses {};
    if (options.documented)
        bans.signatures = documented_signatures(written, options);
    bans.has_only_typed_exports = options.only_typed;
    for (int attempt = 0; attempt < k_most_attempts && !bans.has_given_up; ++attempt) {
        Inference inference { std::move(written), classes, bans };
        if (inference.run() && !(options.documented && inference.find_signatures())) {
            auto result = inference.take();
            find_typed_globals(result, options);
            result.required_parameters = std::move(required);
            return result;
        }
        written = inference.take_written();
    }
    return infer(std::move(written), { .is_enabled = false, .documented = options.documented });
}

} // namespace gen2cpp::types
