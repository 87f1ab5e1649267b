// 27.5.3 Generator abstract operations, https://tc39.es/ecma262/#sec-generator-abstract-operations
#include "../value/generator_object.h"

#include "../direct/errors.h"
#include "../direct/recursive_machine.h"
#include "../value/native_stack.h"
#include "../value/own_property.h"
#include "../value/realm.h"
#include "conversions.h"
#include "iteration.h"
#include "protocols.h"

namespace js {

GeneratorObject* running_generator = nullptr;

namespace {

// 27.5.3.4 GeneratorResumeAbrupt, steps 2 and 3: a generator that does not run any code (any more).
Step step_of_completed(Received received)
{
    switch (received.mode) {
    case ResumeMode::Next:
        break;
    case ResumeMode::Return:
        return { received.value, StepKind::Return };
    case ResumeMode::Throw:
        throw_value(received.value);
    }
    return { undefined, StepKind::Return };
}

Step step_of_idle(GeneratorObject* generator, Received received)
{
    if (generator->state == GeneratorState::Running)
        throw_error(ErrorType::TypeError, "Generator is already running");
    generator->state = GeneratorState::Completed;
    return step_of_completed(received);
}

// Runs a machine that is suspended, or gives the step of one that is not.
[[gnu::always_inline]] inline Step run(GeneratorObject* generator, Received received)
{
    auto const can_run = generator->state == GeneratorState::SuspendedYield
        || (generator->state == GeneratorState::SuspendedStart && received.mode == ResumeMode::Next);
    if (!can_run) [[unlikely]]
        return step_of_idle(generator, received);
    auto const outer = running_generator;
    running_generator = generator;
    generator->state = GeneratorState::Running;
    try {
        auto const step = generator->resume(generator, received);
        generator->state = step.kind == StepKind::Return ? GeneratorState::Completed : GeneratorState::SuspendedYield;
        running_generator = outer;
        return step;
    } catch (...) {
        generator->state = GeneratorState::Completed;
        running_generator = outer;
        throw;
    }
}

// Note [delegation chains]
//
// A generator that delegates (yield*) to another untouched one is its `parent`; what is resumed is the innermost `child`, directly:
// a step costs the same at any depth, and no depth overflows the native stack.
//
//     root -> ... -> parent -> child == leaf          root->other_end remembers where the last step was
//
// A Delegate asks for it by a step of kind Delegate. When the child ends, the parent's machine is resumed, and its Delegate finds
// the Delivery in the child, and the value in what it received. A generator in the middle may be resumed by others: it
// is then the root of the rest of the chain. What it changes shows when the walk down from there goes on, or when its `other_end`
// is not this root any more. All generators of a chain count as running while its leaf runs.
class Chain {
public:
    Chain(GeneratorObject* root, ResumeMode mode)
        : m_root(root)
        , m_leaf(find_leaf(root))
        , m_mode(mode)
    {
    }

    Step start(Value child) { return resume_leaf(push(child)); }

    Step resume(Received received)
    {
        if (m_leaf->state == GeneratorState::Running)
            throw_error(ErrorType::TypeError, "Generator is already running");
        if (m_mode == ResumeMode::Next || is_pristine())
            return resume_leaf(received);
        // The parents' Delegates call the methods themselves.
        cut_below(m_root);
        return run(m_root, received);
    }

private:
    static GeneratorObject* find_leaf(GeneratorObject* root)
    {
        if (!root->child)
            return root;
        auto const known = root->other_end;
        auto leaf = known && known->parent && known->other_end == root ? known : root;
        while (leaf->child)
            leaf = leaf->child;
        return leaf;
    }

    bool is_pristine() const
    {
        for (auto it = m_leaf; it != m_root; it = it->parent) {
            if (!(m_mode == ResumeMode::Return ? has_pristine_return(it) : has_pristine_throw(it)))
                return false;
        }
        return true;
    }

