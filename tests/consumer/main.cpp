// A C++ program that uses the generators of counter.js.
#include "counter.hpp"
#include "report.hpp" // defines nothing twice
#include "typed.h"

#include <cstdio>
#include <memory>
#include <ranges>
#include <vector>

static_assert(std::ranges::input_range<gen2cpp::Generator<js::Value>>);
static_assert(!std::is_copy_constructible_v<gen2cpp::Generator<js::Value>>);

namespace {

void range_for()
{
    for (js::Value const value : counter::count(3))
        std::printf("value %g\n", value.as_number());
    for (js::Value const value : counter::count(10)) {
        std::printf("value %g\n", value.as_number());
        if (value.as_number() == 1)
            break;
    }
    std::puts("after break");
}

void views()
{
    auto numbers = counter::count(40);
    for (auto const square : numbers | std::views::transform([](js::Value value) { return value.as_number() * value.as_number(); })
            | std::views::take_while([](double number) { return number < 10; }))
        std::printf("square %g\n", square);
}

void protocol()
{
    auto echo = counter::echo();
    auto first = echo.next();
    std::printf("%s %d\n", js::strictly_equal(first.value, js::make_ascii_string("ready")) ? "ready" : "?", first.done);
    auto const second = echo.next(js::make_ascii_string("hello"));
    std::printf("%u characters, done %d\n", second.value.as_string()->length, second.done);
    auto const last = echo.return_(5);
    std::printf("returned %g, done %d\n", last.value.as_number(), last.done);
}

void exceptions()
{
    auto count = counter::count(3);
    count.next();
    try {
        count.throw_(42);
    } catch (js::Throw const& thrown) {
        std::printf("thrown %g\n", thrown.value().as_number());
    }
    try {
        for (js::Value const value : counter::count(3))
            throw value.as_number() + 0.5;
    } catch (double number) {
        std::printf("C++ exception %g\n", number);
    }
    try {
        for ([[maybe_unused]] js::Value const value : counter::stubborn())
            break;
    } catch (js::Throw const& thrown) {
        std::printf("thrown by finally: %g\n", thrown.value().as_number());
    }
}

void kept_elsewhere()
{
    std::vector<gen2cpp::Root> roots;
    auto generators = std::make_unique<std::vector<gen2cpp::Generator<js::Value>>>();
    for (int i = 0; i < 100; ++i) {
        roots.emplace_back(js::call(counter::text(), js::undefined, { i }));
        generators->push_back(counter::count(i + 2));
    }
    for (int i = 0; i < 200000; ++i)
        js::call(counter::text(), js::undefined, { i }); // garbage, so that the collector runs
    double total = 0;
    for (auto& generator : *generators)
        total += generator.next().value.as_number() + generator.next().value.as_number();
    std::printf("%u characters, %g\n", roots[42].value().as_string()->length, total);
}

} // namespace

int main()
{
    std::printf("sum %g\n", counter::add(2, 3).as_number());
    range_for();
    views();
    protocol();
    exceptions();
    kept_elsewhere();
    typed();
}
