// What generated code calls that the specification does not name: the abstract operations in the form in which the emitter writes them.
// The list of all is emit/runtime_api.def.
#pragma once

#include "arguments.h"
#include "arithmetic.h"
#include "class.h"
#include "compare.h"
#include "destructuring.h"
#include "globals.h"
#include "iteration.h"
#include "list.h"
#include "literals.h"
#include "module_namespace.h"
#include "pattern.h"
#include "quick_methods.h"

#include "../value/bigint.h"
#include "../value/native_stack.h"

#include <string_view>

namespace js {

// --- Literals: "text"_s is a string value, "name"_key a property key; both exist once, without work at start-up for strings ---------

template<std::size_t Size>
struct FixedText {
    char units[Size];
    consteval FixedText(char const (&text)[Size])
    {
        for (std::size_t i = 0; i < Size; ++i)
            units[i] = text[i];
    }
};
template<std::size_t Size>
struct FixedWideText {
    char16_t units[Size];
    consteval FixedWideText(char16_t const (&text)[Size])
    {
        for (std::size_t i = 0; i < Size; ++i)
            units[i] = text[i];
    }
};

template<FixedText text>
inline constinit Latin1Literal latin1_literal { text.units };
template<FixedWideText text>
inline constinit Utf16Literal utf16_literal { text.units };
template<FixedText text>
inline PropertyKey const latin1_key = property_key(&latin1_literal<text>);
template<FixedWideText text>
inline PropertyKey const utf16_key = property_key(&utf16_literal<text>);

constexpr std::int64_t small_integer(char const* digits)
{
    std::int64_t result = 0;
    for (; *digits; ++digits)
        result = result * 10 + (*digits - '0');
    return result;
}
BigInt const* bigint_from_digits(char const* digits);

// A compiler that sees which literal a value is, but not that its kind never changes, warns of what would be done with objects of its size.
inline Value value_of_literal(String const* literal)
{
    asm("" : "+r"(literal));
    return literal;
}

inline namespace literals {
template<FixedText text>
inline Value operator""_s()
{
    if constexpr (sizeof text.units == 2)
        return value_of_literal(&single_units[static_cast<unsigned char>(text.units[0])]);
    else
        return value_of_literal(&latin1_literal<text>);
}
template<FixedWideText text>
inline Value operator""_s() { return value_of_literal(&utf16_literal<text>); }
// A BigInt. See note [the library of BigInts].
template<char... units>
inline Value operator""_n()
{
    constexpr char text[] = { units..., '\0' };
    if constexpr (sizeof...(units) <= 18) {
        static constinit BigInt const literal { small_integer(text) };
        return &literal;
    } else {
        static BigInt const* const literal = bigint_from_digits(text);
        return literal;
    }
}
// A key with a type of its own, so that all reads of one name share a cache: see note [lookups by name].
template<FixedText text>
struct NamedKey {
    operator PropertyKey() const { return latin1_key<text>; }
};
template<FixedText text>
constexpr NamedKey<text> operator""_key() { return {}; }
template<FixedWideText text>
inline PropertyKey operator""_key() { return utf16_key<text>; }
// The String itself, for FunctionInfo.
template<FixedText text>
constexpr String const* operator""_name() { return &latin1_literal<text>; }
template<FixedWideText text>
constexpr String const* operator""_name() { return &utf16_literal<text>; }
}

// --- Tests ------------------------------------------------------------------------------------------------------

// The environment of a closure of the program.
inline std::int32_t string_length(Value string) { return static_cast<std::int32_t>(string.as_string()->length); }
// 22.1.3.3 String.prototype.charCodeAt ( position )
inline double char_code_at(Value string, double position)
{
    auto const* const text = flatten(string.as_string());
    auto const index = position == position ? math::trunc(position) : 0;
    return index >= 0 && index < text->length ? text->unit(static_cast<std::uint32_t>(index)) : nan;
}
inline double char_code_at(Value string, std::int32_t position)
{
    auto const* const text = flatten(string.as_string());
    auto const index = static_cast<std::uint32_t>(position);
    return index < text->length ? text->unit(index) : nan;
}
inline double char_code_at(Value string, std::int64_t position) { return char_code_at(string, static_cast<double>(position)); }
inline Value callable(Value function, char const* text)
{
    if (!is_callable(function)) [[unlikely]]
        direct::throw_error(ErrorType::TypeError, "%s is not a function", { text });
    return function;
}
inline Environment* environment_of(Value function) { return static_cast<Function*>(function.as_object())->environment; }
inline OptionalBoolean optional_boolean(Value value) { return value.is_boolean() ? OptionalBoolean(value.is_true()) : OptionalBoolean(); }
inline OptionalNumber optional_number(Value value) { return value.is_number() ? OptionalNumber(value.as_number()) : OptionalNumber(); }

inline bool is_nullish(Value value) { return value.is_nullish(); }
inline bool is_undefined(Value value) { return value.is_undefined(); }

// --- Properties ---------------------------------------------------------------------------------------------------

// Note [lookups by name]
//
// Each place in the program where a name is read or written remembers the last shape of which it was a plain property, and where: in a
// slot of the object's own, or at a place in one of its prototypes, which holds for one prototype_epoch. That is compared inline.
// Behind it each name remembers some shapes for all its places, and everything else is looked up through the caches of note
// [lookups without a site].
//
// A place is known by the type of a closure that is a default argument: it is another type in each expression. For clang two translation
// units may have the same one, so the name is a part of what is remembered.
struct NamedSlot {
    Shape const* shape = nullptr;
    Value* place = nullptr; // in a prototype; null: the object's own slot
    std::uint32_t slot = 0;
    std::uint32_t epoch = 0;
    bool is_accessor = false; // at the place, which is only remembered by the name
};
struct NamedWrite {
    Shape const* shape = nullptr;
    Shape* added = nullptr; // the shape after a write that adds the property, for one epoch
    std::uint32_t slot = 0;
    std::uint32_t epoch = 0;
};
inline constexpr std::size_t k_remembered_shapes = 8;
template<FixedText text, typename Site>
inline NamedSlot site_read;
template<FixedText text, typename Site>
inline NamedWrite site_write;
template<FixedText text>
inline NamedSlot known_reads[k_remembered_shapes];
template<FixedText text>
inline NamedSlot known_string_read; // of String.prototype; `shape` is not used
template<FixedText text>
inline NamedWrite known_writes[k_remembered_shapes];
template<FixedText text>
inline PropertyCache last_global;

Value get_named(Value object, PropertyKey key, NamedSlot& last, NamedSlot* known);
Value get_of_string(Value string, PropertyKey key, NamedSlot& last);
void set_named(Value object, PropertyKey key, Value value, Strict strict, NamedWrite& last, NamedWrite* known);

template<std::size_t Size>
consteval bool is_text(FixedText<Size> const& text, std::string_view other) { return std::string_view { text.units, Size - 1 } == other; }

template<FixedText text, typename Site>
inline Value get_from_prototypes(Value object, NamedKey<text> key)
{
    if (object.is_object()) {
        auto const& last = site_read<text, Site>;
        if (object.as_object()->shape == last.shape) {
            if (!last.place)
                return cached_slot(object.as_object(), last.slot);
            if (last.epoch == prototype_epoch) [[likely]]
                return *last.place;
        }
    } else if (object.is_string()) {
        auto& last = known_string_read<text>;
        return last.epoch == prototype_epoch ? *last.place : get_of_string(object, key, last);
    }
    return get_named(object, key, site_read<text, Site>, known_reads<text>);
}
template<FixedText text, std::same_as<Value> Base, typename Site = decltype([] {})>
inline Value get(Base object, NamedKey<text> key)
{
    if constexpr (is_text(text, "length")) {
        if (object.is_string())
            return object.as_string()->length;
        if (object.is_object() && object.as_object()->kind == ObjectKind::Array)
            return static_cast<Array*>(object.as_object())->length;
    }
    auto const& last = site_read<text, Site>;
    if (object.is_object() && object.as_object()->shape == last.shape) [[likely]] {
        if (!last.place) [[likely]]
            return cached_slot(object.as_object(), last.slot);
        if (last.epoch == prototype_epoch) // a method that is called later
            return *last.place;
    }
    return get_named(object, key, site_read<text, Site>, known_reads<text>);
}
template<FixedText text, std::same_as<Value> Base, typename Site = decltype([] {})>
inline void set(Base object, NamedKey<text> key, Value value, Strict strict)
{
    auto const& last = site_write<text, Site>;
    if (object.is_object() && object.as_object()->shape == last.shape) [[likely]] {
        auto const target = object.as_object();
        if (!last.added) {
            cached_slot(target, last.slot) = value;
            return;
        }
        if (last.epoch == prototype_epoch && !target->is_prototype && !(last.slot & k_overflow_slot)) [[likely]] {
            target->inline_slots()[last.slot] = value;
            target->shape = last.added;
            return;
        }
    }
    set_named(object, key, value, strict, site_write<text, Site>, known_writes<text>);
}

// --- Calls: callee(f, "f")({ a, b }). C++ evaluates the callee before the arguments, and a list in braces from left to right -----------

class callee {
public:
    callee(Value function, char const* text)
        : m_function(function)
        , m_text(text)
    {
    }
    callee(Value function, Value receiver, char const* text)
        : m_function(function)
        , m_receiver(receiver)
        , m_text(text)
    {
    }
    Value operator()(std::initializer_list<Value> arguments = {}) const
    {
        if (!is_callable(m_function)) [[unlikely]]
            return call(m_function, m_receiver, arguments, m_text); // throws
        check_stack();
        auto const function = static_cast<Function*>(m_function.as_object());
        return function->code(Call { function, m_receiver, undefined, arguments.begin(), arguments.size() });
    }

protected:
    Value m_function;
    Value m_receiver;
    char const* m_text;
};

// What next() gave: a result object, or what would be in one that has not been made. It becomes a value at most once: generated code
// hands it on at once, or keeps it only to take it apart.
class NextResult {
public:
    NextResult(Value object)
        : m_step { object, StepKind::YieldResult }
    {
    }
    NextResult(Step step)
        : m_step(step)
    {
    }
    operator Value() const { return iterator_result(m_step); }
    bool is_object() const { return m_step.kind == StepKind::YieldResult; }
    Step step() const { return m_step; }

private:
    Step m_step;
};
template<FixedText text>
inline Value get(NextResult result, NamedKey<text> key)
{
    if constexpr (is_text(text, "value")) {
        if (!result.is_object()) [[likely]]
            return result.step().value;
    } else if constexpr (is_text(text, "done")) {
        if (!result.is_object()) [[likely]]
            return result.step().kind == StepKind::Return;
    }
    return get(static_cast<Value>(result), key);
}
inline void check_destructurable(NextResult result, char const* property = nullptr, char const* text = nullptr)
{
    if (result.is_object())
        check_destructurable(result.step().value, property, text);
}

// The function that a call found quick last: it is known by its address from then on.
template<QuickMethod quick>
inline Value known_quick_function = empty;

// object.name(...), where the name may be that of a quick method.
template<QuickMethod quick>
class method_callee : public callee {
public:
    using callee::callee;
    [[gnu::always_inline]] Value operator()(std::initializer_list<Value> arguments = {}) const
    {
        if constexpr (quick == QuickMethod::None) {
            return callee::operator()(arguments);
        } else {
            Value result;
            if (m_function.bits() == known_quick_function<quick>.bits() && is_receiver_of(m_function, m_receiver, quick)
                && call_quickly<quick>(m_receiver, arguments.begin(), arguments.size(), result)) [[likely]]
                return result;
            return call_other(arguments);
        }
    }

private:
    [[gnu::noinline]] Value call_other(std::initializer_list<Value> arguments) const
    {
        if (is_quick(m_function, m_receiver, quick)) {
            known_quick_function<quick> = m_function;
            Value result;
            if (call_quickly<quick>(m_receiver, arguments.begin(), arguments.size(), result))
                return result;
        }
        return callee::operator()(arguments);
    }
};

// object.key(...)
inline callee method(Value object, PropertyKey key, char const* text) { return { get(object, key), object, text }; }
// object[Symbol.iterator]()
inline callee iterator_method(Value object, char const* text) { return method(object, &symbols::iterator, text); }
template<>
class method_callee<QuickMethod::Next> : public callee {
public:
    using callee::callee;
    NextResult operator()(std::initializer_list<Value> arguments = {}) const
    {
        auto const is_original = m_function.bits() == Value(realm.generator_next).bits();
        if (is_original && m_receiver.is_object() && m_receiver.as_object()->kind == ObjectKind::Generator) [[likely]]
            return resume_generator(static_cast<GeneratorObject*>(m_receiver.as_object()), { arguments.size() > 0 ? *arguments.begin() : Value {} });
        return callee::operator()(arguments);
    }
};
template<FixedText text, typename Site = decltype([] {})>
inline auto method(Value object, NamedKey<text> key, char const* written)
{
    return method_callee<quick_method({ text.units, sizeof text.units - 1 })> { get_from_prototypes<text, Site>(object, key), object, written };
}
// The same for a method that was found before its arguments were evaluated.
template<FixedText text>
inline auto found_method(Value function, Value object, NamedKey<text>, char const* written)
{
    return method_callee<quick_method({ text.units, sizeof text.units - 1 })> { function, object, written };
}
inline callee found_method(Value function, Value object, PropertyKey, char const* written) { return { function, object, written }; }

// ...object.slice(...) in an array literal: append_slice(builder, method(object, "slice"_key, "object.slice"))({ begin, end }, "object.slice(...)").
class slice_spread : public method_callee<QuickMethod::Slice> {
public:
    slice_spread(ArrayBuilder& builder, method_callee<QuickMethod::Slice> const& method)
        : method_callee<QuickMethod::Slice>(method)
        , m_builder(builder)
    {
    }
    void operator()(std::initializer_list<Value> arguments, char const* text = nullptr) const
    {
        if (is_quick(m_function, m_receiver, QuickMethod::Slice)
            && append_slice_quickly(m_builder, static_cast<Function*>(m_function.as_object()), m_receiver, arguments.begin(), arguments.size()))
            return;
        m_builder.append_spread(method_callee<QuickMethod::Slice>::operator()(arguments), text);
    }

private:
    ArrayBuilder& m_builder;
};
inline slice_spread append_slice(ArrayBuilder& builder, method_callee<QuickMethod::Slice> const& method) { return { builder, method }; }

// new f(...)
class constructor {
public:
    constructor(Value function, char const* text)
        : m_function(function)
        , m_text(text)
    {
    }
    Value operator()(std::initializer_list<Value> arguments = {}) const { return construct(m_function, arguments, m_text); }

private:
    Value m_function;
    char const* m_text;
};

inline Value call_with_array(Value function, Value receiver, Value list, char const* text)
{
    return call_with_array(function, receiver, static_cast<Array*>(list.as_object()), text);
}
inline Value construct_with_array(Value function, Value list, Value new_target, char const* text)
{
    return construct_with_array(function, static_cast<Array*>(list.as_object()), new_target, text);
}
// super(...): the new `this`; the old one must be empty.
inline Value super_call(Value active, Value new_target, Value& this_value, Value list)
{
    auto* const array = static_cast<Array*>(list.as_object());
    return super_call(static_cast<Function*>(active.as_object()), new_target, this_value, dense_items(array), array->length);
}

// `arguments` of sloppy functions: the addresses of the parameters that closures share; null for the others.
inline Value make_mapped_arguments(Call const& call, std::initializer_list<Value*> parameters)
{
    return make_mapped_arguments(call, parameters.begin(), parameters.size());
}

// --- Names ---------------------------------------------------------------------------------------------------------

// A name that no scope binds.
inline Value global(PropertyKey name)
{
    PropertyCache cache;
    return get_global(name, cache);
}
template<FixedText text>
inline Value global(NamedKey<text> name)
{
    return get_global(name, last_global<text>);
}
inline Value to_property_key_value(Value value) { return to_property_key(value).to_value(); }

// --- Object literals and classes ---------------------------------------------------------------------------------------

Value make_literal(std::initializer_list<Property> properties = {});
// The same for constant keys: each list of them has its shape. The first few objects show how many properties the others will get later.
struct LiteralShape {
    Shape* exact = nullptr; // with room for these properties and no others
    Shape* shape = nullptr; // null: not known yet
    std::uint32_t samples = 0;
};
template<FixedText... keys>
inline LiteralShape known_literal_shape;
Value make_first_literal(LiteralShape& known, PropertyKey const* keys, std::initializer_list<Value> values);
template<FixedText... keys>
inline Value make_literal(std::initializer_list<Value> values)
{
    auto& known = known_literal_shape<keys...>;
    if (known.exact) [[likely]] {
        auto const object = new (heap::allocate(sizeof(Object) + sizeof...(keys) * sizeof(Value))) Object(ObjectKind::Ordinary, known.exact);
        auto slot = object->inline_slots();
        for (auto const value : values)
            *slot++ = value;
        return object;
    }
    if (known.shape)
        return make_object_with_slots(known.shape, values.begin(), values.size());
    PropertyKey const all[] { latin1_key<keys>... };
    return make_first_literal(known, all, values);
}

inline void define_literal_property(Value object, PropertyKey key, Value value) { create_data_property(object.as_object(), key, value); }
inline void set_home_object(Value function, Value home) { static_cast<Function*>(function.as_object())->home_object = home; }
// Methods and accessors: the object is their [[HomeObject]] (15.4.4 DefineMethod).
inline void define_method(Value object, PropertyKey key, Value function, bool enumerable)
{
    set_home_object(function, object);
    define_method_property(object.as_object(), key, function, enumerable);
}
inline void define_getter(Value object, PropertyKey key, Value function, bool enumerable)
{
    set_home_object(function, object);
    define_getter(object.as_object(), key, function, enumerable);
}
inline void define_setter(Value object, PropertyKey key, Value function, bool enumerable)
{
    set_home_object(function, object);
    define_setter(object.as_object(), key, function, enumerable);
}
inline void set_literal_prototype(Value object, Value prototype) { set_literal_prototype(object.as_object(), prototype); }
inline void copy_data_properties(Value object, Value source) { copy_data_properties(object.as_object(), source); }
inline Value rest_properties(Value source, std::initializer_list<Value> excluded)
{
    auto* const result = make_object();
    copy_data_properties(result, source, excluded);
    return result;
}
inline void set_function_name(Value function, PropertyKey key) { set_function_name(static_cast<Function*>(function.as_object()), key.to_value()); }

// A class field: CreateDataPropertyOrThrow.
void define_field(Value object, PropertyKey key, Value value);
// The function that defines the fields of new instances, and what it needs from the class definition (computed keys, private methods).
void set_field_initializer(Value constructor, Value initializer, Value prototype, Value elements);
inline Value class_element(Value initializer, std::uint32_t index)
{
    return dense_items(static_cast<Array*>(static_cast<Function*>(initializer.as_object())->data.as_object()))[index];
}
inline Value class_prototype(Value constructor) { return class_prototype(static_cast<Function*>(constructor.as_object())); }
inline Value make_private_name(Value description, PrivateKind kind, bool is_static, Value class_name)
{
    return static_cast<Symbol const*>(make_private_name(description.as_string(), kind, is_static, class_name.as_string()));
}
inline PrivateName const* private_name(Value name) { return static_cast<PrivateName const*>(name.as_symbol()); }
inline Value private_get(Value object, Value name)
{
    auto const known = private_name(name);
    if (object.is_object() && object.as_object()->shape == known->shape) [[likely]]
        return cached_slot(object.as_object(), known->slot);
    return private_get(object, known);
}
inline void private_set(Value object, Value name, Value value)
{
    auto const known = private_name(name);
    if (object.is_object() && object.as_object()->shape == known->shape && known->kind == PrivateKind::Field) [[likely]]
        cached_slot(object.as_object(), known->slot) = value;
    else
        private_set(object, known, value);
}
inline bool private_has(Value object, Value name) { return private_has(object, private_name(name)); }
inline void private_add_field(Value object, Value name, Value value) { private_add_field(object, private_name(name), value); }
inline void private_add_method(Value object, Value name, Value method) { private_add_method(object, private_name(name), method); }
inline void private_add_accessor(Value object, Value name, Value getter, Value setter) { private_add_accessor(object, private_name(name), getter, setter); }

// --- Templates and regular expressions ------------------------------------------------------------------------------------

// `a${b}c`: the parts are strings already or become strings from left to right.
Value template_string(std::initializer_list<Value> parts);
// The strings of a tagged template: one object for each place in the source.
template<typename Site>
Value template_object(std::initializer_list<Value> cooked, std::initializer_list<Value> raw)
{
    static Value object;
    if (object.is_undefined())
        object = make_template_object(cooked, raw);
    return object;
}
inline Value regexp(Value source, Value flags) { return make_regexp(source.as_string(), flags.as_string()); }

// --- Completions that wait for a finalizer (6.2.4) ---------------------------------------------------------------------------

// What `try { ... } finally { ... }` resumes at its end.
class Pending {
public:
    Pending() = default; // normal
    static Pending returning(Value value) { return { Kind::Return, value, 0 }; }
    static Pending throwing(Value value) { return { Kind::Throw, value, 0 }; }
    static Pending jump(std::uint32_t which) { return { Kind::Jump, {}, which }; }
    explicit Pending(Received received)
        : Pending(received.mode == ResumeMode::Return ? Kind::Return : Kind::Throw, received.value, 0)
    {
    }

