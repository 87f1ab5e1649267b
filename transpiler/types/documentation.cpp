#include "documentation.h"

#include <algorithm>

namespace gen2cpp::types {

namespace {

constexpr std::string_view k_space = " \t\r\n";

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' || (static_cast<unsigned char>(c) & 0x80) != 0; }

std::string_view trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(k_space);
    if (first == text.npos)
        return {};
    return text.substr(first, text.find_last_not_of(k_space) - first + 1);
}

// --- Types ---------------------------------------------------------------------------------------------

constexpr unsigned k_object = Type::k_other | Type::k_own;
constexpr unsigned k_number = Type::k_int32 | Type::k_double;

struct NamedType {
    std::string_view name;
    unsigned bits;
};
constexpr NamedType k_named[] = { { "number", k_number }, { "Number", k_number }, { "boolean", Type::k_boolean }, { "Boolean", Type::k_boolean }, { "bool", Type::k_boolean }, { "true", Type::k_boolean },
    { "false", Type::k_boolean }, { "string", Type::k_string }, { "String", Type::k_string }, { "undefined", Type::k_undefined }, { "void", Type::k_undefined }, { "null", Type::k_null },
    { "object", k_object }, { "Object", k_object }, { "symbol", k_object }, { "Array", k_object }, { "Array.", k_object }, { "ReadonlyArray", k_object }, { "Map", k_object }, { "Set", k_object }, { "Function", k_object }, { "function", k_object } };

// The parts of `text` at the separator, outside of brackets.
std::vector<std::string_view> parts_of(std::string_view text, char separator)
{
    std::vector<std::string_view> result;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += std::string_view("<({[").find(text[i]) != std::string_view::npos;
        depth -= std::string_view(">)}]").find(text[i]) != std::string_view::npos && !(i && text[i - 1] == '=');
        if (text[i] == separator && depth == 0) {
            result.push_back(trimmed(text.substr(begin, i - begin)));
            begin = i + 1;
        }
    }
    result.push_back(trimmed(text.substr(begin)));
    return result;
}

std::optional<Type> parse_type(std::string_view text);

std::optional<Type> parse_single(std::string_view text)
{
    if (text.starts_with('?')) {
        auto const inner = parse_type(text.substr(1));
        return inner ? std::optional(inner->with(Type::k_null)) : std::nullopt;
    }
    if (text.starts_with('!') || text.starts_with("readonly "))
        return parse_type(text.substr(text.find_first_of("! ") + 1));
    if (text.ends_with("[]"))
        return Type::of(k_object);
    if (text.starts_with('(') && text.ends_with(')'))
        return parse_type(text.substr(1, text.size() - 2));
    if (text.size() > 1 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0])
        return Type::string();
    if (!text.empty() && text.find_first_not_of("0123456789.-") == text.npos)
        return Type::number();
    auto const name = text.substr(0, text.find('<'));
    if (name != text && !text.ends_with('>'))
        return std::nullopt;
    for (auto const& named : k_named)
        if (named.name == name)
            return Type::of(named.bits);
    return std::nullopt;
}

std::optional<Type> parse_type(std::string_view text)
{
    Type result;
    for (auto const part : parts_of(trimmed(text), '|')) {
        auto const type = parse_single(part);
        if (!type)
            return std::nullopt;
        result = result.with(type->bits);
    }
    return result;
}

// What leaves open which type it is.
bool says_nothing(std::string_view text) { return text.empty() || text == "*" || text == "?" || text == "any" || text == "unknown"; }

// The numbers or booleans of `number[]`, `Array<boolean>` and the like.
std::optional<Type> parse_element(std::string_view text)
{
    for (auto const prefix : { std::string_view("readonly "), std::string_view("!") })
        if (text.starts_with(prefix))
            return parse_element(trimmed(text.substr(prefix.size())));
    for (auto const list : { std::string_view("Array<"), std::string_view("ReadonlyArray<"), std::string_view("Array.<") })
        if (text.starts_with(list) && text.ends_with('>'))
            return parse_type(text.substr(list.size(), text.size() - list.size() - 1));
    return text.ends_with("[]") ? parse_type(text.substr(0, text.size() - 2)) : std::nullopt;
}

// --- Tags ----------------------------------------------------------------------------------------------

// The comment without its frame: no asterisks at the beginnings of lines.
struct CommentText {
    std::string text;
    std::vector<std::uint32_t> places; // by character: where it is in the comment
};

