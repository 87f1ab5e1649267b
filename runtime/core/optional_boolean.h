// A boolean that may be missing: what an array of booleans has behind its end.
#pragma once

#include <concepts>
#include <cstdint>

namespace js {

class OptionalBoolean {
public:
    constexpr OptionalBoolean() = default; // undefined
    constexpr OptionalBoolean(std::same_as<bool> auto boolean)
        : m_state(boolean ? State::True : State::False)
    {
    }
    constexpr bool is_undefined() const { return m_state == State::Undefined; }
    constexpr bool is_true() const { return m_state == State::True; }
    friend constexpr bool operator==(OptionalBoolean, OptionalBoolean) = default;

private:
    enum class State : std::uint8_t { Undefined, False, True };
    State m_state = State::Undefined;
};

constexpr bool to_boolean(std::same_as<OptionalBoolean> auto value) { return value.is_true(); } // 7.1.2
constexpr double to_number(std::same_as<OptionalBoolean> auto value) { return value.is_undefined() ? __builtin_nan("") : value.is_true() ? 1 : 0; } // 7.1.4

} // namespace js
