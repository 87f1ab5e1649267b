#include "classes.h"
#include "rewrite.h"

#include <algorithm>
#include <map>
#include <set>

namespace gen2cpp::types {

namespace {

// Objects of the library whose methods are looked up without effects in tame programs.
bool is_plain_object(std::string const& name) { return name == "console" || name == "Math" || name == "Array" || name == "Object" || name == "Number"; }

class RewritingCalls {
public:
    RewritingCalls(ir::Module& module, ir::FunctionId function)
        : m_module(module)
        , m_function(module.functions[function])
    {
    }

    void run()
    {
        for (auto* block : { &m_function.prologue, &m_function.body })
            for_each_statement(*block, [&](ir::StatementId id) { look(id); });
        std::erase_if(m_methods, [&](auto const& each) { return m_reads[each.first] != 1 || m_writes[each.first] != 1 || m_reads[each.second.object] != 2 || m_writes[each.second.object] != 1 || !m_objects.contains(each.second.object); });
        if (m_methods.empty())
            return;
        for (auto* block : { &m_function.prologue, &m_function.body })
            for_each_statement(*block, [&](ir::StatementId id) {
                ir::for_each_own_expression(m_module, id, [&](ir::ExpressionId each) { rewrite(each); });
            });
        for (auto* block : { &m_function.prologue, &m_function.body })
            remove_lookups(*block);
    }

private:
    struct Method {
        std::uint32_t object; // a variable
        std::u16string key;
    };

    template<typename Visit>
    void for_each_statement(ir::Block const& block, Visit const& visit)
    {
        for (auto const id : block) {
            visit(id);
            ir::for_each_inner_block(m_module, id, [&](ir::Block const& inner) { for_each_statement(inner, visit); });
        }
    }

    ir::VariableId local(ir::ExpressionId id) const { return ir::local_read(m_module, id); }

    ir::VariableId temporary_of(ir::StatementId id) const
    {
        auto const* assign = std::get_if<ir::Assign>(&m_module.statements[id].kind);
        auto const* place = assign ? std::get_if<ir::LocalPlace>(&assign->place) : nullptr;
        return place && m_function.variables[place->variable].is_temporary ? place->variable : ir::VariableId {};
    }

    void look(ir::StatementId id)
    {
        ir::for_each_own_expression(m_module, id, [&](ir::ExpressionId each) { count(each); });
        auto const variable = temporary_of(id);
        if (!variable.is_valid())
            return;
        ++m_writes[variable.index];
        auto const& value = m_module.expressions[std::get<ir::Assign>(m_module.statements[id].kind).value].kind;
        if (auto const* global = std::get_if<ir::GlobalName>(&value); global && is_plain_object(global->name))
            m_objects.emplace(variable.index, global->name);
        auto const* get = std::get_if<ir::Operation>(&value);
        if (!get || get->op != ir::Operator::Get)
            return;
        auto const object = local(get->operands[0]);
        auto const* key = std::get_if<ir::Key>(&m_module.expressions[get->operands[1]].kind);
        if (object.is_valid() && key)
            m_methods.emplace(variable.index, Method { object.index, key->value });
    }

    void count(ir::ExpressionId id)
    {
        if (auto const variable = local(id); variable.is_valid())
            ++m_reads[variable.index];
        ir::for_each_operand(m_module.expressions[id], [&](ir::ExpressionId operand) { count(operand); });
    }

    void rewrite(ir::ExpressionId id)
    {
        ir::for_each_operand(ir::Expression(m_module.expressions[id]), [&](ir::ExpressionId operand) { rewrite(operand); });
        auto const* call = std::get_if<ir::Call>(&m_module.expressions[id].kind);
        auto const method = call ? m_methods.find(local(call->callee).index) : m_methods.end();
        if (method == m_methods.end() || !local(call->callee).is_valid() || !local(call->receiver).is_valid() || local(call->receiver).index != method->second.object)
            return;
        auto const copy = *call;
        auto const object = m_module.expressions.add({ ir::GlobalName { m_objects.at(method->second.object), false }, m_module.expressions[id].range });
        m_module.expressions[id].kind = ir::MethodCall { object, method->second.key, copy.arguments, ir::CallNames { copy.names->text } };
        m_removed.insert(method->first);
        m_removed.insert(method->second.object);
    }

