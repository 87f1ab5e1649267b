// How lower/classes.cpp writes a class down, read back.
#include "classes.h"

#include "../support/match.h"
#include "../support/utf8.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace gen2cpp::types {

namespace {

using ir::Operator;

ir::Operation const* operation_of(ir::Module const& module, ir::ExpressionId id, Operator op)
{
    auto const* it = id.is_valid() ? std::get_if<ir::Operation>(&module.expressions[id].kind) : nullptr;
    return it && it->op == op ? it : nullptr;
}

bool is_incoming(ir::Module const& module, ir::ExpressionId id, ir::Incoming kind)
{
    auto const* it = std::get_if<ir::IncomingValue>(&module.expressions[id].kind);
    return it && it->kind == kind;
}

// Note [fields that are always there]
//
// A field of a class is undefined until it is assigned. If that happens in the constructor before anything else can see the instance, nobody
// can read the undefined: then it does not count for the type. We walk the statements in order as long as `this` is only stored into.
class Walking {
public:
    Walking(ir::Module const& module, WrittenClasses const& classes, WrittenClass& written)
        : m_module(module)
        , m_classes(classes)
        , m_written(written)
    {
    }

    void run()
    {
        bool goes_on = true;
        if (m_written.initializer.is_valid())
            goes_on = function(m_written.initializer);
        if (goes_on)
            function(m_written.constructor);
    }

private:
    bool function(ir::FunctionId id)
    {
        m_this = {};
        return block(m_module.functions[id].prologue) && block(m_module.functions[id].body);
    }

    bool block(ir::Block const& list)
    {
        return std::all_of(list.begin(), list.end(), [&](auto id) { return statement(id); });
    }

    // Whether the walk goes on behind the statement.
    bool statement(ir::StatementId id)
    {
        return match(
            m_module.statements[id].kind,
            [&](ir::Evaluate const& it) { return is_private_function(it.expression) || stores(it.expression) || is_harmless(it.expression); },
            [&](ir::Assign const& it) {
                auto const* local = std::get_if<ir::LocalPlace>(&it.place);
                if (!is_this(it.value))
                    return is_harmless(it.value);
                if (!local)
                    return false;
                m_this = local->variable;
                return true;
            },
            [&](ir::If const& it) {
                if (!is_harmless(it.test))
                    return false;
                if (ends_in_throw(it.consequent))
                    return skipped(ir::Block(it.consequent.begin(), it.consequent.end() - 1)) && block(it.alternate);
                auto const before = m_written.always;
                bool goes_on = block(it.consequent);
                auto const consequent = std::exchange(m_written.always, before);
                goes_on = block(it.alternate) && goes_on;
                auto& both = m_written.always;
                std::erase_if(both, [&](auto const& name) { return std::find(consequent.begin(), consequent.end(), name) == consequent.end(); });
                return goes_on;
            },
            [&](ir::Scope const& it) { return block(it.body); },
            [&](ir::NewEnvironment const&) { return true; },
            [&](ir::Loop const& it) { return skipped(it.prelude) && (!it.test.is_valid() || is_harmless(it.test)) && skipped(it.body) && skipped(it.update); },
            [](auto const&) { return false; });
    }

    bool ends_in_throw(ir::Block const& list) const
    {
        auto const* it = list.empty() ? nullptr : std::get_if<ir::Throw>(&m_module.statements[list.back()].kind);
        return it && is_harmless(it->value);
    }

    // A block that may run any number of times.
    bool skipped(ir::Block const& list)
    {
        auto const before = m_written.always;
        bool const goes_on = block(list);
        m_written.always = before;
        return goes_on;
    }

    bool is_this(ir::ExpressionId id) const
    {
        return is_incoming(m_module, id, ir::Incoming::Receiver) || (m_this.is_valid() && ir::local_read(m_module, id) == m_this);
    }

    std::optional<std::u16string> field_of(ir::Operation const& it) const
    {
        if (auto const* key = std::get_if<ir::Key>(&m_module.expressions[it.operands[1]].kind))
            return key->value;
        auto const* read = std::get_if<ir::Read>(&m_module.expressions[it.operands[1]].kind);
        auto const* place = read ? std::get_if<ir::EnvironmentPlace>(&read->place) : nullptr;
        auto const found = place ? m_classes.private_names.find({ (*place)->type.index, (*place)->field }) : m_classes.private_names.end();
        return found == m_classes.private_names.end() ? std::nullopt : std::optional(found->second.name);
    }