    // Resumes the leaf, then whoever it takes, until there is a step for the caller of the root.
    Step resume_leaf(Received received)
    {
        for (;;) {
            m_root->other_end = m_leaf;
            m_leaf->other_end = m_root;
            auto const step = run_leaf(received);
            if (step.kind == StepKind::Delegate)
                received = push(step.value);
            else if (m_leaf == m_root)
                return step;
            else if (step.kind == StepKind::Return)
                received = pop(step.value, Delivery::Completed);
            else if (step.kind == StepKind::Yield || !pop_finished(step.value, received))
                return step;
        }
    }

    // Exceptions of the leaf are raised in its parent.
    Step run_leaf(Received received)
    {
        while (m_leaf != m_root) {
            try {
                return run(m_leaf, received);
            } catch (Throw const& thrown) {
                received = pop(thrown.value(), Delivery::Threw);
            }
        }
        return run(m_root, received);
    }

    Received push(Value child_value)
    {
        auto const child = static_cast<GeneratorObject*>(child_value.as_object());
        m_leaf->child = child;
        child->parent = m_leaf;
        m_leaf = child;
        if (++m_fresh > direct::k_deepest_delegation) [[unlikely]] // that many without a yield
            return pop(make_error(ErrorType::RangeError, make_string(direct::k_stack_overflow)), Delivery::Threw);
        return {};
    }

    // The leaf has ended. Its return() was called if the root's was, unless it was started only after that.
    Received pop(Value value, Delivery delivery)
    {
        auto const child = m_leaf;
        auto const was_returned = m_mode == ResumeMode::Return && m_fresh == 0;
        if (m_fresh > 0)
            --m_fresh;
        child->delivery = delivery == Delivery::Completed && was_returned ? Delivery::Returned : delivery;
        m_leaf = child->parent;
        m_leaf->child = nullptr;
        child->parent = nullptr;
        return { value, ResumeMode::Next };
    }

    // A result object of a foreign iterator passes every yield* above the leaf, and each asks it whether it is done. One that
    // it tells so goes on; its child stays suspended.
    bool pop_finished(Value result, Received& received)
    {
        for (auto it = m_leaf; it != m_root; it = it->parent) {
            if (!to_boolean(get(result.as_object(), names::done))) {
                m_fresh -= m_fresh > 0;
                continue;
            }
            received.value = get(result.as_object(), names::value);
            auto const parent = it->parent;
            cut_below(parent);
            m_leaf = it;
            it->parent = parent; // for pop()
            received = pop(received.value, Delivery::Completed);
            return true;
        }
        return false;
    }

    // The generators below become a chain of their own.
    void cut_below(GeneratorObject* generator)
    {
        m_leaf->other_end = nullptr;
        generator->child->parent = nullptr;
        generator->child = nullptr;
    }

    GeneratorObject* m_root;
    GeneratorObject* m_leaf;
    std::uint32_t m_fresh = 0; // generators at the end of the chain that joined since it was resumed
    ResumeMode m_mode;
};

} // namespace

[[gnu::always_inline]] static inline Step resume_inline(GeneratorObject* generator, Received received)
{
    check_stack();
    if (generator->child) [[unlikely]]
        return Chain(generator, received.mode).resume(received);
    auto const step = run(generator, received);
    if (step.kind != StepKind::Delegate) [[likely]]
        return step;
    return Chain(generator, received.mode).start(step.value);
}

Step resume_generator(GeneratorObject* generator, Received received) { return resume_inline(generator, received); }

// Here and not with the rest of the loop, so that a step is one call less.
bool ForOf::step_generator(Value& value)
{
    m_record.done = true; // for the case that the generator throws
    auto const step = resume_inline(static_cast<GeneratorObject*>(m_record.iterator.as_object()), {});
    if (step.kind == StepKind::Return)
        return false;
    value = step.value;
    if (step.kind == StepKind::YieldResult) [[unlikely]] {
        if (to_boolean(get(step.value, names::done)))
            return false;
        value = get(step.value, names::value);
    }
    m_record.done = false;
    return true;
}

} // namespace js
