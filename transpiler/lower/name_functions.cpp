// Functions without a name get one for C++ and the dumps, from the place where they stand.
#include "lowering.h"

#include "../support/utf8.h"

namespace gen2cpp::lower {

namespace {

// The last name in the text of a callee: `then` of `a.b().then`; empty if it ends otherwise.
std::string last_name(std::string_view text)
{
    auto const is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'; };
    auto begin = text.size();
    while (begin > 0 && is_word(text[begin - 1]))
        --begin;
    return std::string(text.substr(begin));
}

//   list.map((x) => x)      map_callback
//   object.size = () => 1   size
//   return () => 1          counter_result, in a function counter
//   (() => 1)()             immediate
//   [() => 1]               counter_function, in a function counter
class Naming {
public:
    explicit Naming(ir::Module& module)
        : m_module(module)
        , m_is_visited(module.functions.size())
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_module.functions.size(); ++i)
            if (!m_module.functions[m_module.functions.id(i)].name.empty())
                visit(m_module.functions.id(i)); // those without are inside of others
    }

private:
    void visit(ir::FunctionId id)
    {
        if (m_is_visited[id.index])
            return;
        m_is_visited[id.index] = true;
        std::string const around = id == m_module.program ? "" : m_module.functions[id].name.string();
        std::vector<ir::FunctionId> inner;
        for (auto const* block : { &m_module.functions[id].prologue, &m_module.functions[id].body })
            ir::for_each_statement(m_module, *block, [&](ir::StatementId statement) {
                bool const is_returned = std::holds_alternative<ir::Return>(m_module.statements[statement].kind);
                ir::for_each_own_expression(m_module, statement, [&](ir::ExpressionId each) { expression(each, around, around.empty() || !is_returned ? "" : around + "_result", inner); });
            });
        for (auto const each : inner)
            visit(each);
    }

    // `wanted`: the name of a function that is the whole expression; empty: the place tells none.
    void expression(ir::ExpressionId id, std::string const& around, std::string const& wanted, std::vector<ir::FunctionId>& inner)
    {
        auto const& kind = m_module.expressions[id].kind;
        if (auto const* closure = std::get_if<ir::Closure>(&kind)) {
            auto& function = m_module.functions[closure->function];
            bool const is_class = function.kind == ir::FunctionKind::BaseConstructor || function.kind == ir::FunctionKind::DerivedConstructor;
            if (function.name.empty() && (!wanted.empty() || !around.empty()) && !is_class)
                function.name = !wanted.empty() ? wanted : around + "_function";
            inner.push_back(closure->function);
        }
        auto const callback = callback_name(kind);
        auto const* call = std::get_if<ir::Call>(&kind);
        auto const* operation = std::get_if<ir::Operation>(&kind);
        ir::for_each_operand(m_module.expressions[id], [&](ir::ExpressionId operand) {
            bool const is_callee = call && operand == call->callee;
            bool const is_property = operation && operation->op == ir::Operator::Set && operand == operation->operands[2];
            expression(operand, around, is_callee ? "immediate" : is_property ? key_name(operation->operands[1]) : callback, inner);
        });
    }

    static std::string callback_name(ir::ExpressionKind const& kind)
    {
        auto const* call = std::get_if<ir::Call>(&kind);
        auto const* method = std::get_if<ir::MethodCall>(&kind);
        auto const* made = std::get_if<ir::Construct>(&kind);
        auto const name = last_name(call ? call->names->text.string() : method ? method->names->text.string() : made ? made->text.string() : std::string());
        return name.empty() ? name : name + "_callback";
    }

    std::string key_name(ir::ExpressionId id) const
    {
        auto const* key = std::get_if<ir::Key>(&m_module.expressions[id].kind);
        return key ? last_name(utf8_from_utf16(key->value).value_or("")) : std::string();
    }

    ir::Module& m_module;
    std::vector<bool> m_is_visited;
};

} // namespace

void name_functions(ir::Module& module) { Naming { module }.run(); }

} // namespace gen2cpp::lower