    bool stores(ir::ExpressionId id)
    {
        auto const* it = std::get_if<ir::Operation>(&m_module.expressions[id].kind);
        bool const is_store = it && (it->op == Operator::Set || it->op == Operator::DefineField || it->op == Operator::PrivateSet || it->op == Operator::PrivateAddField);
        if (!is_store || !is_this(it->operands[0]) || !is_harmless(it->operands[2]))
            return false;
        auto const name = field_of(*it);
        if (!name || m_written.members.contains(*name))
            return false;
        if (std::find(m_written.always.begin(), m_written.always.end(), *name) == m_written.always.end())
            m_written.always.push_back(*name);
        return true;
    }

    bool is_private_function(ir::ExpressionId id) const
    {
        return operation_of(m_module, id, Operator::PrivateAddMethod) || operation_of(m_module, id, Operator::PrivateAddAccessor);
    }

    // Whether evaluating it shows the instance to nobody; fields that have been assigned may be read.
    bool is_harmless(ir::ExpressionId id) const
    {
        if (is_this(id))
            return false;
        auto const* it = std::get_if<ir::Operation>(&m_module.expressions[id].kind);
        if (it && (it->op == Operator::Get || it->op == Operator::PrivateGet) && is_this(it->operands[0])) {
            auto const name = field_of(*it);
            return name && std::find(m_written.always.begin(), m_written.always.end(), *name) != m_written.always.end();
        }
        bool result = true;
        ir::for_each_operand(m_module.expressions[id], [&](ir::ExpressionId operand) { result &= is_harmless(operand); });
        return result;
    }

    ir::Module const& m_module;
    WrittenClasses const& m_classes;
    WrittenClass& m_written;
    ir::VariableId m_this;
};

class Finding {
public:
    explicit Finding(ir::Module const& module)
        : m_module(module)
        , m_program(module.functions[module.program])
    {
    }

    WrittenClasses run()
    {
        block(m_program.body);
        for (std::size_t i = 0; i < m_result.classes.size(); ++i) {
            auto const owner = static_cast<std::uint32_t>(i);
            auto& it = m_result.classes[i];
            if (it.initializer.is_valid())
                private_functions(owner);
            auto const own = [&](ir::FunctionId function) {
                if (function.is_valid())
                    m_result.owners[function.index] = owner;
            };
            own(it.constructor);
            own(it.initializer);
            for (auto const& [name, member] : it.members) {
                own(member.method);
                own(member.getter);
                own(member.setter);
            }
            for (auto const& [name, function] : it.statics)
                own(function);
            Walking { m_module, m_result, it }.run();
        }
        for (auto const& [place, key] : m_result.private_names) { // reading one before it is there is an error
            auto& it = m_result.classes[key.owner];
            it.is_known &= it.members.contains(key.name) || std::find(it.always.begin(), it.always.end(), key.name) != it.always.end();
        }
        return std::move(m_result);
    }

private:
    void block(ir::Block const& list)
    {
        for (auto const id : list) {
            auto const& kind = m_module.statements[id].kind;
            if (auto const* scope = std::get_if<ir::Scope>(&kind))
                block(scope->body);
            if (auto const* assign = std::get_if<ir::Assign>(&kind))
                assigned(*assign);
            if (auto const* evaluate = std::get_if<ir::Evaluate>(&kind))
                defined(evaluate->expression);
        }
    }

    std::uint32_t const* class_of(std::map<std::uint32_t, std::uint32_t> const& variables, ir::ExpressionId id) const
    {
        auto const variable = ir::local_read(m_module, id);
        auto const found = variable.is_valid() ? variables.find(variable.index) : variables.end();
        return found == variables.end() ? nullptr : &found->second;
    }

    void define(ir::ExpressionId id, std::uint32_t owner) { m_result.definitions[id.index] = owner; }

