// Functions that C++ calls with arguments of C++ types: roots of inference beside the program itself.
#include "inference.h"

#include <algorithm>

namespace gen2cpp::types {

namespace {

// What a C++ caller can be asked for: what is no number, boolean or string comes as a js::Value, and may be anything.
Type parameter_type(Type documented, bool is_optional)
{
    auto const type = is_optional ? documented.with(Type::k_undefined) : documented;
    constexpr unsigned k_optional_number = Type::k_int32 | Type::k_double | Type::k_undefined;
    if (type.bits == Type::k_boolean || type.bits == Type::k_string)
        return type;
    bool const is_number = type.has(Type::k_double) && type.is_within(k_optional_number);
    return is_number ? Type::of(type.bits | Type::k_int32) : Type::any();
}

bool may_be_left_out(ir::Function const& function, std::size_t index, DocumentedParameter const& parameter)
{
    return index >= function.required || parameter.is_optional || (parameter.type && parameter.type->type.has(Type::k_undefined));
}

bool is_typed(Signature const& signature, bool may_have_lists = true)
{
    auto const& list = signature.parameters;
    bool const has_list = may_have_lists && std::any_of(signature.elements.begin(), signature.elements.end(), [](Type type) { return !type.is_nothing(); });
    return list.empty() || has_list || std::any_of(list.begin(), list.end(), [](Type type) { return type != Type::any(); });
}

// What next() passes in: always undefined, too.
Type sent_type(std::optional<DocumentedType> const& documented)
{
    return documented && !documented->type.is_within(Type::k_string) ? parameter_type(documented->type, true) : Type::any();
}

} // namespace

// Note [typed exports]
//
// An exported function can be called with js::Values. If its parameters are documented, or every call in the program passes numbers or
// booleans, C++ gets an overload beside that one, whose types are what C++ itself checks. A function without parameters has no overloads: it is
// typed if its results are documented.
std::map<std::uint32_t, Signature> documented_signatures(ir::Module const& module, Options const& options)
{
    std::map<std::uint32_t, Signature> result;
    for (auto const& exported : module.exports) {
        if (!exported.function.is_valid())
            continue;
        auto const& function = module.functions[exported.function];
        auto const found = options.documented->functions.find(exported.function.index);
        static Documentation const k_nothing;
        auto const& comment = found != options.documented->functions.end() ? found->second : k_nothing;
        Signature signature;
        for (std::size_t i = 0; i < function.parameters.size(); ++i) {
            auto const* parameter = comment.parameter(function.parameters[i]);
            bool const is_optional = parameter && may_be_left_out(function, i, *parameter);
            signature.parameters.push_back(parameter && parameter->type ? parameter_type(parameter->type->type, is_optional) : Type::any());
            signature.is_optional.push_back(is_optional);
            bool const is_list = parameter && !is_optional && parameter->type && parameter->type->element && parameter->type->element->is_number();
            signature.elements.push_back(is_list ? Type::number() : Type {});
        }
        signature.sent = sent_type(comment.sent);
        bool const is_wanted = !function.parameters.empty() || comment.yields || comment.returns || options.only_typed;
        if (is_wanted && is_typed(signature) && !function.has_rest)
            result.emplace(exported.function.index, std::move(signature));
    }
    return result;
}

// By exported function that has a comment: how many arguments C++ has to pass.
std::map<std::uint32_t, std::size_t> required_parameters(ir::Module const& module, Documented const& documented)
{
    std::map<std::uint32_t, std::size_t> result;
    for (auto const& exported : module.exports) {
        auto const comment = exported.function.is_valid() ? documented.functions.find(exported.function.index) : documented.functions.end();
        if (comment == documented.functions.end())
            continue;
        auto const& function = module.functions[exported.function];
        for (std::size_t i = 0; i < function.parameters.size(); ++i)
            if (auto const* parameter = comment->second.parameter(function.parameters[i]); parameter && !may_be_left_out(function, i, *parameter))
                result[exported.function.index] = i + 1;
    }
    return result;
}

void find_typed_globals(Program& program, Options const& options)
{
    for (auto const& exported : program.module.exports) {
        auto const index = exported.global.index;
        bool const is_documented = options.documented && options.documented->globals.contains(index) && options.documented->globals.at(index).type;
        auto const type = program.globals[index];
        bool const is_plain = type.is_number() || type.bits == Type::k_boolean;
        if (!exported.function.is_valid() && is_plain && (is_documented || options.only_typed))
            program.typed_globals.insert(index);
    }
}

// Whether a generator does anything with what next() passes in.
bool Inference::takes_values(ir::FunctionId id) const
{
    bool result = false;
    ir::for_each_statement(m_program.module, with_code(id).body, [&](ir::StatementId each) {
        auto const* yield = std::get_if<ir::Yield>(&m_program.module.statements[each].kind);
        result |= yield && yield->result.is_valid();
    });
    return result;
}

Type Inference::given_list(ir::FunctionId function, Type element)
{
    auto const cell = static_cast<std::uint32_t>(m_cells.size());
    m_cells.push_back({});
    m_cells.back().united_with = cell;
    m_cells.back().given_to.insert(function.index);
    auto const list = Type::of(ObjectKind::Array, cell);
    store(list, element);
    return list;
}

void Inference::start_api()
{
    auto& module = m_program.module;
    for (std::size_t i = 0; i < module.exports.size(); ++i) {
        auto const function = module.exports[i].function;
        auto const signature = function.is_valid() ? m_bans.signatures.find(function.index) : m_bans.signatures.end();
        bool const is_generator = function.is_valid() && module.functions[function].suspends();
        if (signature == m_bans.signatures.end() || m_bans.untyped.contains(function.index) || !can_be_direct(function) || (is_generator && !m_bans.is_tame))
            continue;
        if (!is_typed(signature->second, may_be_given_lists(function)))
            continue;
        auto const same = std::find_if(m_program.api.begin(), m_program.api.end(), [&](ApiFunction const& each) { return module.exports[each.exported].function == function; });
        if (same != m_program.api.end()) // exported by two names
            m_program.api.push_back({ i, same->instance, same->is_optional });
        else
            start_api(i, function, signature->second);
    }
}

void Inference::start_api(std::size_t exported, ir::FunctionId function, Signature const& signature)
{
    auto const environment = m_program.module.functions[function].environment;
    auto const id = clone(function, environment);
    auto& instance = m_instances[id.index];
    instance.is_direct = true;
    for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
        bool const is_list = !signature.elements[i].is_nothing() && may_be_given_lists(function);
        instance.parameters.push_back({ is_list ? given_list(function, signature.elements[i]) : signature.parameters[i], {} });
    }
    instance.receiver.type = Type::undefined();
    bool const receives = m_program.module.functions[function].suspends() && (m_bans.receivers.contains(function.index) || takes_values(function));
    instance.sent.type = receives ? signature.sent : Type::undefined();
    auto& known = m_specialisations[closure_of(function, environment)];
    if (!receives) // else calls in the program know better what is passed in
        known.insert(known.begin(), id);
    m_program.api.push_back({ exported, id, signature.is_optional });
    enter(id, {});
    start(id);
}

