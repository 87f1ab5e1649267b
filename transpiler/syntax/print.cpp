#include "print.h"

#include "printer.h"

namespace gen2cpp::syntax {

namespace {

std::string_view goal_name(Goal goal)
{
    switch (goal) {
    case Goal::Script: return "script";
    case Goal::Module: return "module";
    case Goal::CommonJs: return "commonjs";
    }
    return {};
}

std::string_view form_name(FunctionForm form)
{
    switch (form) {
    case FunctionForm::Declaration: return "declaration";
    case FunctionForm::Expression: return "expression";
    case FunctionForm::Arrow: return "arrow";
    case FunctionForm::Method: return "method";
    case FunctionForm::Getter: return "getter";
    case FunctionForm::Setter: return "setter";
    case FunctionForm::Constructor: return "constructor";
    case FunctionForm::StaticBlock: return "static-block";
    case FunctionForm::Field: return "field";
    }
    return {};
}

std::string_view member_name(ClassMemberKind kind)
{
    switch (kind) {
    case ClassMemberKind::Method: return "Method";
    case ClassMemberKind::Getter: return "Getter";
    case ClassMemberKind::Setter: return "Setter";
    case ClassMemberKind::Field: return "Field";
    case ClassMemberKind::StaticBlock: return "StaticBlock";
    }
    return {};
}

} // namespace

std::string print(Program const& program, SourceFile const& source) { return Printer(program, source).run(); }

std::string Printer::run()
{
    m_text = "program ";
    m_text += goal_name(m_program.goal);
    m_text += m_program.is_strict ? " strict\n" : "\n";
    Children const children(*this);
    statements(m_program.body);
    return std::move(m_text);
}

void Printer::line(std::initializer_list<std::string_view> words, SourceRange range)
{
    m_text.append(m_indent, ' ');
    if (!m_role.empty()) {
        m_text += m_role;
        m_text += ": ";
        m_role = {};
    }
    for (auto const word : words) {
        if (word.empty())
            continue;
        m_text += word;
        m_text += ' ';
    }
    auto const [line, column] = m_source.position(range.begin);
    m_text += ' ';
    m_text += std::to_string(line);
    m_text += ':';
    m_text += std::to_string(column);
    m_text += '\n';
}

void Printer::statement(StatementId id)
{
    if (!id.is_valid()) {
        m_role = {};
        return;
    }
    auto const& node = m_program.statements[id];
    std::visit([&](auto const& it) { show(it, node.range); }, node.kind);
}

void Printer::expression(ExpressionId id)
{
    if (!id.is_valid()) {
        m_role = {};
        return;
    }
    auto const& node = m_program.expressions[id];
    std::visit([&](auto const& it) { show(it, node.range); }, node.kind);
}

void Printer::statements(List<StatementId> const& list)
{
    for (auto const id : list)
        statement(id);
}

void Printer::function(FunctionId id)
{
    auto const& it = m_program.functions[id];
    line({ "function", it.name ? it.name->name : "", form_name(it.form), it.is_async ? "async" : "", it.is_generator ? "generator" : "",
             it.is_strict ? "strict" : "", it.is_derived_constructor ? "derived" : "", it.has_simple_parameters ? "" : "non-simple" },
        it.range);
    Children const children(*this);
    for (auto const& each : it.parameters)
        parameter(each);
    if (it.expression_body.is_valid())
        as("body").expression(it.expression_body);
    statements(it.body);
}

void Printer::parameter(Parameter const& parameter)
{
    as(parameter.is_rest ? "rest" : "parameter").element(parameter.element);
}

void Printer::class_(ClassId id)
{
    auto const& it = m_program.classes[id];
    line({ "class", it.name ? it.name->name : "" }, it.range);
    Children const children(*this);
    as("extends").expression(it.heritage);
    if (it.constructor.is_valid())
        function(it.constructor);
    for (auto const& each : it.members)
        member(each);
}

void Printer::member(ClassMember const& member)
{
    bool const has_key = member.kind != ClassMemberKind::StaticBlock;
    line({ member_name(member.kind), member.is_static && has_key ? "static" : "", has_key ? key_text(member.key) : "" }, member.range);
    Children const children(*this);
    if (has_key)
        computed_key(member.key);
    if (member.function.is_valid())
        function(member.function);
}

std::string Printer::key_text(PropertyKey const& key) const
{
    if (auto const* literal = std::get_if<Utf16>(&key.kind))
        return quoted(*literal);
    if (auto const* name = std::get_if<PrivateName>(&key.kind))
        return "#" + name->name;
    return "computed";
}

void Printer::computed_key(PropertyKey const& key)
{
    if (auto const* computed = std::get_if<ComputedKey>(&key.kind))
        as("key").expression(computed->expression);
}

void Printer::pattern(Pattern const& pattern, std::string_view suffix)
{
    if (auto const* name = std::get_if<BindingTarget>(&pattern.kind))
        return line({ "name", name->identifier.name, suffix }, pattern.range);
    if (auto const* target = std::get_if<ExpressionTarget>(&pattern.kind)) {
        line({ "target", suffix }, pattern.range);
        Children const children(*this);
        return expression(target->expression);
    }
    if (auto const* array = std::get_if<ArrayPattern>(&pattern.kind)) {
        line({ "array-pattern", suffix }, pattern.range);
        Children const children(*this);
        for (auto const& each : array->elements) {
            if (each)
                element(*each);
            else
                line({ "hole" }, { pattern.range });
        }
        for (auto const& rest : array->rest)
            as("rest").pattern(rest);
        return;
    }
    auto const& object = std::get<ObjectPattern>(pattern.kind);
    line({ "object-pattern", suffix }, pattern.range);
    Children const children(*this);
    for (auto const& property : object.properties) {
        line({ "property", key_text(property.key), property.is_shorthand ? "shorthand" : "" }, property.key.range);
        Children const parts(*this);
        computed_key(property.key);
        element(property.value);
    }
    for (auto const& rest : object.rest)
        as("rest").pattern(rest);
}

void Printer::element(PatternElement const& element)
{
    pattern(element.target.front());
    if (!element.default_value.is_valid())
        return;
    Children const children(*this);
    as("default").expression(element.default_value);
}

} // namespace gen2cpp::syntax
