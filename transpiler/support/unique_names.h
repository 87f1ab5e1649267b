// Names that are unique in one place: the wanted one, or that with a number.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace gen2cpp {

class UniqueNames {
public:
    // The names of `outer` are taken too; it must not change any more.
    explicit UniqueNames(UniqueNames const* outer = nullptr)
        : m_outer(outer)
    {
    }

    std::string add(std::string_view wanted, std::string_view separator)
    {
        std::string result(wanted);
        if (reserve(result))
            return result;
        auto number = next_number(wanted);
        do
            result = std::string(wanted).append(separator) + std::to_string(number++);
        while (!reserve(result));
        m_next[std::string(wanted)] = number;
        return result;
    }

    // Whether nobody had the name.
    bool reserve(std::string_view name)
    {
        if (m_next.contains(name) || (m_outer && m_outer->m_next.contains(name)))
            return false;
        m_next.emplace(name, 2);
        return true;
    }

private:
    // All smaller ones are taken.
    int next_number(std::string_view wanted) const
    {
        if (auto const found = m_next.find(wanted); found != m_next.end())
            return found->second;
        return m_outer->next_number(wanted);
    }

    UniqueNames const* m_outer;
    // Views are looked up as they are.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view> {}(name); }
    };
    std::unordered_map<std::string, int, Hash, std::equal_to<>> m_next; // by name: the number to try next
};

} // namespace gen2cpp
