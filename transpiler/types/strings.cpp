// What is known of members of strings.
#include "inference.h"

#include <limits>

namespace gen2cpp::types {

namespace {

constexpr std::int32_t k_max_length = 536870888; // of the runtime's strings
constexpr std::uint32_t k_no_cell = std::numeric_limits<std::uint32_t>::max();

} // namespace

// `string.length`, or the method of a call whose arguments come first. Nothing: it has to be looked up.
std::optional<Type> Inference::string_member(std::u16string const& key)
{
    if (key == u"length")
        return Type::integer(0, k_max_length);
    if (key != u"charCodeAt" || !m_bans.is_tame || m_bans.has_methods_of_strings)
        return std::nullopt;
    if (!m_char_code_at) {
        m_char_code_at = static_cast<std::uint32_t>(m_array_methods.size());
        m_array_methods.push_back({ k_no_cell, key });
    }
    return Type::of(ObjectKind::ArrayMethod, *m_char_code_at);
}

bool Inference::is_of_strings(Type method) const { return m_char_code_at == method.object; }

// 22.1.3.3: a code unit, or NaN. Nothing: the argument is no number.
std::optional<Type> Inference::char_code_at(ir::Operands const& arguments)
{
    auto const index = evaluate(arguments[0]);
    if (index.is_nothing())
        return Type {};
    return index.is_numeric() ? std::optional(Type::integer(0, 0xffff).with(Type::k_whole)) : std::nullopt;
}

} // namespace gen2cpp::types
