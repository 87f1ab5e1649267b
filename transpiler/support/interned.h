// A text in four bytes: the number of a string that the whole process has once. Names and messages of a program repeat, and its nodes stay small.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gen2cpp {

template<typename Character>
class Interned {
public:
    using String = std::basic_string<Character>;
    using View = std::basic_string_view<Character>;

    Interned() = default; // the empty text
    Interned(View text)
        : m_number(text.empty() ? 0 : pool().number(text))
    {
    }
    Interned(String const& text)
        : Interned(View(text))
    {
    }
    Interned(Character const* text)
        : Interned(View(text))
    {
    }

    String const& string() const { return pool().strings[m_number]; }
    operator String const&() const { return string(); }
    operator View() const { return string(); }
    std::uint32_t number() const { return m_number; } // the same for the same text
    bool empty() const { return m_number == 0; }
    std::size_t size() const { return string().size(); }

    friend bool operator==(Interned a, Interned b) { return a.m_number == b.m_number; }
    friend bool operator==(Interned a, View b) { return a.string() == b; }
    friend bool operator==(Interned a, String const& b) { return a.string() == b; }
    friend bool operator==(Interned a, Character const* b) { return a.string() == b; }
    friend String operator+(Interned a, auto const& b) { return a.string() + b; }
    friend String operator+(auto&& a, Interned b)
        requires(!std::is_same_v<std::remove_cvref_t<decltype(a)>, Interned>)
    {
        return std::forward<decltype(a)>(a) + b.string();
    }

private:
    // Only one thread translates.
    struct Pool {
        std::deque<String> strings { String {} };
        std::unordered_map<View, std::uint32_t> numbers;

        std::uint32_t number(View text)
        {
            if (auto const found = numbers.find(text); found != numbers.end())
                return found->second;
            auto const number = static_cast<std::uint32_t>(strings.size());
            numbers.emplace(strings.emplace_back(text), number);
            return number;
        }
    };
    static Pool& pool()
    {
        static Pool instance;
        return instance;
    }

    std::uint32_t m_number = 0;
};

using InternedText = Interned<char>;
using InternedUtf16 = Interned<char16_t>;

} // namespace gen2cpp
