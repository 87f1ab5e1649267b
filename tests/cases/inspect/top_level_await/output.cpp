// input.mjs:1  
struct program_machine final : js::Machine<program_machine> {
    enum class State : std::uint8_t { Start, AfterAwait1, AfterAwait2, Done };
    State state = State::Start;
    js::Value value;

    void enter([[maybe_unused]] js::Call const& call)
    {
    }

    js::Step resume(js::Received received)
    {
        if (received.mode != js::ResumeMode::Next)
            return abandon(received);
        switch (state) {
        case State::Start:
            return suspend({ 1, js::StepKind::Await }, State::AfterAwait1);
        case State::AfterAwait1: // input.mjs:1
            {
                js::Value const awaited = received.value;
                value = awaited;
                return suspend({ value, js::StepKind::Await }, State::AfterAwait2);
            }
        case State::AfterAwait2: // input.mjs:2
            {
                js::Value const awaited_2 = received.value;
                js::method(js::global("console"_key), "log"_key, "console.log")({ value, awaited_2 });
                return finish();
            }
        case State::Done:
            break;
        }
        return finish();
    }
};

void top_level()
{
    js::host::await_top_level(js::start_async<program_machine>({}));
}
