// input.js:5  function* found(n)
struct found_generator final : js::direct::Machine<found_generator, std::int32_t> {
    enum class State : std::uint8_t { Start, AfterYield6, AfterYield7, Done };
    State state = State::Start;
    std::int32_t n = 0;

    found_generator() = default;
    explicit found_generator(std::int32_t its_n)
        : n(its_n)
    {
    }

    bool resume()
    {
        switch (state) {
        case State::Start:
            return yield(n, State::AfterYield6);
        case State::AfterYield6: // input.js:6
            return yield((static_cast<void>(search(n)), 0), State::AfterYield7);
        case State::AfterYield7: // input.js:7
            return finish();
        case State::Done:
            break;
        }
        return finish();
    }
};

// input.js:2  function search(n)
void search(std::int32_t its_n)
{
    [[maybe_unused]] double n = its_n;
    for (;;) {
        n = js::remainder(n * 3, 7.0);
    }
}

void top_level()
{
    for (std::int32_t const n : found_generator(2)) {
        js::direct::log(n);
        break;
    }
}
