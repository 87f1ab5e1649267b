// library.mjs:1  function* range(from, to)
struct range_generator final : js::direct::Machine<range_generator, std::int64_t> {
    enum class State : std::uint8_t { Start, Done };
    State state = State::Start;
    double to = 0;
    std::int64_t i = 0;

    range_generator() = default;
    explicit range_generator(std::int32_t its_from, double its_to)
        : to(its_to), i(its_from)
    {
    }

    bool resume()
    {
        if (state == State::Done)
            return false;
        if (!(static_cast<double>(i) < to))
            return finish();
        item = i;
        i += 1;
        return yield(State::Start);
    }
};

// squares.mjs:1  function* squares(source)
struct squares_generator final : js::direct::Machine<squares_generator, double> {
    enum class State : std::uint8_t { Start, Done };
    State state = State::Start;
    range_generator source;

    squares_generator() = default;
    explicit squares_generator(range_generator its_source)
        : source(std::move(its_source))
    {
    }

    [[gnu::always_inline]] bool resume()
    {
        std::int64_t item_2 = 0;
        if (state == State::Done)
            return false;
        if (!source.resume())
            return finish();
        item_2 = source.item;
        return yield(static_cast<double>(item_2) * static_cast<double>(item_2), State::Start);
    }
};

// library.mjs:4  function* take(source, count)
struct take_generator final : js::direct::Machine<take_generator, double> {
    enum class State : std::uint8_t { Start, AfterYield7, Done };
    State state = State::Start;
    squares_generator source;
    std::int64_t count = 0;

    take_generator() = default;
    explicit take_generator(squares_generator its_source, std::int32_t its_count)
        : source(std::move(its_source)), count(its_count)
    {
    }

    [[gnu::always_inline]] bool resume()
    {
        double item_2 = 0;
        switch (state) {
        case State::Start:
        loop_6:
            if (!source.resume())
                return finish();
            item_2 = source.item;
            return yield(item_2, State::AfterYield7);
        case State::AfterYield7: // library.mjs:7
            {
                std::int64_t const value = count - 1;
                count = value;
                if (value == 0)
                    return finish();
                goto loop_6;
            }
        case State::Done:
            break;
        }
        return finish();
    }
};

// library.mjs:1  the module library.mjs
void evaluate_library()
{
}

// squares.mjs:1  the module squares.mjs
void evaluate_squares()
{
}

void top_level()
{
    evaluate_library();
    evaluate_squares();
    double sum = 0;
    for (double const value : take_generator(squares_generator(range_generator(1, js::infinity)), 4)) {
        sum += value;
    }
    js::ArrayBuilder items;
    items.append_machine(range_generator(0, 3));
    js::Value const list = items.finish();
    js::method(js::global("console"_key), "log"_key, "console.log")({ sum, list });
}
