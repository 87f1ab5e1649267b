#include "throw.h"

#include "../core/heap.h"
#include "../core/output.h"
#include "error_stack.h"
#include "own_property.h"
#include "property_key.h"
#include "realm.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>

namespace js {

namespace {

// Roots for values in flight, on a list of free ones. They come from memory that the collector scans and never frees.
struct FreeRoot {
    FreeRoot* next;
};
FreeRoot* free_roots = nullptr;
constexpr std::size_t k_roots_at_once = 64;

Value* take_root(Value value)
{
    if (!free_roots) {
        auto const roots = static_cast<FreeRoot*>(heap::allocate_root(k_roots_at_once * sizeof(FreeRoot)));
        for (std::size_t i = 0; i < k_roots_at_once; ++i) {
            roots[i].next = free_roots;
            free_roots = &roots[i];
        }
    }
    auto const root = free_roots;
    free_roots = root->next;
    return new (root) Value(value);
}

} // namespace

Throw::Throw(Value value)
    : m_root(take_root(value))
{
}

Throw::Throw(Throw const& other)
    : m_root(take_root(*other.m_root))
{
}

Throw::~Throw() { free_roots = new (m_root) FreeRoot { free_roots }; }

void throw_value(Value value) { throw Throw(value); }

namespace {

Object* error_prototype(ErrorType type)
{
    switch (type) {
    case ErrorType::Error:
        return realm.error_prototype;
    case ErrorType::TypeError:
        return realm.type_error_prototype;
    case ErrorType::RangeError:
        return realm.range_error_prototype;
    case ErrorType::ReferenceError:
        return realm.reference_error_prototype;
    case ErrorType::SyntaxError:
        return realm.syntax_error_prototype;
    case ErrorType::EvalError:
        return realm.eval_error_prototype;
    case ErrorType::URIError:
        return realm.uri_error_prototype;
    case ErrorType::AggregateError:
        return realm.aggregate_error_prototype;
    }
    return realm.error_prototype;
}

// Appends what stands between the directives; append(directive) appends an argument.
template<typename Append>
void append_format(StringBuilder& message, std::string_view format, Append append)
{
    while (!format.empty()) {
        auto const percent = format.find('%');
        message.append_ascii(format.substr(0, percent));
        if (percent == std::string_view::npos)
            break;
        auto const directive = format[percent + 1];
        if (directive == '%')
            message.append(u'%');
        else
            append(directive);
        format.remove_prefix(percent + 2);
    }
}

} // namespace

void throw_error_with(ErrorType type, char const* format, MessageArgument const* arguments)
{
    StringBuilder message;
    append_format(message, format, [&](char directive) {
        auto const& argument = *arguments++;
        if (argument.text)
            message.append(make_string(argument.text));
        else
            message.append(directive == 'c' ? call_site_text(argument.value) : text_in_message(argument.value));
    });
    throw_value(make_error(type, message.finish()));
}

void throw_texts(ErrorType type, char const* format, std::initializer_list<std::string_view> arguments)
{
    StringBuilder message;
    auto const* argument = arguments.begin();
    append_format(message, format, [&](char) { message.append(make_string(*argument++)); });
    throw_value(make_error(type, message.finish()));
}

Object* make_error(ErrorType type, Value message) { return make_error(error_prototype(type), message); }

Object* make_error(Object* prototype, Value message)
{
    auto const error = make_object(prototype);
    error->kind = ObjectKind::Error;
    define_stack(error);
    if (!message.is_undefined())
        add_own(error, names::message, message, Attributes::Hidden);
    return error;
}

void define_stack(Object* error)
{
    // OPTIMIZATION: all errors share the pair of functions.
    static Accessor* accessor = nullptr;
    if (!accessor)
        accessor = make_accessor(realm.error_stack_getter, realm.error_stack_setter);
    add_own(error, names::stack, accessor_value(accessor), Attributes::Configurable | Attributes::Accessor);
    capture_stack(error);
}

void stop_not_supported(char const* what)
{
    output::flush();
    std::fprintf(stderr, "%s is not supported by gen2cpp\n", what);
    std::exit(3);
}

} // namespace js