    void assigned(ir::Assign const& it)
    {
        if (auto const* name = operation_of(m_module, it.value, Operator::MakePrivateName)) {
            auto const* place = std::get_if<ir::EnvironmentPlace>(&it.place);
            m_private.push_back({ place ? std::pair { (*place)->type.index, (*place)->field } : k_nowhere, it.value, std::get<ir::String>(m_module.expressions[name->operands[0]].kind).value });
            return;
        }
        auto const* place = std::get_if<ir::LocalPlace>(&it.place);
        if (!place || !m_program.variables[place->variable].is_temporary)
            return;
        auto const variable = place->variable.index;
        if (auto const* made = operation_of(m_module, it.value, Operator::MakeClass))
            return make_class(variable, it.value, *made);
        if (auto const* prototype = operation_of(m_module, it.value, Operator::ClassPrototype)) {
            if (auto const* owner = class_of(m_constructors, prototype->operands[0])) {
                m_prototypes[variable] = *owner;
                define(it.value, *owner);
            }
            return;
        }
        if (std::holds_alternative<ir::Closure>(m_module.expressions[it.value].kind))
            m_functions[variable] = it.value;
        if (auto const* key = operation_of(m_module, it.value, Operator::ToPropertyKey); key && is_iterator_symbol(key->operands[0]))
            m_iterator_keys[variable] = it.value;
    }

    bool is_iterator_symbol(ir::ExpressionId id) const
    {
        auto const* get = operation_of(m_module, id, Operator::Get);
        auto const* global = get ? std::get_if<ir::GlobalName>(&m_module.expressions[get->operands[0]].kind) : nullptr;
        auto const* key = get ? std::get_if<ir::Key>(&m_module.expressions[get->operands[1]].kind) : nullptr;
        return global && key && global->name == "Symbol" && key->value == u"iterator";
    }

    void make_class(std::uint32_t variable, ir::ExpressionId id, ir::Operation const& it)
    {
        auto const owner = static_cast<std::uint32_t>(m_result.classes.size());
        auto const& closure = std::get<ir::Closure>(m_module.expressions[it.operands[0]].kind);
        auto& result = m_result.classes.emplace_back();
        result.name = m_module.functions[closure.function].name.empty() ? "Anonymous" : m_module.functions[closure.function].name;
        result.made = id;
        result.constructor = closure.function;
        result.environment = environment_of(closure);
        result.is_known = std::holds_alternative<ir::Hole>(m_module.expressions[it.operands[1]].kind) && !closure.name.is_valid();
        m_constructors[variable] = owner;
        define(id, owner);
        for (auto const& each : m_private) {
            result.is_known &= each.place != k_nowhere;
            m_result.private_names[each.place] = { owner, each.name };
            define(each.made, owner);
        }
        m_private.clear();
    }

    ir::EnvironmentId environment_of(ir::Closure const& closure) const
    {
        return closure.environment.is_valid() ? m_program.variables[closure.environment].environment : ir::EnvironmentId {};
    }

    void defined(ir::ExpressionId id)
    {
        auto const* it = std::get_if<ir::Operation>(&m_module.expressions[id].kind);
        if (!it)
            return;
        switch (it->op) {
        case Operator::SetHome:
            if (auto const* owner = target(it->operands[1]))
                define(id, *owner);
            return;
        case Operator::DefineMethod:
        case Operator::DefineGetter:
        case Operator::DefineSetter:
            if (auto const* owner = target(it->operands[0])) {
                define(id, *owner);
                member(*owner, *it);
            }
            return;
        case Operator::SetInitializer:
            if (auto const* owner = class_of(m_constructors, it->operands[0])) {
                define(id, *owner);
                m_result.classes[*owner].initializer = std::get<ir::Closure>(m_module.expressions[it->operands[1]].kind).function;
                keep(*owner, std::get<ir::ArrayLiteral>(m_module.expressions[it->operands[3]].kind));
            }
            return;
        default:
            return;
        }
    }

    // What the initialiser finds in the function's list: private methods.
    void keep(std::uint32_t owner, ir::ArrayLiteral const& list)
    {
        auto& kept = m_kept[owner];
        for (auto const element : list.elements) {
            auto const variable = ir::local_read(m_module, element);
            auto const function = variable.is_valid() ? m_functions.find(variable.index) : m_functions.end();
            if (function == m_functions.end()) {
                m_result.classes[owner].is_known = false;
                continue;
            }
            define(function->second, owner);
            kept.push_back(std::get<ir::Closure>(m_module.expressions[function->second].kind).function);
        }
    }

    std::uint32_t const* target(ir::ExpressionId id) const
    {
        auto const* owner = class_of(m_prototypes, id);
        return owner ? owner : class_of(m_constructors, id);
    }

