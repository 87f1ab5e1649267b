#include "promise.h"

#include "../core/heap.h"
#include "../operations/compare.h"
#include "../operations/property.h"
#include "../value/realm.h"

namespace js {

namespace {

// A queue of promises, in collected memory.
class PromiseQueue {
public:
    void add(Promise* promise)
    {
        auto* const entry = new (heap::allocate(sizeof(Entry))) Entry { promise, nullptr };
        (m_last ? m_last->next : m_first) = entry;
        m_last = entry;
    }
    Promise* take()
    {
        if (!m_first)
            return nullptr;
        auto* const promise = m_first->promise;
        m_first = m_first->next;
        if (!m_first)
            m_last = nullptr;
        return promise;
    }

private:
    struct Entry {
        Promise* promise;
        Entry* next;
    };
    Entry* m_first = nullptr;
    Entry* m_last = nullptr;
};
PromiseQueue unhandled;    // rejected without a handler, in the order of their rejection
PromiseQueue handled_late; // reported, and handled since

// What a job is about: a reaction and the outcome that it reacts to.
struct ReactionJob final : Object {
    HandlerReaction* reaction;
    bool is_fulfilled;
    ReactionJob(HandlerReaction* its_reaction, bool its_is_fulfilled)
        : Object(ObjectKind::Ordinary, nullptr)
        , reaction(its_reaction)
        , is_fulfilled(its_is_fulfilled)
    {
    }
};

// 27.2.2.1 NewPromiseReactionJob ( reaction, argument )
void run_reaction_job(JobArguments const& arguments)
{
    auto const* const job = static_cast<ReactionJob*>(arguments.first.as_object());
    auto const& reaction = *job->reaction;
    auto const argument = arguments.second;
    auto const handler = job->is_fulfilled ? reaction.on_fulfilled : reaction.on_rejected;
    Value result = argument;
    bool is_rejected = !job->is_fulfilled;
    if (!handler.is_undefined()) {
        try {
            result = call(handler, undefined, { argument });
            is_rejected = false;
        } catch (Throw const& thrown) {
            result = thrown.value();
            is_rejected = true;
        }
    }
    if (reaction.capability.promise.is_undefined())
        return;
    if (is_rejected)
        reject_capability(reaction.capability, result);
    else
        resolve_capability(reaction.capability, result);
}

void enqueue_reaction_job(PromiseReaction* reaction, bool is_fulfilled, Value argument)
{
    if (auto const code = is_fulfilled ? reaction->fulfilled_code : reaction->rejected_code)
        return enqueue_job(code, { argument, reaction->data, {}, {} });
    enqueue_job(run_reaction_job, { heap::make<ReactionJob>(static_cast<HandlerReaction*>(reaction), is_fulfilled), argument, {}, {} });
}

// 27.2.1.8 TriggerPromiseReactions, shared by 27.2.1.4 FulfillPromise and 27.2.1.7 RejectPromise
void settle(Promise* promise, PromiseState state, Value result)
{
    auto* reaction = promise->first_reaction;
    promise->first_reaction = promise->last_reaction = nullptr;
    promise->state = state;
    promise->result = result;
    if (state == PromiseState::Rejected && !promise->is_handled)
        unhandled.add(promise);
    for (; reaction; reaction = reaction->next)
        enqueue_reaction_job(reaction, state == PromiseState::Fulfilled, result);
}

// 27.2.2.2 NewPromiseResolveThenableJob ( promiseToResolve, thenable, then )
void run_resolve_thenable_job(JobArguments const& arguments)
{
    auto* const promise = static_cast<Promise*>(arguments.first.as_object());
    auto const functions = create_resolving_functions(promise);
    try {
        call(arguments.third, arguments.second, { functions.resolve, functions.reject });
    } catch (Throw const& thrown) {
        call(functions.reject, undefined, { thrown.value() });
    }
}

// A promise and whether one of its two resolving functions has been called.
struct ResolvingState final : Object {
    Promise* promise;
    bool is_used = false;
    explicit ResolvingState(Promise* its_promise)
        : Object(ObjectKind::Ordinary, nullptr)
        , promise(its_promise)
    {
    }
};

// The promise if the functions have not been used yet, else null.
Promise* use_resolving_state(Call const& call)
{
    auto* const state = static_cast<ResolvingState*>(call.callee->data.as_object());
    if (state->is_used)
        return nullptr;
    state->is_used = true;
    return state->promise;
}

// 27.2.1.3.2 Promise Resolve Functions
Value promise_resolve_function(Call const& call)
{
    if (auto* const promise = use_resolving_state(call))
        resolve_promise(promise, call[0]);
    return undefined;
}

// 27.2.1.3.1 Promise Reject Functions
Value promise_reject_function(Call const& call)
{
    if (auto* const promise = use_resolving_state(call))
        reject_promise(promise, call[0]);
    return undefined;
}

} // namespace

Promise* make_promise(Object* prototype) { return heap::make<Promise>(root_shape(&ordinary_class, prototype)); }
Promise* make_promise() { return make_promise(realm.promise_prototype); }

void resolve_promise(Promise* promise, Value resolution)
{
    if (resolution.is_object() && resolution.as_object() == promise) {
        try {
            throw_error(ErrorType::TypeError, "Chaining cycle detected for promise #<Promise>");
        } catch (Throw const& thrown) {
            return reject_promise(promise, thrown.value());
        }
    }
    if (!resolution.is_object())
        return settle(promise, PromiseState::Fulfilled, resolution);
    Value then;
    try {
        then = get(resolution.as_object(), names::then);
    } catch (Throw const& thrown) {
        return reject_promise(promise, thrown.value());
    }
    if (!is_callable(then))
        return settle(promise, PromiseState::Fulfilled, resolution);
    enqueue_job(run_resolve_thenable_job, { promise, resolution, then, {} });
}

void reject_promise(Promise* promise, Value reason) { settle(promise, PromiseState::Rejected, reason); }

ResolvingFunctions create_resolving_functions(Promise* promise)
{
    auto* const state = heap::make<ResolvingState>(promise);
    return { make_builtin(promise_resolve_function, empty_string(), 1, state), make_builtin(promise_reject_function, empty_string(), 1, state) };
}

namespace {

struct CapabilityCell final : Object {
    PromiseCapability capability;
    CapabilityCell()
        : Object(ObjectKind::Ordinary, nullptr)
    {
    }
};

// 27.2.1.5.1 GetCapabilitiesExecutor Functions
Value capabilities_executor(Call const& call)
{
    auto& capability = static_cast<CapabilityCell*>(call.callee->data.as_object())->capability;
    if (!capability.resolve.is_undefined() || !capability.reject.is_undefined())
        throw_error(ErrorType::TypeError, "Promise executor has already been invoked with non-undefined arguments");
    capability.resolve = call[0];
    capability.reject = call[1];
    return undefined;
}

bool is_intrinsic_promise_constructor(Value constructor)
{
    return constructor.is_object() && constructor.as_object() == realm.promise_constructor;
}

} // namespace

PromiseCapability new_promise_capability(Value constructor)
{
    if (is_intrinsic_promise_constructor(constructor)) {
        // The functions are left out: resolve_capability() and reject_capability() settle the promise itself.
        return { make_promise(), undefined, undefined };
    }
    if (!is_constructor(constructor))
        throw_error(ErrorType::TypeError, "%v is not a constructor", constructor);
    auto* const cell = heap::make<CapabilityCell>();
    auto const promise = construct(constructor, { make_builtin(capabilities_executor, empty_string(), 2, cell) });
    if (!is_callable(cell->capability.resolve) || !is_callable(cell->capability.reject))
        throw_error(ErrorType::TypeError, "Promise resolve or reject function is not callable");
    cell->capability.promise = promise;
    return cell->capability;
}

void resolve_capability(PromiseCapability const& capability, Value resolution)
{
    if (!capability.resolve.is_undefined()) {
        call(capability.resolve, undefined, { resolution });
        return;
    }
    auto* const promise = static_cast<Promise*>(capability.promise.as_object());
    if (promise->is_resolved)
        return;
    promise->is_resolved = true;
    resolve_promise(promise, resolution);
}

void reject_capability(PromiseCapability const& capability, Value reason)
{
    if (!capability.reject.is_undefined()) {
        call(capability.reject, undefined, { reason });
        return;
    }
    auto* const promise = static_cast<Promise*>(capability.promise.as_object());
    if (promise->is_resolved)
        return;
    promise->is_resolved = true;
    reject_promise(promise, reason);
}

Object* promise_resolve(Value constructor, Value value)
{
    if (is_promise(value) && same_value(get(value.as_object(), names::constructor), constructor))
        return value.as_object();
    auto const capability = new_promise_capability(constructor);
    resolve_capability(capability, value);
    return capability.promise.as_object();
}

Promise* promise_resolve(Value value)
{
    return static_cast<Promise*>(promise_resolve(Value(realm.promise_constructor), value));
}

namespace {

void add_reaction(Promise* promise, PromiseReaction* reaction)
{
    if (promise->is_reported && !promise->is_handled)
        handled_late.add(promise);
    promise->is_handled = true;
    if (promise->state != PromiseState::Pending)
        return enqueue_reaction_job(reaction, promise->state == PromiseState::Fulfilled, promise->result);
    if (promise->last_reaction)
        promise->last_reaction->next = reaction;
    else
        promise->first_reaction = reaction;
    promise->last_reaction = reaction;
}

} // namespace

void perform_promise_then(Promise* promise, Value on_fulfilled, Value on_rejected, PromiseCapability const& capability)
{
    auto* const reaction = heap::make<HandlerReaction>();
    reaction->capability = capability;
    reaction->on_fulfilled = is_callable(on_fulfilled) ? on_fulfilled : Value {};
    reaction->on_rejected = is_callable(on_rejected) ? on_rejected : Value {};
    add_reaction(promise, reaction);
}

void perform_promise_then(Promise* promise, PromiseReaction* reaction)
{
    reaction->next = nullptr;
    add_reaction(promise, reaction);
}

void await(Value value, PromiseReaction* reaction)
{
    // OPTIMIZATION: the promise that would be made for a primitive value is fulfilled, and nobody sees it.
    if (!value.is_object())
        return enqueue_job(reaction->fulfilled_code, { value, reaction->data, {}, {} });
    perform_promise_then(promise_resolve(value), reaction);
}

Promise* take_unhandled_rejection()
{
    while (auto* const promise = unhandled.take())
        if (!promise->is_handled)
            return promise;
    return nullptr;
}

Promise* take_late_handled_rejection() { return handled_late.take(); }

} // namespace js
