// The same exports with the types of C++.
#include "typed.h"

#include "corners.hpp"
#include "given.hpp"
#include "report.hpp"
#include "series.hpp"

#include <cstdio>
#include <ranges>
#include <vector>

static_assert(std::ranges::input_range<series::count_generator>);
static_assert(std::ranges::input_range<series::fibonacci_generator>);
static_assert(std::ranges::input_range<report::lines_generator>);
static_assert(!std::is_copy_constructible_v<series::count_generator> && std::is_nothrow_move_constructible_v<series::count_generator>);
static_assert(!std::is_copy_constructible_v<report::lines_generator> && std::is_move_constructible_v<report::lines_generator>);
static_assert(std::is_nothrow_destructible_v<series::count_generator> && std::is_nothrow_destructible_v<report::labels_generator>);
static_assert(sizeof(series::count_generator) <= 32);     // an item, a state, two numbers
static_assert(sizeof(series::fibonacci_generator) <= 32);
static_assert(std::same_as<decltype(series::count(3)), series::count_generator>);
static_assert(std::same_as<decltype(*series::count(3).begin()), double const&>);
static_assert(std::same_as<decltype(report::lines(js::Value(3))), gen2cpp::Generator<js::Value>>);
static_assert(std::same_as<decltype(report::isMissing(3)), bool> && std::same_as<decltype(report::half(3)), double>);
static_assert(std::same_as<decltype(report::half(js::Value(3))), js::Value>);
static_assert(std::same_as<decltype(corners::renamed(1)), corners::tree_generator> && std::same_as<decltype(corners::getMachine(1)), corners::tree_generator>);

// What the comment does not call optional has to be passed.
template<typename Number>
concept LabelTakes = requires(Number n) { report::label(n); };
static_assert(!LabelTakes<double> && !LabelTakes<js::Value>);

namespace {

void numbers()
{
    double sum = 0;
    for (double const n : series::count(10))
        sum += n;
    std::printf("sum %g, asked %g\n", sum, series::asked());
    for (double const n : series::fibonacci() | std::views::filter([](double each) { return each > 3; }) | std::views::transform([](double each) { return each / 2; }) | std::views::take(3))
        std::printf("half a number of fibonacci %g\n", n);
    for (double const n : series::upwards(2) | std::views::take(2))
        std::printf("square %g\n", n);
    for (double const n : series::upwards(2, 0.5) | std::views::take(2))
        std::printf("square %g\n", n);
    auto steps = series::toward(true, 1);
    for (auto step = steps.next(); ; step = steps.next()) {
        std::printf("step %g %d\n", step.value, step.done);
        if (step.done)
            break;
    }
    std::printf("factorial %g\n", series::factorial(10));
}

void values()
{
    for (double const n : report::lines(3)) {
        std::printf("line %g\n", n);
        if (n == 0.5)
            break;
    }
    for (js::Value const n : report::lines(js::Value(1)))
        std::printf("dynamic line %g\n", n.as_number());
    try {
        for (double const n : report::lines(2))
            throw n;
    } catch (double) {
        std::puts("a C++ exception");
    }
    std::printf("missing %d %d\n", report::isMissing(), report::isMissing(0));
    std::printf("half %g %g, tripled %g\n", report::half(5), report::half(js::make_ascii_string("8")).as_number(), js::call(report::tripled(), js::undefined, { 7 }).as_number());
    try {
        report::checked(101);
    } catch (js::Throw const&) {
        std::puts("too large");
    }
}

void kept_elsewhere()
{
    std::vector<report::labels_generator> many;
    for (int i = 0; i < 100; ++i)
        many.push_back(report::labels(i));
    unsigned length = 0;
    for (auto& each : many)
        length += each.next().value.as_string()->length;
    for (int i = 0; i < 200000; ++i)
        report::label(i, js::make_ascii_string("garbage")); // so that the collector runs
    for (auto& each : many)
        length += each.next().value.as_string()->length;
    std::printf("%u characters\n", length);
}

void out_of_the_ordinary()
{
    std::printf("%g\n", js::Value(corners::internal(2)).as_number());
    for (js::Value const v : corners::corners(3)) std::printf("adv %g\n", v.as_number());
    std::printf("%g\n", corners::default_export(2));
    for (double const v : corners::tree(2)) std::printf("tree %g\n", v);
    for (double const v : corners::renamed(1)) std::printf("renamed %g\n", v);
    for (double const v : corners::pairs(3)) std::printf("pairs %g\n", v);
    for (double const v : corners::arrays(3)) std::printf("arrays %g\n", v);
    for (js::Value const v : corners::capture(3) | std::views::take(5)) std::printf("capture %g\n", v.as_number());
    for (double const v : corners::getMachine(1)) std::printf("machine %g\n", v);
    std::printf("%d %d\n", corners::makePoint(1).is_object(), corners::closure(1).is_object());
    for (js::Value const v : corners::yieldsPoints(1)) std::printf("point %d\n", v.is_object());
    for (js::Value const v : corners::rest(1, { 2, 3 })) std::printf("rest %g\n", v.as_number());
    for (js::Value const v : corners::receives(4)) std::printf("receives %g\n", v.as_number()); // next() may pass in anything
    for (js::Value const v : corners::mutates(4)) std::printf("mutates %u\n", v.as_string()->length);
    std::printf("%g %g %g\n", corners::usesArguments(4).as_number(), corners::load(4), corners::std_(5, 3));
    std::printf("%d\n", corners::both(false, 3).is_null());
}

void what_is_passed_in()
{
    std::vector<double> const values { 1, 2, 3.5 };
    std::printf("sum %g\n", given::sum(values));
    for (double const total : given::running(values))
        std::printf("running %g\n", total);
    for (js::Value const word : given::words("one three"))
        std::printf("%u characters\n", word.as_string()->length);

    static_assert(std::ranges::input_range<given::accumulator_generator> && std::same_as<std::ranges::range_value_t<given::accumulator_generator>, double>);
    auto accumulator = given::accumulator(10);
    std::printf("accumulator %g", accumulator.next().value);
    std::printf(" %g", accumulator.next(5).value);
    std::printf(" %g", accumulator.next(0.5).value);
    std::printf(" %g", accumulator.next().value); // undefined
    for (double const total : accumulator | std::views::take(2))
        std::printf(" %g", total);
    std::puts("");
    auto behind = given::behind(1);
    behind.next(7); // nobody has asked for it
    behind.next(7);
    std::printf("behind %g\n", behind.next(js::Value(7)).value.as_number());
    auto echo = given::echo(true);
    echo.next();
    std::printf("echo %g\n", echo.next(8).value.as_number());
    std::printf("echo %d\n", echo.next().value.is_undefined());
}

} // namespace

void typed()
{
    numbers();
    values();
    kept_elsewhere();
    out_of_the_ordinary();
    what_is_passed_in();
}