CommentText text_of(std::string_view const comment)
{
    CommentText result;
    auto rest = comment.substr(std::min<std::size_t>(comment.size(), 3));
    if (rest.ends_with("*/"))
        rest.remove_suffix(2);
    while (!rest.empty()) {
        auto const end = std::min(rest.find('\n'), rest.size());
        auto line = trimmed(rest.substr(0, end));
        if (line.starts_with('*'))
            line.remove_prefix(1);
        for (auto const& c : line)
            result.places.push_back(static_cast<std::uint32_t>(&c - comment.data()));
        result.places.push_back(static_cast<std::uint32_t>(rest.data() + end - comment.data()));
        result.text += line;
        result.text += '\n';
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return result;
}

// `{type}` at the beginning of the text, which goes on behind it.
std::optional<std::string_view> take_braces(std::string_view& text)
{
    text = trimmed(text);
    if (!text.starts_with('{'))
        return std::nullopt;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '{';
        depth -= text[i] == '}';
        if (depth > 0)
            continue;
        auto const result = text.substr(1, i - 1);
        text = trimmed(text.substr(i + 1));
        return trimmed(result);
    }
    return std::nullopt;
}

std::string_view take_word(std::string_view& text)
{
    std::size_t length = 0;
    while (length < text.size() && is_word(text[length]))
        ++length;
    auto const result = text.substr(0, length);
    text.remove_prefix(length);
    return result;
}

std::size_t next_tag(std::string_view text)
{
    auto at = text.find('@');
    while (at != text.npos && at > 0 && k_space.find(text[at - 1]) == k_space.npos)
        at = text.find('@', at + 1);
    return at;
}

class CommentReader {
public:
    CommentReader(std::string_view comment, bool is_generator, std::uint32_t offset)
        : m_comment(text_of(comment))
        , m_is_generator(is_generator)
        , m_offset(offset)
    {
    }

    Documentation run()
    {
        std::string_view rest = m_comment.text;
        for (auto at = rest.find('@'); at != rest.npos; at = rest.find('@')) {
            bool const begins_word = at == 0 || k_space.find(rest[at - 1]) != k_space.npos;
            rest.remove_prefix(at + 1);
            if (begins_word) // no {@link ...}
                tag(rest.substr(0, next_tag(rest)));
        }
        return std::move(m_result);
    }

private:
    void tag(std::string_view content)
    {
        auto const name = take_word(content);
        if (name == "param" || name == "arg" || name == "argument")
            return parameter(content);
        bool const is_yielded = name == "yields" || name == "yield";
        bool const is_returned = name == "returns" || name == "return";
        if (!is_yielded && !is_returned && name != "type")
            return;
        auto const type = take_braces(content);
        if (!type)
            return;
        if (is_yielded)
            m_result.yields = documented(*type);
        else if (!is_returned)
            m_result.type = documented(*type);
        else if (!(m_is_generator && generator(*type)))
            m_result.returns = documented(*type);
    }

    void parameter(std::string_view text)
    {
        DocumentedParameter parameter;
        auto type = take_braces(text);
        if (type && type->ends_with('=')) {
            parameter.is_optional = true;
            type->remove_suffix(1);
        }
        if (text.starts_with('[')) {
            parameter.is_optional = true;
            text = trimmed(text.substr(1));
        }
        parameter.name = take_word(text);
        if (parameter.name.empty() || text.starts_with('.')) // of a property
            return;
        if (type && !type->starts_with("..."))
            parameter.type = documented(*type);
        m_result.parameters.push_back(std::move(parameter));
    }

    // Generator<Y, R, N> and its relatives.
    bool generator(std::string_view type)
    {
        auto const open = type.find('<');
        auto const name = type.substr(0, open);
        constexpr std::string_view k_names[] = { "Generator", "Iterable", "Iterator", "IterableIterator", "IteratorObject" };
        if (std::find(std::begin(k_names), std::end(k_names), name) == std::end(k_names))
            return false;
        if (open == type.npos || !type.ends_with('>'))
            return true;
        auto const arguments = parts_of(type.substr(open + 1, type.size() - open - 2), ',');
        m_result.yields = documented(arguments[0]);
        if (arguments.size() > 1)
            m_result.returns = documented(arguments[1]);
        if (arguments.size() > 2)
            m_result.sent = documented(arguments[2]);
        return true;
    }

