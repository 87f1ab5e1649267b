// input.js:1  async function total(source)
struct total_machine final : js::Machine<total_machine> {
    enum class State : std::uint8_t { Start, AwaitingItem3, AfterAwait5, AwaitingClose3, Close3, Done };
    enum class Handler : std::uint8_t { None, Close3 };
    State state = State::Start;
    Handler handler = Handler::None;
    js::Value source;
    js::Value sum;
    js::Pending pending;
    js::ForAwait loop;

    void enter(js::Call const& call)
    {
        source = call[0];
    }

    js::Step resume(js::Received received)
    {
        js::Value value;
        if (received.mode != js::ResumeMode::Next && state != State::AwaitingItem3 && state != State::AwaitingClose3 && !handles(received))
            return abandon(received);
        for (;;) {
            try {
                switch (state) {
                case State::Start:
                    sum = 0;
                    loop = js::ForAwait(source, "source");
                    [[fallthrough]];
                case State::AwaitingItem3: // input.js:3
                loop_3:
                    {
                        auto const outcome = loop.resume(received);
                        if (outcome == js::AsyncOutcome::Suspended)
                            return suspend(loop.step(), State::AwaitingItem3);
                        if (outcome == js::AsyncOutcome::Returned)
                            return finish(sum);
                        value = loop.step().value;
                        handler = Handler::Close3;
                    }
                    if (!js::less_than(value, 0))
                        goto after_if_4;
                    pending = js::Pending::jump(0);
                    handler = Handler::None;
                    goto close_3;
                after_if_4:
                    return suspend({ value, js::StepKind::Await }, State::AfterAwait5);
                case State::AfterAwait5: // input.js:5
                    {
                        js::Value const awaited = received.value;
                        sum = js::add(sum, awaited);
                        handler = Handler::None;
                        goto loop_3;
                    }
                case State::Close3: // input.js:3
                close_3:
                    loop.leave(pending.is_throw());
                    [[fallthrough]];
                case State::AwaitingClose3: // input.js:3
                    {
                        auto const outcome = loop.resume(received);
                        if (outcome == js::AsyncOutcome::Suspended)
                            return suspend(loop.step(), State::AwaitingClose3);
                    }
                    if (pending.is_throw())
                        js::throw_value(pending.value());
                    if (pending.is_return())
                        return finish(pending.value());
                    return finish(sum);
                case State::Done:
                    break;
                }
                return finish();
            } catch (js::Throw const& thrown) {
                if (!handles({ thrown.value(), js::ResumeMode::Throw }))
                    throw;
            }
        }
    }

    // Whether something in the function handles the completion; it goes on there.
    bool handles(js::Received completion)
    {
        for (;;) {
            switch (handler) {
            case Handler::None:
                return false;
            case Handler::Close3:
                handler = Handler::None;
                pending = js::Pending(completion);
                state = State::Close3;
                return true;
            }
        }
    }
};

js::Value total_code(js::Call const& call)
{
    return js::start_async<total_machine>(call);
}

// input.js:9  async function* doubled(source)
struct doubled_generator final : js::Machine<doubled_generator> {
    enum class State : std::uint8_t { Start, Delegating10, AfterAwait12, AfterYield12, AfterAwait14, Finally11, Done };
    enum class Handler : std::uint8_t { None, Finally11 };
    State state = State::Start;
    Handler handler = Handler::None;
    js::Value source;
    js::AsyncDelegate delegate;
    js::Pending pending;

    void enter(js::Call const& call)
    {
        source = call[0];
    }

    js::Step resume(js::Received received)
    {
        if (received.mode != js::ResumeMode::Next && state != State::Delegating10 && !handles(received))
            return abandon(received);
        for (;;) {
            try {
                switch (state) {
                case State::Start:
                    delegate = js::AsyncDelegate(source, nullptr);
                    received = {};
                    [[fallthrough]];
                case State::Delegating10: // input.js:10
                    {
                        auto const outcome = delegate.resume(received);
                        if (outcome == js::AsyncOutcome::Suspended)
                            return suspend(delegate.step(), State::Delegating10);
                        if (outcome == js::AsyncOutcome::Returned)
                            return finish(delegate.step().value);
                        handler = Handler::Finally11;
                        goto try__11;
                    }
                try__11:
                    return suspend({ 1, js::StepKind::Await }, State::AfterAwait12);
                case State::AfterAwait12: // input.js:12
                    {
                        js::Value const awaited = received.value;
                        return yield(awaited, State::AfterYield12);
                    }
                case State::AfterYield12: // input.js:12
                    pending = js::Pending();
                    handler = Handler::None;
                    [[fallthrough]];
                case State::Finally11: // input.js:11
                    return suspend({ js::null, js::StepKind::Await }, State::AfterAwait14);
                case State::AfterAwait14: // input.js:14
                    if (pending.is_throw())
                        js::throw_value(pending.value());
                    if (pending.is_return())
                        return finish(pending.value());
                    return finish();
                case State::Done:
                    break;
                }
                return finish();
            } catch (js::Throw const& thrown) {
                if (!handles({ thrown.value(), js::ResumeMode::Throw }))
                    throw;
            }
        }
    }

    // Whether something in the function handles the completion; it goes on there.
    bool handles(js::Received completion)
    {
        for (;;) {
            switch (handler) {
            case Handler::None:
                return false;
            case Handler::Finally11:
                handler = Handler::None;
                pending = js::Pending(completion);
                state = State::Finally11;
                return true;
            }
        }
    }
};

js::Value doubled_code(js::Call const& call)
{
    return js::make_async_generator<doubled_generator>(call);
}

void top_level()
{
    [[maybe_unused]] js::Value const total = js::make_function(total_info, nullptr);
    [[maybe_unused]] js::Value const doubled = js::make_function(doubled_info, nullptr);
    js::method(js::callee(total, "total")({ js::callee(doubled, "doubled")({ js::make_array_literal({ 1, 2 }) }) }), "then"_key, "total(...).then")({ js::get(js::global("console"_key), "log"_key) });
}
