// Whether a program leaves the protocols alone.
#include "inference.h"

#include "../support/match.h"

#include <algorithm>
#include <functional>
#include <span>
#include <string_view>

namespace gen2cpp::types {

namespace {

// Note [tame programs]
//
// Direct machines and direct calls of the library take it for granted that %GeneratorPrototype%, Array.prototype, Math, console... are as the
// realm made them. A program can change them only if it gets hold of them: by one of these names, by handing on a global object, or by assigning to a
// member of a global; or by reading a property whose name is computed, or that of a global (the object may be the global one), of which it
// then must also change one: with a computed name or one that is relied on, of an object that it has not made itself (Inference::note_change). A
// program that does none of it is tame: nothing has to be tested at run time. All others use the dynamic form, whose short cuts are guarded by
// protectors.
constexpr std::u16string_view k_revealing_keys[] = { u"__proto__", u"prototype", u"constructor", u"getPrototypeOf", u"setPrototypeOf", u"defineProperty", u"defineProperties",
    u"getOwnPropertyDescriptor", u"getOwnPropertyDescriptors", u"__defineGetter__", u"__defineSetter__", u"__lookupGetter__", u"__lookupSetter__", u"assign" };
constexpr std::string_view k_revealing_globals[] = { "globalThis", "global", "Reflect", "Proxy", "Iterator", "Function", "eval" };

// The objects of the library that direct code relies on, and their properties.
constexpr std::u16string_view k_objects[] = { u"Array", u"Boolean", u"Function", u"Iterator", u"Map", u"Math", u"Number", u"Object", u"Promise", u"Reflect", u"Set", u"String", u"Symbol",
    u"console", u"global", u"globalThis" };
constexpr std::u16string_view k_methods[] = { u"at", u"charCodeAt", u"concat", u"entries", u"error", u"every", u"fill", u"filter", u"find", u"findIndex", u"forEach", u"from", u"includes", u"indexOf", u"is", u"isFinite", u"isInteger", u"isNaN", u"isSafeInteger", u"join", u"keys",
    u"lastIndexOf", u"log", u"map", u"next", u"pop", u"push", u"reduce", u"return", u"reverse", u"shift", u"slice", u"some", u"throw", u"toString", u"unshift", u"valueOf", u"values" };

bool is_one_of(std::span<std::u16string_view const> names, std::u16string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); }

bool is_revealing(std::u16string_view key) { return std::find(std::begin(k_revealing_keys), std::end(k_revealing_keys), key) != std::end(k_revealing_keys); }

class Looking {
public:
    explicit Looking(ir::Module const& module)
        : m_module(module)
    {
    }

    Reason run()
    {
        for (auto const& expression : m_module.expressions)
            look(expression);
        for (auto const& function : m_module.functions) {
            std::set<std::uint32_t> copies;
            look_for_copies(function, function.prologue, copies);
            look_for_copies(function, function.body, copies);
            if (!copies.empty())
                for (auto const* list : { &function.prologue, &function.body })
                    look_at_copies(*list, copies);
        }
        for (std::size_t i = 0; i < m_module.expressions.size(); ++i) {
            auto const& expression = m_module.expressions[m_module.expressions.id(i)];
            m_at = expression.range;
            if (auto const* it = std::get_if<ir::GlobalName>(&expression.kind))
                reveal(!is_primitive_or_function(it->name) && !m_only_used.contains(static_cast<std::uint32_t>(i)));
        }
        return m_reason;
    }

private:
    void look(ir::Expression const& expression)
    {
        m_at = expression.range;
        match(
            expression.kind,
            [&](ir::Key const& it) { reveal(is_revealing(it.value)); },
            [&](ir::String const& it) { reveal(is_revealing(it.value)); },
            [&](ir::MethodCall const& it) {
                reveal(is_revealing(it.key));
                m_only_used.insert(it.object.index);
            },
            [&](ir::GlobalName const& it) { reveal(std::find(std::begin(k_revealing_globals), std::end(k_revealing_globals), it.name) != std::end(k_revealing_globals)); },
            [&](ir::Operation const& it) {
                using ir::Operator;
                bool const changes = it.op == Operator::Set || it.op == Operator::SetElement || it.op == Operator::Delete || it.op == Operator::DeleteElement;
                reveal(it.op == Operator::SetGlobal || it.op == Operator::DeleteGlobal || it.op == Operator::DeclareGlobalVariable || it.op == Operator::DeclareGlobalFunction);
                reveal(it.op == Operator::SetSuper); // of a prototype that may be the library's
                if (changes)
                    reveal(comes_from_global(it.operands[0]));
                if (it.op == Operator::Get || it.op == Operator::Typeof)
                    m_only_used.insert(it.operands[0].index);
                if (it.op == Operator::InstanceOf)
                    m_only_used.insert(it.operands[1].index);
            },
            [&](ir::Call const& it) {
                m_only_used.insert(it.callee.index);
                m_only_used.insert(it.receiver.index);
            },
            [&](ir::Construct const& it) { m_only_used.insert(it.callee.index); },
            [](auto const&) {});
    }