// Exported generators that delegate to others which do something with what next() passes in.
void Inference::find_receivers()
{
    for (auto const& each : m_program.api) {
        std::vector<std::uint32_t> reached { each.instance.index };
        for (std::size_t i = 0; i < reached.size(); ++i)
            for (auto const& [outer, inner] : m_delegates)
                if (outer == reached[i] && std::find(reached.begin(), reached.end(), inner) == reached.end())
                    reached.push_back(inner);
        bool const passes_on = std::any_of(reached.begin() + 1, reached.end(), [&](std::uint32_t inner) { return takes_values(ir::FunctionId { inner }); });
        if (passes_on)
            m_has_new_bans |= m_bans.receivers.insert(m_program.module.exports[each.exported].function.index).second;
    }
}

// What dynamic code does with a machine shall not keep C++ from having it.
bool Inference::is_for_api_only(ir::FunctionId instance) const
{
    return !m_instances[m_current.index].is_direct && m_program.module.functions[instance].suspends()
        && std::any_of(m_program.api.begin(), m_program.api.end(), [&](ApiFunction const& each) { return each.instance == instance; });
}

void Inference::ban_api(std::uint32_t instance)
{
    for (auto const& each : m_program.api)
        if (each.instance.index == instance)
            m_has_new_bans |= m_bans.untyped.insert(m_program.module.exports[each.exported].function.index).second;
}

// What C++ gets is a number, a boolean, a machine or a js::Value. Whether there is more to infer.
bool Inference::settle_api()
{
    for (auto const& each : m_program.api) {
        auto& instance = m_instances[each.instance.index];
        for (auto* slot : { &instance.returns, &instance.yields })
            if (slot->type.has(Type::k_counter))
                widen(*slot, Type::whole()); // C++ gets its numbers as doubles
        auto const& signature = m_bans.signatures.at(m_program.module.exports[each.exported].function.index);
        for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
            auto const type = instance.parameters[i].type;
            if (type.is_only(ObjectKind::Array) && m_cells[cell_of(type)].element.type != signature.elements[i])
                escape_array(type); // C++ has no span of these
            else if (!type.is_only(ObjectKind::Array) && type != signature.parameters[i])
                ban_api(each.instance.index); // other calls reach it too
        }
        if (!instance.sent.type.is_within(Type::k_undefined) && instance.sent.type != signature.sent)
            ban_api(each.instance.index);
        if (auto const type = instance.returns.type; !type.is_only(ObjectKind::Machine))
            escape(type);
        escape(instance.yields.type);
    }
    if (m_queue.empty())
        find_receivers();
    return !m_queue.empty();
}

// Exports that the program itself calls with numbers or booleans only. Whether there are new ones: then inference starts again.
bool Inference::find_signatures()
{
    bool is_new = false;
    for (auto const& exported : m_program.module.exports) {
        if (!exported.function.is_valid() || m_bans.signatures.contains(exported.function.index))
            continue;
        auto const& function = m_program.module.functions[exported.function];
        auto const found = m_specialisations.find(closure_of(exported.function, function.environment));
        if (found == m_specialisations.end() || function.parameters.empty() || function.has_rest)
            continue;
        Signature signature;
        for (std::size_t i = 0; i < function.parameters.size(); ++i) {
            Type type;
            for (auto const id : found->second)
                type = type.with(m_instances[id.index].parameters[i].type.kind == ObjectKind::None ? m_instances[id.index].parameters[i].type.bits : unsigned { Type::k_other });
            if (type.has(Type::k_int32 | Type::k_double))
                type = type.with(Type::k_int32 | Type::k_double); // C++ may pass any number
            signature.parameters.push_back(parameter_type(type, false));
            signature.is_optional.push_back(type.has(Type::k_undefined));
            signature.elements.push_back({});
        }
        signature.sent = Type::any();
        if (is_typed(signature))
            is_new |= m_bans.signatures.emplace(exported.function.index, std::move(signature)).second;
    }
    return is_new;
}

} // namespace gen2cpp::types
