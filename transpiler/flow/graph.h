// The control flow of one function that suspends: basic blocks with exactly one terminator each.
#pragma once

#include "../ir/ir.h"

namespace gen2cpp::flow {

using BlockId = Id<struct BlockTag>;
using RegionId = Id<struct RegionTag>;

// --- What a block does, in order ---------------------------------------------------------------------

struct Statement { ir::StatementId id; };                 // one that passes through: it neither suspends nor leaves the block
struct OpenLoop { ir::StatementId loop; };                // a ForOf: its iterator = the iterable's
struct OpenDestructuring { ir::StatementId pattern; };    // a Destructure
struct OpenDelegate { ir::StatementId delegate; };
struct CloseIterator { ir::VariableId iterator; };        // leaving early: normally or by return
struct CloseAfter { ir::VariableId iterator; ir::VariableId pending; }; // leaving by a completion that is pending: its kind decides
struct SetPending {                                       // a completion waits for the finalizer
    enum class Kind : std::uint8_t { Normal, Return, Jump } kind;
    ir::VariableId pending;
    ir::ExpressionId value {};   // of Return; invalid: see from
    ir::VariableId from {};      // of Return: another pending completion, whose value it is
    std::uint32_t jump = 0;   // of Jump: which one
};
struct SetItem { ir::ExpressionId value; };               // what the yield that ends the block gives: see note [running ahead]
using Item = std::variant<Statement, OpenLoop, OpenDestructuring, OpenDelegate, CloseIterator, CloseAfter, SetPending, SetItem>;

// --- How a block ends ----------------------------------------------------------------------------------

struct Jump { BlockId target; };
struct Branch { ir::ExpressionId condition; BlockId if_true, if_false; };
struct Step { ir::StatementId loop; BlockId body, after; };   // fetches the next item of a ForOf
struct Yield { ir::ExpressionId value; /* invalid: SetItem */ ir::VariableId result; BlockId resume; };
struct Await { ir::ExpressionId value; ir::VariableId result; BlockId resume; };
// Forwards what was received to an object that knows when the function may go on, from its own block, until it says so.
struct Delegate {
    // Forward: to the delegate of a yield*. NextItem: a `for await` waits for an item; there is none any more where it returns. Closing: until
    // its iterator is closed; that never returns.
    enum class Use : std::uint8_t { Forward, NextItem, Closing } use;
    ir::VariableId state;
    ir::VariableId result;
    BlockId after;
    BlockId on_return;
};
struct Return { ir::ExpressionId value; ir::VariableId pending; }; // the value, or that of a pending completion
struct Throw { ir::ExpressionId value; ir::VariableId pending; };
// The finalizer is through: the completion that waited goes on.
struct EndFinally { ir::VariableId pending; BlockId after, on_throw, on_return; std::vector<BlockId> jumps; };
using Terminator = std::variant<Jump, Branch, Step, Yield, Await, Delegate, Return, Throw, EndFinally>;

enum class RegionKind : std::uint8_t { Catch, Finally };
// A part of the function whose throws (and, for Finally, returns) have a handler in the function.
struct Region {
    RegionKind kind;
    RegionId outer;          // invalid: none
    BlockId handler;
    ir::VariableId variable; // receives the thrown value or the pending completion
    std::uint32_t at;        // source offset
};

struct Block {
    std::string name;
    RegionId region; // invalid: no handler in this function
    std::vector<Item> items;
    std::optional<Terminator> terminator;
    std::uint32_t at = 0; // source offset of what it begins with
    SourceRange end_range; // of the statement that ends it; empty where that is the structure around it
};

struct Graph {
    ir::FunctionId function;
    IdVector<BlockId, Block> blocks;
    IdVector<RegionId, Region> regions;
    BlockId entry;
    std::vector<BlockId> order; // as the source reads
};

// By block: its name and the line it begins on, `loop_4`, unique among the blocks in `order`; empty for the others.
std::vector<std::string> block_labels(Graph const& graph, std::vector<BlockId> const& order, SourceFile const& source);

std::vector<BlockId> successors(Terminator const& terminator);
// Blocks at which a suspended function wakes up.
std::vector<BlockId> resume_points(Graph const& graph);

// Explodes what suspends or leaves a region; everything else passes through (regenerator's containsLeap).
Graph build_graph(ir::Module const& module, ir::FunctionId function);

} // namespace gen2cpp::flow
