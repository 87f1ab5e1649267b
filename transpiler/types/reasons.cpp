// Why a known object is given up, in words: for people who read `inspect --stage=types`.
#include "inference.h"
#include "why.h"

#include "../support/match.h"
#include "../support/text.h"
#include "../support/utf8.h"

namespace gen2cpp::types {

std::string words_for(ir::Operator op)
{
    using ir::Operator;
    struct Words {
        Operator op;
        char const* words;
    };
    constexpr Words k_words[] = {
        { Operator::Add, "+" }, { Operator::Subtract, "-" }, { Operator::Multiply, "*" }, { Operator::Divide, "/" }, { Operator::Remainder, "%" }, { Operator::Exponentiate, "**" },
        { Operator::ShiftLeft, "<<" }, { Operator::ShiftRight, ">>" }, { Operator::ShiftRightUnsigned, ">>>" }, { Operator::BitAnd, "&" }, { Operator::BitOr, "|" }, { Operator::BitXor, "^" },
        { Operator::BitNot, "~" }, { Operator::Negate, "-" }, { Operator::ToNumber, "+" }, { Operator::ToNumeric, "++ or --" }, { Operator::Increment, "++" }, { Operator::Decrement, "--" },
        { Operator::Typeof, "typeof" }, { Operator::Equal, "==" }, { Operator::StrictEqual, "===" }, { Operator::Less, "<" }, { Operator::LessEqual, "<=" }, { Operator::Greater, ">" },
        { Operator::GreaterEqual, ">=" }, { Operator::InstanceOf, "instanceof" }, { Operator::In, "in" }, { Operator::Delete, "delete" }, { Operator::DeleteElement, "delete" },
        { Operator::GetSuper, "super" }, { Operator::SetSuper, "super" }, { Operator::SuperCall, "super()" }, { Operator::PrivateGet, "a private name" }, { Operator::PrivateSet, "a private name" },
        { Operator::PrivateHas, "a private name" }, { Operator::CallWithArray, "a call with spread arguments" }, { Operator::ConstructWithArray, "new with spread arguments" },
        { Operator::DefineProperty, "an object literal" }, { Operator::DefineMethod, "a method of an object literal or a class" }, { Operator::CopyProperties, "spread into an object literal" },
        { Operator::RestProperties, "the rest of an object pattern" }, { Operator::MakeClass, "a class" }, { Operator::ClassPrototype, "a class" }, { Operator::RequireObject, "a pattern" },
        { Operator::StepOrUndefined, "an array pattern" }, { Operator::RestOfIterator, "the rest of an array pattern" }, { Operator::ImportModule, "import()" }, { Operator::ImportByName, "import()" }, { Operator::RequireModule, "require()" }, { Operator::RequireMissing, "require()" },
        { Operator::MakeImportMeta, "import.meta" }, { Operator::MakeArguments, "arguments" }, { Operator::MakeMappedArguments, "arguments" }, { Operator::MakeRequire, "require" },
        { Operator::CommonJsExports, "module.exports" }, { Operator::CommonJsExport, "module.exports" }, { Operator::CoerceThis, "this" }, { Operator::CheckThis, "this" },
    };
    for (auto const& each : k_words)
        if (each.op == op)
            return each.words;
    return "an operation of the language";
}

namespace {

std::string quoted_name(std::string const& text) { return text.empty() ? "unknown code" : text; }

std::string key_text(ir::Module const& module, ir::Operation const& it)
{
    auto const* key = it.operands.size() > 1 && it.operands[1].is_valid() ? std::get_if<ir::Key>(&module.expressions[it.operands[1]].kind) : nullptr;
    auto const name = key ? utf8_from_utf16(key->value) : std::nullopt;
    return name ? "the property " + name_or_quoted(*name) : "a computed property";
}

std::string of_operation(ir::Module const& module, ir::Operation const& it)
{
    using ir::Operator;
    switch (it.op) {
    case Operator::Get:
    case Operator::GetElement:
        return key_text(module, it) + " of it is read";
    case Operator::Set:
    case Operator::SetElement:
        return key_text(module, it) + " of an object is assigned";
    case Operator::MakeObject:
        return "it is in an object";
    case Operator::FinishArray:
    case Operator::AppendSpread:
    case Operator::AppendSpreadArgument:
        return "it is in an array or a list of arguments";
    default:
        return "it is an operand of " + words_for(it.op);
    }
}

} // namespace

// What looks at the value that escapes: the expression around it, else the statement.
Reason Inference::reason_here() const
{
    auto const& module = m_program.module;
    if (m_expression.is_valid()) {
        auto const& expression = module.expressions[m_expression];
        if (auto const banned = m_bans.reasons.find(origin(m_expression).index); banned != m_bans.reasons.end() && std::holds_alternative<ir::Call>(expression.kind))
            return { "what it gives has to be an object: " + banned->second.text, banned->second.at };
        auto const text = match(
            expression.kind,
            [](ir::Call const& it) { return quoted_name(it.names->text) + " sees it"; },
            [](ir::MethodCall const& it) { return quoted_name(it.names->text) + " sees it"; },
            [](ir::Construct const& it) { return "new " + quoted_name(it.text) + " sees it"; },
            [&](ir::Operation const& it) { return of_operation(module, it); },
            [](ir::ArrayLiteral const&) { return std::string("it is in an array"); },
            [](ir::Template const&) { return std::string("it is in a template literal"); },
            [](auto const&) { return std::string("it meets other values"); });
        return { text, expression.range };
    }
    if (!m_statement.is_valid())
        return { m_verdict, {} };
    auto const& statement = module.statements[m_statement];
    auto const text = match(
        statement.kind,
        [](ir::Assign const&) { return std::string("it is assigned where other values are"); },
        [](ir::Return const&) { return std::string("it is returned"); },
        [](ir::Yield const&) { return std::string("it is yielded"); },
        [](ir::Throw const&) { return std::string("it is thrown"); },
        [](ir::ForOf const&) { return std::string("it is looped over together with other values"); },
        [](ir::Delegate const&) { return std::string("code that is not known resumes the generator that delegates to it"); },
        [](auto const&) { return std::string("it meets other values"); });
    return { text, statement.range };
}

} // namespace gen2cpp::types
