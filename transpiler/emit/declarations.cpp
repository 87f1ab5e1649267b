#include "declarations.h"

#include "../analysis/uses.h"
#include "../support/match.h"

namespace gen2cpp::emit {

namespace {

// Note [declarations]
//
// One walk over the statements. For each variable we keep the innermost C++ block that contains all its mentions so far, and whether the
// first of them is an assignment directly in that block. A mention elsewhere moves the variable out to the common ancestor, where it has to
// be declared at the top. The condition and update of a loop and the cases of a switch have no C++ block that could hold a
// declaration for the rest: they count as part of the block around the statement.
//
// A declaration in the body of a loop makes a new variable each time. That is right if an assignment comes first each time: if the first mention
// is one, and no mention lies outside the innermost block around it that may be passed by. A `var` of which this is not so is declared outside
// all loops. Temporaries are always assigned first.
class Placing {
public:
    Placing(ir::Module const& module, ir::Function const& function, std::vector<bool> const& elsewhere)
        : m_module(module)
        , m_function(function)
        , m_elsewhere(elsewhere)
    {
    }

    struct VariableInfo {
        std::size_t block = 0;
        std::size_t guard = 0;        // the innermost block around the first mention that may be passed by
        bool is_assigned_first = false;
        ir::StatementId first;
        bool is_declaration = false;
        bool is_read = false;
        bool is_read_whole = false;
        bool is_read_by_others = false; // than its own assignments
        int writes = 0;
    };

    VariableInfo& mention(ir::VariableId variable, std::size_t block, ir::StatementId statement, bool may_declare, bool is_write = false)
    {
        auto const [entry, is_new] = m_variables.try_emplace(variable.index);
        auto& it = entry->second;
        if (is_new) {
            it.block = block;
            it.first = statement;
            it.is_declaration = may_declare;
            it.guard = m_blocks[block].guard;
            it.is_assigned_first = is_write && !m_is_inside_parts;
        } else if (auto const ancestor = common_ancestor(it.block, block); ancestor != it.block) {
            it.block = ancestor;
            it.is_declaration = false;
        }
        it.is_assigned_first = it.is_assigned_first && common_ancestor(it.guard, block) == it.guard;
        return it;
    }

    void walk(ir::Block const& block, std::size_t into)
    {
        for (auto const id : block)
            statement(id, into);
    }

    // of_statement: null for the outermost block
    std::size_t add_block(ir::Block const* block, std::size_t parent, ir::StatementKind const* of_statement = nullptr)
    {
        auto const index = m_blocks.size();
        auto const depth = m_blocks.empty() ? 0 : m_blocks[parent].depth + 1;
        bool const is_loop = of_statement && (ir::holds<ir::Loop>(*of_statement) || ir::holds<ir::ForOf>(*of_statement));
        bool const is_certain = of_statement && (std::holds_alternative<ir::Scope>(*of_statement) || std::holds_alternative<ir::Destructure>(*of_statement));
        auto const outside = !of_statement ? index : is_loop || m_blocks[parent].outside != parent ? m_blocks[parent].outside : index;
        m_blocks.push_back({ block, parent, depth, outside, is_certain ? m_blocks[parent].guard : index });
        return index;
    }

    Declarations finish()
    {
        Declarations result;
        for (auto const& [variable, it] : m_variables) {
            if (it.writes == 1)
                result.assigned_once.insert(variable);
            if (!it.is_read_by_others)
                result.only_updated.insert(variable);
            if (!it.is_read)
                result.never_read.insert(variable);
            else if (!it.is_read_whole)
                result.taken_apart.insert(variable);
            if (m_owned.contains(variable))
                result.owned.insert(variable);
            bool const is_elsewhere = variable < m_elsewhere.size() && m_elsewhere[variable];
            if (is_elsewhere || m_owned.contains(variable))
                continue;
            auto const& known = m_function.variables[ir::VariableId { variable }];
            if (!it.is_assigned_first && !known.is_temporary && known.kind == ir::VariableKind::Value && m_blocks[it.block].outside != it.block)
                result.at_top[m_blocks[m_blocks[it.block].outside].block].push_back(ir::VariableId { variable });
            else if (it.is_declaration)
                result.at_assignment[it.first.index] = ir::VariableId { variable };
            else
                result.at_top[m_blocks[it.block].block].push_back(ir::VariableId { variable });
        }
        return result;
    }

private:
    struct BlockInfo {
        ir::Block const* block;
        std::size_t parent;
        std::size_t depth;
        std::size_t outside; // the innermost block around that is in no loop
        std::size_t guard;   // the innermost block around, or itself, that may be passed by
    };
    std::size_t common_ancestor(std::size_t a, std::size_t b) const
    {
        while (a != b) {
            if (m_blocks[a].depth >= m_blocks[b].depth)
                a = m_blocks[a].parent;
            else
                b = m_blocks[b].parent;
        }
        return a;
    }

