#include "runtime/operations/iteration.h"
#include "runtime/operations/generated.h"

#include <doctest/doctest.h>

using namespace js;

namespace {

int finalizers_run = 0;

// function* nested(depth) { try { if (depth > 0) yield* nested(depth - 1); yield depth; } finally { finalizers_run++; } }
struct Nested {
    enum class State { Start, Delegating, Yielded, Done };
    State state = State::Start;
    double depth = 0;
    Function* self = nullptr;
    Delegate delegate;

    void enter(Call const& call)
    {
        depth = to_number(call[0]);
        self = call.callee;
    }

    Step finish(Received received)
    {
        state = State::Done;
        ++finalizers_run;
        if (received.mode == ResumeMode::Throw)
            throw_value(received.value);
        return { received.mode == ResumeMode::Return ? received.value : undefined, StepKind::Return };
    }

    Step delegate_step(Received received)
    {
        state = State::Delegating;
        try {
            switch (delegate.resume(received)) {
            case Delegate::Outcome::Suspended:
                return delegate.step();
            case Delegate::Outcome::Returned:
                return finish({ delegate.step().value, ResumeMode::Return });
            case Delegate::Outcome::Completed:
                break;
            }
        } catch (Throw const& thrown) {
            return finish({ thrown.value(), ResumeMode::Throw });
        }
        state = State::Yielded;
        return { depth, StepKind::Yield };
    }

    Step resume(Received received)
    {
        if (state == State::Delegating)
            return delegate_step(received);
        if (state != State::Start)
            return finish(received);
        if (depth > 0) {
            delegate.open(call(self, undefined, { depth - 1 }));
            return delegate_step({});
        }
        state = State::Yielded;
        return { depth, StepKind::Yield };
    }
};

constinit Latin1Literal nested_name { "nested" };
constinit FunctionInfo const nested_info { make_generator<Nested>, &nested_name, 1, FunctionKind::Generator, true, nullptr, 0 };

GeneratorObject* make_nested(double depth)
{
    finalizers_run = 0;
    return static_cast<GeneratorObject*>(call(make_function(nested_info, nullptr), undefined, { depth }).as_object());
}

double next(GeneratorObject* generator) { return to_number(resume_generator(generator, {}).value); }

} // namespace

TEST_CASE("yield*: generators may nest a hundred thousand deep")
{
    double sum = 0;
    for (auto const value : iterate(make_nested(100'000)))
        sum += value.as_number();
    CHECK(sum == 5'000'050'000);
    CHECK(finalizers_run == 100'001);
}

TEST_CASE("yield*: return() passes through every level, innermost first")
{
    auto const generator = make_nested(50'000);
    next(generator);
    auto const step = resume_generator(generator, { 7, ResumeMode::Return });
    CHECK(step.kind == StepKind::Return);
    CHECK(step.value.as_number() == 7);
    CHECK(finalizers_run == 50'001);
}

TEST_CASE("yield*: throw() passes through every level")
{
    auto const generator = make_nested(1'000);
    next(generator);
    CHECK_THROWS_AS(resume_generator(generator, { 7, ResumeMode::Throw }), Throw);
    CHECK(finalizers_run == 1'001);
}

TEST_CASE("yield*: a generator in the middle that others resume goes on from there")
{
    auto const outer = make_nested(4);
    CHECK(next(outer) == 0);
    auto const middle = outer->child->child;
    CHECK(next(middle) == 1);
    CHECK(next(middle) == 2);
    CHECK(resume_generator(middle, {}).kind == StepKind::Return);
    CHECK(next(outer) == 3);
    CHECK(next(outer) == 4);
    CHECK(resume_generator(outer, {}).kind == StepKind::Return);
}