    void member(std::uint32_t owner, ir::Operation const& it)
    {
        auto& written = m_result.classes[owner];
        auto const function = std::get<ir::Closure>(m_module.expressions[it.operands[2]].kind).function;
        std::u16string name;
        if (auto const* key = std::get_if<ir::Key>(&m_module.expressions[it.operands[1]].kind); key && utf8_from_utf16(key->value)) {
            name = key->value;
        } else {
            auto const variable = ir::local_read(m_module, it.operands[1]);
            auto const found = variable.is_valid() ? m_iterator_keys.find(variable.index) : m_iterator_keys.end();
            if (found == m_iterator_keys.end()) {
                written.is_known = false;
                return;
            }
            define(found->second, owner);
            name = k_iterator_key;
        }
        if (class_of(m_constructors, it.operands[0])) {
            written.is_known &= it.op == Operator::DefineMethod && written.statics.emplace(name, function).second;
            return;
        }
        add(written, it.op, name, function);
    }

    static void add(WrittenClass& written, Operator op, std::u16string const& name, ir::FunctionId function)
    {
        auto& it = written.members[name];
        auto& place = op == Operator::DefineMethod ? it.method : op == Operator::DefineGetter ? it.getter : it.setter;
        written.is_known &= !place.is_valid() && (op == Operator::DefineMethod ? !it.getter.is_valid() && !it.setter.is_valid() : !it.method.is_valid());
        place = function;
    }

    // The initialiser tells under which private names the functions go.
    void private_functions(std::uint32_t owner)
    {
        auto& written = m_result.classes[owner];
        auto const kept = [&](ir::ExpressionId id) {
            auto const* element = operation_of(m_module, id, Operator::ClassElement);
            auto const* index = element ? std::get_if<ir::Number>(&m_module.expressions[element->operands[1]].kind) : nullptr;
            auto const& list = m_kept[owner];
            return index && static_cast<std::size_t>(index->value) < list.size() ? list[static_cast<std::size_t>(index->value)] : ir::FunctionId {};
        };
        for (auto const id : m_module.functions[written.initializer].body) {
            auto const* evaluate = std::get_if<ir::Evaluate>(&m_module.statements[id].kind);
            auto const* method = evaluate ? operation_of(m_module, evaluate->expression, Operator::PrivateAddMethod) : nullptr;
            auto const* accessor = evaluate ? operation_of(m_module, evaluate->expression, Operator::PrivateAddAccessor) : nullptr;
            if (!method && !accessor)
                continue;
            auto const* read = std::get_if<ir::Read>(&m_module.expressions[(method ? method : accessor)->operands[1]].kind);
            auto const* place = read ? std::get_if<ir::EnvironmentPlace>(&read->place) : nullptr;
            auto const found = place ? m_result.private_names.find({ (*place)->type.index, (*place)->field }) : m_result.private_names.end();
            if (found == m_result.private_names.end()) {
                written.is_known = false;
                continue;
            }
            auto& it = written.members[found->second.name];
            if (method)
                it.method = kept(method->operands[2]);
            else {
                it.getter = kept(accessor->operands[2]);
                it.setter = kept(accessor->operands[3]);
            }
            written.is_known &= it.method.is_valid() || it.getter.is_valid() || it.setter.is_valid();
        }
    }

    struct Private {
        std::pair<std::uint32_t, std::uint32_t> place;
        ir::ExpressionId made;
        std::u16string name;
    };
    static constexpr std::pair<std::uint32_t, std::uint32_t> k_nowhere { 0xffff'ffff, 0xffff'ffff };

    ir::Module const& m_module;
    ir::Function const& m_program;
    WrittenClasses m_result;
    std::vector<Private> m_private;                       // names of the class that follows
    std::map<std::uint32_t, std::uint32_t> m_constructors; // by variable
    std::map<std::uint32_t, std::uint32_t> m_prototypes;
    std::map<std::uint32_t, ir::ExpressionId> m_functions; // closures in temporaries
    std::map<std::uint32_t, ir::ExpressionId> m_iterator_keys;
    std::map<std::uint32_t, std::vector<ir::FunctionId>> m_kept;
};

} // namespace

WrittenClasses find_classes(ir::Module const& module) { return Finding { module }.run(); }

} // namespace gen2cpp::types