    // Marks the variables that an expression reads other than as `variable.value` and `variable.done`, or in the check that they can be.
    void read_wholes(ir::ExpressionId id)
    {
        auto const& kind = m_module.expressions[id].kind;
        if (auto const* read = std::get_if<ir::Read>(&kind)) {
            auto const* local = std::get_if<ir::LocalPlace>(&read->place);
            auto const known = local ? m_variables.find(local->variable.index) : m_variables.end();
            if (known != m_variables.end())
                known->second.is_read_whole = true;
            return;
        }
        auto const* operation = std::get_if<ir::Operation>(&kind);
        bool const takes_apart = operation && (operation->op == ir::Operator::RequireObject || is_part_of_result(*operation))
            && std::holds_alternative<ir::Read>(m_module.expressions[operation->operands[0]].kind);
        if (!takes_apart)
            ir::for_each_operand(m_module.expressions[id], [&](ir::ExpressionId operand) { read_wholes(operand); });
    }

    bool is_part_of_result(ir::Operation const& it) const
    {
        auto const* key = it.op == ir::Operator::Get ? std::get_if<ir::Key>(&m_module.expressions[it.operands[1]].kind) : nullptr;
        return key && (key->value == u"value" || key->value == u"done");
    }

    void statement(ir::StatementId id, std::size_t into)
    {
        auto const& kind = m_module.statements[id].kind;
        auto const* own = std::get_if<ir::Assign>(&kind);
        auto const* place = own ? std::get_if<ir::LocalPlace>(&own->place) : nullptr;
        analysis::for_each_own_read(m_module, id, [&](ir::VariableId variable) {
            auto& it = mention(variable, into, id, false);
            it.is_read = true;
            it.is_read_by_others |= !place || place->variable != variable;
        });
        ir::for_each_own_expression(m_module, id, [&](ir::ExpressionId expression) { read_wholes(expression); });
        bool const declares = std::holds_alternative<ir::Assign>(kind) || std::holds_alternative<ir::NewEnvironment>(kind);
        bool const owns = ir::holds<ir::ForOf>(kind) || ir::holds<ir::Try>(kind) || std::holds_alternative<ir::Destructure>(kind);
        analysis::for_each_own_write(m_module, id, [&](ir::VariableId variable) {
            if (owns)
                m_owned.insert(variable.index);
            ++mention(variable, into, id, declares && !m_is_inside_parts, true).writes;
        });
        bool const is_switch = std::holds_alternative<ir::Switch>(kind);
        auto const* loop = ir::get_if<ir::Loop>(&kind);
        ir::for_each_inner_block(m_module, id, [&](ir::Block const& block) {
            bool const is_part = is_switch || (loop && &block != &loop->body);
            auto const outer = std::exchange(m_is_inside_parts, is_part);
            walk(block, is_part ? into : add_block(&block, into, &kind));
            m_is_inside_parts = outer;
        });
    }

    ir::Module const& m_module;
    ir::Function const& m_function;
    std::vector<bool> const& m_elsewhere; // by variable; those behind its end are not
    std::vector<BlockInfo> m_blocks;
    std::map<std::uint32_t, VariableInfo> m_variables;
    std::set<std::uint32_t> m_owned;
    bool m_is_inside_parts = false; // of a loop's or switch's parts: no declarations there
};

} // namespace

Declarations place_declarations(ir::Module const& module, ir::Function const& function, std::vector<ir::Block const*> const& blocks, std::vector<bool> const& elsewhere, std::set<std::uint32_t> const& read_behind,
    std::vector<ir::Block> const& parts)
{
    Placing placing { module, function, elsewhere };
    auto const root = placing.add_block(blocks.front(), 0);
    for (auto const* block : blocks)
        placing.walk(*block, root);
    for (auto const& part : parts)
        placing.walk(part, placing.add_block(&part, root));
    for (auto const variable : read_behind) {
        auto& it = placing.mention(ir::VariableId { variable }, root, {}, false);
        it.is_read = it.is_read_whole = it.is_read_by_others = true;
    }
    return placing.finish();
}

} // namespace gen2cpp::emit