    void remove_lookups(ir::Block& block)
    {
        erase_if(block, [&](ir::StatementId id) { return temporary_of(id).is_valid() && m_removed.contains(temporary_of(id).index); });
        for (auto const id : block)
            ir::change_each_inner_block(m_module, id, [&](ir::Block& inner) { remove_lookups(inner); });
    }

    ir::Module& m_module;
    ir::Function& m_function;
    std::map<std::uint32_t, int> m_reads;           // by variable
    std::map<std::uint32_t, int> m_writes;          // by temporary
    std::map<std::uint32_t, std::string> m_objects; // by temporary: the global that it holds
    std::map<std::uint32_t, Method> m_methods;      // by temporary: the method that it holds
    std::set<std::uint32_t> m_removed;
};

class RewritingIteratorCalls {
public:
    RewritingIteratorCalls(ir::Module& module, ir::FunctionId function)
        : m_module(module)
        , m_function(module.functions[function])
    {
    }

    void run()
    {
        block(m_function.prologue);
        block(m_function.body);
    }

private:
    void block(ir::Block& list)
    {
        for (std::size_t i = 0; i + 1 < list.size(); ++i)
            if (rewrite(list[i], list[i + 1]))
                list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
        for (auto const id : list)
            ir::change_each_inner_block(m_module, id, [&](ir::Block& inner) { block(inner); });
    }

    bool is_iterator_symbol(ir::ExpressionId id) const
    {
        auto const* get = std::get_if<ir::Operation>(&m_module.expressions[id].kind);
        if (!get || get->op != ir::Operator::Get)
            return false;
        auto const* global = std::get_if<ir::GlobalName>(&m_module.expressions[get->operands[0]].kind);
        auto const* key = std::get_if<ir::Key>(&m_module.expressions[get->operands[1]].kind);
        return global && global->name == "Symbol" && key && key->value == u"iterator";
    }

    bool rewrite(ir::StatementId lookup, ir::StatementId use)
    {
        auto const* assign = std::get_if<ir::Assign>(&m_module.statements[lookup].kind);
        auto const* method = assign ? std::get_if<ir::LocalPlace>(&assign->place) : nullptr;
        auto const* get = method && m_function.variables[method->variable].is_temporary ? std::get_if<ir::Operation>(&m_module.expressions[assign->value].kind) : nullptr;
        if (!get || get->op != ir::Operator::GetElement || !is_iterator_symbol(get->operands[1]))
            return false;
        auto const object = ir::local_read(m_module, get->operands[0]);
        auto const called = called_by(use);
        auto const* call = called.is_valid() ? std::get_if<ir::Call>(&m_module.expressions[called].kind) : nullptr;
        if (!object.is_valid() || !call || !call->arguments.empty())
            return false;
        if (ir::local_read(m_module, call->callee) != method->variable || ir::local_read(m_module, call->receiver) != object)
            return false;
        m_module.expressions[called].kind = ir::MethodCall { call->receiver, k_iterator_key, {}, ir::CallNames { call->names->text } };
        return true;
    }

    // What a statement evaluates before all else.
    ir::ExpressionId called_by(ir::StatementId id) const
    {
        auto const& kind = m_module.statements[id].kind;
        if (auto const* assign = std::get_if<ir::Assign>(&kind); assign && std::holds_alternative<ir::LocalPlace>(assign->place))
            return assign->value;
        auto const* loop = ir::get_if<ir::ForOf>(&kind);
        return loop ? loop->iterable : ir::ExpressionId {};
    }

    ir::Module& m_module;
    ir::Function& m_function;
};

} // namespace

void replace_iterator_calls(ir::Module& module)
{
    for (std::size_t i = 0; i < module.functions.size(); ++i)
        RewritingIteratorCalls { module, module.functions.id(i) }.run();
}

void replace_looked_up_methods(ir::Module& module)
{
    for (std::size_t i = 0; i < module.functions.size(); ++i)
        RewritingCalls { module, module.functions.id(i) }.run();
}

} // namespace gen2cpp::types
