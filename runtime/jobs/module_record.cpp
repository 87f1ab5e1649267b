#include "module_record.h"

#include "../core/heap.h"
#include "../operations/module_namespace.h"
#include "../operations/property.h"
#include "../value/realm.h"
#include "../value/throw.h"

#include <algorithm>

namespace js {

namespace {

enum class Status : std::uint8_t { Linked, Evaluating, EvaluatingAsync, Evaluated };

// 16.2.1.6, table of fields. An object, so that generated code can keep it in a variable.
struct ModuleRecord final : Object {
    Value body;
    bool has_top_level_await;
    Status status = Status::Linked;
    bool has_error = false;
    Value error;
    std::uint32_t dfs_index = 0;
    std::uint32_t dfs_ancestor_index = 0;
    std::uint64_t async_order = 0; // 0: unset, or done
    std::uint32_t pending_async_dependencies = 0;
    ModuleRecord* cycle_root = nullptr;
    Promise* top_level_capability = nullptr;
    Array* requested = make_array();
    Array* async_parents = make_array();

    ModuleRecord(Value its_body, bool is_async)
        : Object(ObjectKind::Ordinary, root_shape(&ordinary_class, nullptr))
        , body(its_body)
        , has_top_level_await(is_async)
    {
    }
};

ModuleRecord* record_of(Value value) { return static_cast<ModuleRecord*>(value.as_object()); }
ModuleRecord* item(Array* list, std::uint32_t index) { return record_of(dense_items(list)[index]); }

ModuleRecord* pop(Array* list)
{
    auto* const last = item(list, list->length - 1);
    --list->length;
    --list->elements->count;
    return last;
}

bool contains(Array* list, ModuleRecord* module)
{
    for (std::uint32_t i = 0; i < list->length; ++i)
        if (item(list, i) == module)
            return true;
    return false;
}

std::uint64_t next_async_order = 1;

void fail(ModuleRecord* module, Value error)
{
    module->status = Status::Evaluated;
    module->has_error = true;
    module->error = error;
    module->async_order = 0;
}

void execute_async_module(ModuleRecord* module);

// 16.2.1.6.1.3.3 GatherAvailableAncestors ( module, execList )
void gather_available_ancestors(ModuleRecord* module, Array* list)
{
    for (std::uint32_t i = 0; i < module->async_parents->length; ++i) {
        auto* const parent = item(module->async_parents, i);
        if (contains(list, parent) || parent->cycle_root->has_error)
            continue;
        if (--parent->pending_async_dependencies > 0)
            continue;
        append(list, Value(parent));
        if (!parent->has_top_level_await)
            gather_available_ancestors(parent, list);
    }
}

// 16.2.1.6.1.3.5 AsyncModuleExecutionRejected ( module, error )
void async_module_execution_rejected(ModuleRecord* module, Value error)
{
    if (module->status == Status::Evaluated)
        return;
    fail(module, error);
    if (module->top_level_capability)
        reject_promise(module->top_level_capability, error);
    for (std::uint32_t i = 0; i < module->async_parents->length; ++i)
        async_module_execution_rejected(item(module->async_parents, i), error);
}

void finish(ModuleRecord* module)
{
    module->async_order = 0;
    module->status = Status::Evaluated;
    if (module->top_level_capability)
        resolve_promise(module->top_level_capability, undefined);
}

// 16.2.1.6.1.3.4 AsyncModuleExecutionFulfilled ( module )
void async_module_execution_fulfilled(ModuleRecord* module)
{
    if (module->status == Status::Evaluated)
        return;
    finish(module);
    auto* const list = make_array();
    gather_available_ancestors(module, list);
    auto* const items = dense_items(list);
    std::sort(items, items + list->length, [](Value a, Value b) { return record_of(a)->async_order < record_of(b)->async_order; });
    for (std::uint32_t i = 0; i < list->length; ++i) {
        auto* const parent = item(list, i);
        if (parent->status == Status::Evaluated)
            continue;
        if (parent->has_top_level_await) {
            execute_async_module(parent);
            continue;
        }
        try {
            call(parent->body, undefined, {});
        } catch (Throw const& thrown) {
            async_module_execution_rejected(parent, thrown.value());
            continue;
        }
        finish(parent);
    }
}

// 16.2.1.6.1.3.2 ExecuteAsyncModule ( module )
void execute_async_module(ModuleRecord* module)
{
    auto const promise = call(module->body, undefined, {});
    auto* const reaction = heap::make<PromiseReaction>();
    reaction->data = Value(module);
    reaction->fulfilled_code = [](JobArguments const& job) { async_module_execution_fulfilled(record_of(job.second)); };
    reaction->rejected_code = [](JobArguments const& job) { async_module_execution_rejected(record_of(job.second), job.first); };
    perform_promise_then(static_cast<Promise*>(promise.as_object()), reaction);
}

// 16.2.1.6.1.3.1 InnerModuleEvaluation ( module, stack, index )
std::uint32_t inner_module_evaluation(ModuleRecord* module, Array* stack, std::uint32_t index)
{
    if (module->status == Status::EvaluatingAsync || module->status == Status::Evaluated) {
        if (module->has_error)
            throw_value(module->error);
        return index;
    }
    if (module->status == Status::Evaluating)
        return index;
    module->status = Status::Evaluating;
    module->dfs_index = module->dfs_ancestor_index = index++;
    append(stack, Value(module));
    for (std::uint32_t i = 0; i < module->requested->length; ++i) {
        auto* required = item(module->requested, i);
        index = inner_module_evaluation(required, stack, index);
        if (required->status == Status::Evaluating) {
            module->dfs_ancestor_index = std::min(module->dfs_ancestor_index, required->dfs_ancestor_index);
        } else {
            required = required->cycle_root;
            if (required->has_error)
                throw_value(required->error);
        }
        if (required->async_order != 0) {
            ++module->pending_async_dependencies;
            append(required->async_parents, Value(module));
        }
    }
    if (module->pending_async_dependencies > 0 || module->has_top_level_await) {
        module->async_order = next_async_order++;
        if (module->pending_async_dependencies == 0)
            execute_async_module(module);
    } else {
        call(module->body, undefined, {});
    }
    if (module->dfs_ancestor_index != module->dfs_index)
        return index;
    for (ModuleRecord* member = nullptr; member != module;) {
        member = pop(stack);
        member->status = member->async_order == 0 ? Status::Evaluated : Status::EvaluatingAsync;
        member->cycle_root = module;
    }
    return index;
}

} // namespace

Value make_module_record(Value body, bool is_async)
{
    return Value(heap::make<ModuleRecord>(body, is_async));
}

void add_requested_module(Value record, Value requested)
{
    if (auto* const module = record_of(record); !contains(module->requested, record_of(requested)))
        append(module->requested, requested);
}

Promise* evaluate_module(Value record)
{
    auto* module = record_of(record);
    if ((module->status == Status::EvaluatingAsync || module->status == Status::Evaluated) && module->cycle_root)
        module = module->cycle_root;
    if (module->top_level_capability)
        return module->top_level_capability;
    auto* const capability = module->top_level_capability = make_promise();
    auto* const stack = make_array();
    try {
        inner_module_evaluation(module, stack, 0);
        if (module->async_order == 0)
            resolve_promise(capability, undefined);
    } catch (Throw const& thrown) {
        for (std::uint32_t i = 0; i < stack->length; ++i) {
            fail(item(stack, i), thrown.value());
            item(stack, i)->cycle_root = item(stack, i);
        }
        fail(module, thrown.value());
        reject_promise(capability, thrown.value());
    }
    return capability;
}

namespace {

// Node's loader takes its time: so many jobs pass before an imported module is evaluated, and then before the promise is settled - fewer if the module had
// been evaluated before.
constexpr double k_jobs_before = 5;
constexpr double k_jobs_after = 5;
constexpr double k_jobs_after_known = 2;

struct ImportInProgress final : Object {
    Value record;
    Value module_namespace;
    Promise* promise = make_promise();
    bool is_known = false;
    ImportInProgress(Value its_record, Value its_namespace)
        : Object(ObjectKind::Ordinary, root_shape(&ordinary_class, nullptr))
        , record(its_record)
        , module_namespace(its_namespace)
    {
    }
};
ImportInProgress* import_of(Value value) { return static_cast<ImportInProgress*>(value.as_object()); }

void resolve_import(JobArguments const& job)
{
    if (job.second.as_number() > 0)
        return enqueue_job(resolve_import, { job.first, Value(job.second.as_number() - 1), {}, {} });
    resolve_promise(import_of(job.first)->promise, import_of(job.first)->module_namespace);
}

void evaluate_import(JobArguments const& job)
{
    if (job.second.as_number() > 0)
        return enqueue_job(evaluate_import, { job.first, Value(job.second.as_number() - 1), {}, {} });
    auto* const import = import_of(job.first);
    import->is_known = record_of(import->record)->status == Status::Evaluated;
    auto* const reaction = heap::make<PromiseReaction>();
    reaction->data = job.first;
    reaction->fulfilled_code = [](JobArguments const& settled) {
        auto const jobs = import_of(settled.second)->is_known ? k_jobs_after_known : k_jobs_after;
        resolve_import({ settled.second, Value(jobs - 1), {}, {} });
    };
    reaction->rejected_code = [](JobArguments const& settled) { reject_promise(import_of(settled.second)->promise, settled.first); };
    perform_promise_then(evaluate_module(import->record), reaction);
}

} // namespace

Value import_module(Value record, Value module_namespace)
{
    auto* const import = heap::make<ImportInProgress>(record, module_namespace);
    evaluate_import({ Value(import), Value(k_jobs_before), {}, {} });
    return Value(import->promise);
}

bool is_evaluating(Value record) { return record_of(record)->status == Status::Evaluating; }

Value evaluate_required_module(Value record, Value module_namespace)
{
    auto* const promise = evaluate_module(record);
    if (promise->state == PromiseState::Rejected) {
        auto* const reaction = heap::make<PromiseReaction>(); // it is handled here
        reaction->fulfilled_code = reaction->rejected_code = [](JobArguments const&) {};
        perform_promise_then(promise, reaction);
        throw_value(promise->result);
    }
    auto const name = property_key("module.exports");
    return has_namespace_export(module_namespace.as_object(), name) ? get(module_namespace, name) : module_namespace;
}

} // namespace js