    std::optional<DocumentedType> documented(std::string_view text)
    {
        text = trimmed(text);
        if (says_nothing(text))
            return std::nullopt;
        auto const type = parse_type(text);
        auto const first = static_cast<std::size_t>(text.data() - m_comment.text.data());
        SourceRange const at { m_offset + m_comment.places[first], m_offset + m_comment.places[first + text.size() - 1] + 1 };
        if (!type)
            m_result.unread.push_back({ std::string(text), at });
        return type ? std::optional(DocumentedType { *type, std::string(text), at, parse_element(text) }) : std::nullopt;
    }

    CommentText const m_comment;
    bool const m_is_generator;
    std::uint32_t const m_offset;
    Documentation m_result;
};

} // namespace

DocumentedParameter const* Documentation::parameter(std::string_view name) const
{
    for (auto const& each : parameters)
        if (each.name == name)
            return &each;
    return nullptr;
}

Documentation parse_documentation(std::string_view comment, bool is_generator, std::uint32_t offset) { return CommentReader { comment, is_generator, offset }.run(); }

namespace {

// The comment that ends where the text does, but for words that a declaration may begin with.
std::string_view comment_at_end(std::string_view text, bool is_value)
{
    auto const drop_spaces = [&] { text = text.substr(0, text.find_last_not_of(k_space) + 1); }; // npos + 1 == 0
    auto const last_word = [&] {
        std::size_t length = 0;
        while (length < text.size() && is_word(text[text.size() - 1 - length]))
            ++length;
        return text.substr(text.size() - length);
    };
    drop_spaces();
    if (is_value && text.ends_with('=')) { // const name = function ...
        text.remove_suffix(1);
        drop_spaces();
        text.remove_suffix(last_word().size());
        drop_spaces();
    }
    for (;;) {
        auto const word = last_word();
        constexpr std::string_view k_words[] = { "export", "default", "const", "let", "var" };
        if (std::find(std::begin(k_words), std::end(k_words), word) == std::end(k_words))
            break;
        text.remove_suffix(word.size());
        drop_spaces();
    }
    if (!text.ends_with("*/"))
        return {};
    auto const begin = text.rfind("/*");
    bool const is_documentation = begin != text.npos && text.substr(begin).starts_with("/**") && text.find("*/", begin + 2) == text.size() - 2;
    return is_documentation ? text.substr(begin) : std::string_view {};
}

// Where the declaration of an exported variable is: its first assignment at the top level.
std::optional<std::uint32_t> declaration_of(ir::Module const& module, ir::GlobalId global)
{
    std::optional<std::uint32_t> result;
    std::function<void(ir::Block const&)> const look = [&](ir::Block const& block) {
        for (auto const id : block) {
            auto const* assign = std::get_if<ir::Assign>(&module.statements[id].kind);
            auto const* place = assign ? std::get_if<ir::GlobalPlace>(&assign->place) : nullptr;
            if (place && place->global == global && !result)
                result = module.statements[id].range.begin;
            ir::for_each_inner_block(module, id, look);
        }
    };
    look(module.functions[module.program].body);
    return result;
}

} // namespace

Documented read_documentation(ir::Module const& module, SourceFile const& source)
{
    Documented result;
    auto const text = source.text();
    if (text.find("/**") == text.npos)
        return result;
    for (std::size_t i = 0; i < module.functions.size(); ++i) {
        auto const& function = module.functions[module.functions.id(i)];
        if (function.kind == ir::FunctionKind::Program || function.range.begin > text.size())
            continue;
        if (auto const comment = comment_at_end(text.substr(0, function.range.begin), true); !comment.empty())
            result.functions[static_cast<std::uint32_t>(i)] = parse_documentation(comment, function.kind == ir::FunctionKind::Generator, static_cast<std::uint32_t>(comment.data() - text.data()));
    }
    for (auto const& exported : module.exports) {
        auto const at = exported.function.is_valid() ? std::nullopt : declaration_of(module, exported.global);
        if (!at)
            continue;
        if (auto const comment = comment_at_end(text.substr(0, *at), false); !comment.empty())
            result.globals[exported.global.index] = parse_documentation(comment, false, static_cast<std::uint32_t>(comment.data() - text.data()));
    }
    return result;
}

} // namespace gen2cpp::types
