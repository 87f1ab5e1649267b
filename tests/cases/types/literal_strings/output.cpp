// input.js:2  function* days()
struct days_generator final : js::direct::Machine<days_generator, js::direct::Text> {
    enum class State : std::uint8_t { Start, AfterYield3, AfterYield4, Done };
    State state = State::Start;

    days_generator() = default;

    bool resume()
    {
        switch (state) {
        case State::Start:
            return yield("Mon"_text, State::AfterYield3);
        case State::AfterYield3: // input.js:3
            return yield("Tue"_text, State::AfterYield4);
        case State::AfterYield4: // input.js:4
            return finish();
        case State::Done:
            break;
        }
        return finish();
    }
};

void top_level()
{
    for (js::direct::Text const day : days_generator()) {
        js::direct::log(day, 1, (day == "Mon"_text ? "first"_text : "last"_text));
    }
}