    bool is_return() const { return m_kind == Kind::Return; }
    bool is_throw() const { return m_kind == Kind::Throw; }
    bool is_jump(std::uint32_t which) const { return m_kind == Kind::Jump && m_jump == which; }
    Value value() const { return m_value; }
    // A throw completion goes on.
    void rethrow() const
    {
        if (is_throw())
            throw_value(m_value);
    }

private:
    enum class Kind : std::uint8_t { Normal, Return, Throw, Jump };
    Pending(Kind kind, Value value, std::uint32_t which)
        : m_value(value)
        , m_jump(which)
        , m_kind(kind)
    {
    }
    Value m_value;
    std::uint32_t m_jump = 0;
    Kind m_kind = Kind::Normal;
};

// --- State machines ------------------------------------------------------------------------------------------------------------

// What every generated machine can do. Derived has `State state` with Start and Done.
template<typename Derived>
class Machine {
protected:
    Step yield(Value value, auto resume)
    {
        self().state = resume;
        return { value, StepKind::Yield };
    }
    Step suspend(Step step, auto resume)
    {
        self().state = resume;
        return step;
    }
    Step finish(Value value = {})
    {
        self().state = Derived::State::Done;
        return { value, StepKind::Return };
    }
    // A return or throw that nothing in the function handles.
    Step abandon(Received received)
    {
        self().state = Derived::State::Done;
        if (received.mode == ResumeMode::Throw)
            throw_value(received.value);
        return { received.value, StepKind::Return };
    }

private:
    Derived& self() { return static_cast<Derived&>(*this); }
};

} // namespace js