    // Temporaries for a global whose member is called: they may only be read like the global itself.
    void look_for_copies(ir::Function const& function, ir::Block const& block, std::set<std::uint32_t>& copies)
    {
        for (auto const id : block) {
            if (auto const* assign = std::get_if<ir::Assign>(&m_module.statements[id].kind))
                if (auto const* place = std::get_if<ir::LocalPlace>(&assign->place); place && function.variables[place->variable].is_temporary)
                    if (std::holds_alternative<ir::GlobalName>(m_module.expressions[assign->value].kind)) {
                        m_only_used.insert(assign->value.index);
                        copies.insert(place->variable.index);
                    }
            ir::for_each_inner_block(m_module, id, [&](ir::Block const& inner) { look_for_copies(function, inner, copies); });
        }
    }

    void look_at_copies(ir::Block const& block, std::set<std::uint32_t> const& copies)
    {
        std::function<void(ir::ExpressionId)> const expression = [&](ir::ExpressionId id) {
            auto const variable = ir::local_read(m_module, id);
            m_at = m_module.expressions[id].range;
            reveal(variable.is_valid() && copies.contains(variable.index) && !m_only_used.contains(id.index));
            ir::for_each_operand(m_module.expressions[id], expression);
        };
        for (auto const id : block) {
            ir::for_each_own_expression(m_module, id, expression);
            ir::for_each_inner_block(m_module, id, [&](ir::Block const& inner) { look_at_copies(inner, copies); });
        }
    }

    static bool is_primitive_or_function(std::string_view name)
    {
        constexpr std::string_view k_harmless[] = { "NaN", "Infinity", "undefined", "parseInt", "parseFloat", "isNaN", "isFinite", "String", "Number", "Boolean", "Symbol" };
        return std::find(std::begin(k_harmless), std::end(k_harmless), name) != std::end(k_harmless);
    }

    bool comes_from_global(ir::ExpressionId id) const
    {
        auto const& kind = m_module.expressions[id].kind;
        if (std::holds_alternative<ir::GlobalName>(kind))
            return true;
        auto const* operation = std::get_if<ir::Operation>(&kind);
        return operation && operation->op == ir::Operator::Get && comes_from_global(operation->operands[0]);
    }

    void reveal(bool is_revealing)
    {
        if (is_revealing && m_reason.text.empty())
            m_reason = { "the library's objects may be reached and changed", m_at };
    }

    ir::Module const& m_module;
    Reason m_reason;
    SourceRange m_at;
    std::set<std::uint32_t> m_only_used; // globals that are called or whose members are: nobody else gets hold of them
};

} // namespace

void Inference::note_read(Type object, std::u16string_view key)
{
    m_reaches_library |= !object.is_within(Type::k_own) && object.kind == ObjectKind::None && is_one_of(k_objects, key);
}

void Inference::note_change(Type object, std::u16string_view key)
{
    if (object.is_within(Type::k_own) || object.kind != ObjectKind::None)
        return;
    m_reaches_library |= is_one_of(k_objects, key); // of the global object
    m_changes_library |= is_one_of(k_objects, key) || is_one_of(k_methods, key) || is_math_function(key);
}

void Inference::note_change(Type object, Type key)
{
    m_changes_library |= key.has(Type::k_string | Type::k_other) && !object.is_within(Type::k_own);
}

Reason why_not_tame(ir::Module const& module) { return Looking { module }.run(); }

} // namespace gen2cpp::types
