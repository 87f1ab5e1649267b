#include "without_runtime.h"

#include <algorithm>
#include <unordered_map>

namespace gen2cpp::emit {

namespace {

constexpr std::string_view k_prefix = "js::";

struct DirectName {
    std::string_view name;
    bool is_for_libraries;
};
constexpr DirectName k_direct_names[] = {
#define RUNTIME(name)
#define DIRECT(name) { #name, true },
#define PROGRAM(name) { #name, false },
#include "runtime_api.def"
#undef PROGRAM
#undef DIRECT
#undef RUNTIME
};

// What is spelled otherwise in direct.h.
struct Twin {
    std::string_view name;
    std::string_view direct;
};
constexpr Twin k_twins[] = { { "undefined", "js::direct::undefined" }, { "null", "js::direct::null" }, { "Recursion", "js::direct::Recursion" } };

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

bool is_direct(std::string_view name, CodeOf whose)
{
    static auto const names = [] {
        std::unordered_map<std::string_view, bool> result;
        for (auto const& it : k_direct_names)
            result.emplace(it.name, it.is_for_libraries);
        return result;
    }();
    auto const found = names.find(name);
    return found != names.end() && (found->second || whose == CodeOf::Program);
}

// The length of the qualified name at the beginning of the text.
std::size_t name_length(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && (is_word(text[length]) || (text.substr(length).starts_with("::") && length + 2 < text.size() && is_word(text[length + 2]))))
        length += is_word(text[length]) ? 1 : 2;
    return length;
}

class Reading {
public:
    Reading(std::string_view code, CodeOf whose)
        : m_rest(code)
        , m_whose(whose)
    {
    }

    std::size_t rest() const { return m_rest.size(); } // behind what needs no runtime
    std::optional<std::string> run()
    {
        while (!m_rest.empty())
            if (!step())
                return std::nullopt;
        return std::move(m_result);
    }

private:
    bool step()
    {
        if (m_rest.starts_with("//"))
            return copy(std::min(m_rest.find('\n'), m_rest.size()));
        if (m_rest.front() == '"')
            return literal();
        if (m_rest.starts_with(k_prefix))
            return runtime_name();
        // Whole words, so that a name that ends in `js` is no prefix.
        std::size_t length = 0;
        while (length < m_rest.size() && is_word(m_rest[length]))
            ++length;
        if (m_rest.substr(length).starts_with('"') && length > 0)
            return false; // u"..."_s
        if (m_rest.front() >= '0' && m_rest.front() <= '9' && m_rest.substr(0, length).ends_with("_n"))
            return false; // a BigInt
        return copy(std::max<std::size_t>(length, 1));
    }

    bool copy(std::size_t length)
    {
        m_result += m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return true;
    }

    // A string: only one without a suffix, or as text, needs no runtime.
    bool literal()
    {
        std::size_t end = 1;
        while (end < m_rest.size() && m_rest[end] != '"')
            end += m_rest[end] == '\\' ? 2 : 1;
        auto const behind = m_rest.substr(std::min(end + 1, m_rest.size()));
        if (behind.starts_with('_') && behind.substr(0, name_length(behind)) != "_text")
            return false;
        return copy(std::min(end + 1, m_rest.size()));
    }

    bool runtime_name()
    {
        auto const length = name_length(m_rest);
        auto const name = m_rest.substr(k_prefix.size(), length - k_prefix.size());
        for (auto const& twin : k_twins)
            if (name == twin.name) {
                m_result += twin.direct;
                m_rest.remove_prefix(length);
                return true;
            }
        bool const is_namespace = name == "literals";
        return (is_namespace || is_direct(name, m_whose)) && copy(length);
    }

    std::string_view m_rest;
    CodeOf m_whose;
    std::string m_result;
};

} // namespace

std::size_t first_use_of_runtime(std::string_view code, CodeOf whose)
{
    Reading reading { code, whose };
    return reading.run() ? code.npos : code.size() - reading.rest();
}

std::optional<std::string> without_runtime(std::string_view code, CodeOf whose) { return Reading { code, whose }.run(); }

} // namespace gen2cpp::emit
