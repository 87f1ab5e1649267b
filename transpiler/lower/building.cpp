// The small words with which the other files of this folder build IR.
#include "lowering.h"

#include <algorithm>

namespace gen2cpp::lower {

Name utf16(std::string_view text)
{
    Name result;
    for (std::size_t i = 0; i < text.size();) {
        auto const byte = static_cast<unsigned char>(text[i]);
        std::uint32_t const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
        std::uint32_t point = length == 1 ? byte : byte & (0x7fu >> length);
        for (std::uint32_t k = 1; k < length && i + k < text.size(); ++k)
            point = point << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3fu);
        i += length;
        if (point >= 0x10000) {
            result += static_cast<char16_t>(0xd800 + ((point - 0x10000) >> 10));
            result += static_cast<char16_t>(0xdc00 + ((point - 0x10000) & 0x3ff));
        } else {
            result += static_cast<char16_t>(point);
        }
    }
    return result;
}

std::string utf8(std::u16string_view text)
{
    std::string result;
    auto const put = [&](std::uint32_t byte) { result += static_cast<char>(byte); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::uint32_t point = text[i];
        if (point >= 0xd800 && point < 0xdc00 && i + 1 < text.size() && text[i + 1] >= 0xdc00 && text[i + 1] < 0xe000)
            point = 0x10000 + ((point - 0xd800) << 10) + (text[++i] - 0xdc00u);
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xc0 | point >> 6);
            put(0x80 | (point & 0x3f));
        } else if (point < 0x10000) {
            put(0xe0 | point >> 12);
            put(0x80 | (point >> 6 & 0x3f));
            put(0x80 | (point & 0x3f));
        } else {
            put(0xf0 | point >> 18);
            put(0x80 | (point >> 12 & 0x3f));
            put(0x80 | (point >> 6 & 0x3f));
            put(0x80 | (point & 0x3f));
        }
    }
    return result;
}

FunctionLowering::FunctionLowering(ModuleLowering& module, js::FunctionId syntax, ir::FunctionId id)
    : m_module(module)
    , m_syntax(syntax)
    , m_id(id)
{
}

ir::ExpressionId FunctionLowering::make(ir::ExpressionKind kind, SourceRange range)
{
    ir::Expression expression { std::move(kind), m_module.located(range) };
    std::uint8_t deepest = 0;
    ir::for_each_operand(expression, [&](ir::ExpressionId operand) { deepest = std::max(deepest, m_module.depths[operand.index]); });
    m_module.depths.push_back(std::max(static_cast<std::uint8_t>(deepest + 1), deepest));
    return m_module.module.expressions.add(std::move(expression));
}

ir::StatementId FunctionLowering::append(ir::StatementKind kind, SourceRange range)
{
    auto const id = m_module.module.statements.add({ std::move(kind), m_module.located(range) });
    m_block->push_back(id);
    return id;
}

ir::ExpressionId FunctionLowering::operation(ir::Operator op, Expressions operands)
{
    return make(ir::Operation { op, std::move(operands) });
}

ir::ExpressionId FunctionLowering::read(ir::VariableId variable)
{
    return make(ir::Read { ir::LocalPlace { variable }, {}, false });
}

ir::VariableId FunctionLowering::variable(std::string name, ir::VariableKind kind)
{
    return m_function().variables.add({ std::move(name), kind, false, {} });
}

ir::VariableId FunctionLowering::temporary(std::string name, ir::VariableKind kind)
{
    return m_function().variables.add({ std::move(name), kind, true, {} });
}

void FunctionLowering::assign(ir::VariableId target, ir::ExpressionId value, SourceRange range)
{
    append(ir::Assign { ir::LocalPlace { target }, value }, range);
}

void FunctionLowering::assign(ir::Place place, ir::ExpressionId value, SourceRange range)
{
    append(ir::Assign { place, value }, range);
}

void FunctionLowering::evaluate(ir::ExpressionId expression)
{
    if (effects(expression) == ir::Effects::Any)
        append(ir::Evaluate { expression });
}

bool FunctionLowering::is_strict() const
{
    return m_is_class_code || (m_syntax.is_valid() ? m_module.program.functions[m_syntax].is_strict : m_module.program.is_strict);
}

} // namespace gen2cpp::lower
