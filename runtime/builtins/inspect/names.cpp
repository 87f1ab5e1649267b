// What an object is called: constructor names, tags and prefixes.
#include "context.h"

#include "../../operations/arithmetic.h"
#include "../../operations/compare.h"
#include "../../value/realm.h"

#include <algorithm>

namespace js::builtins::inspect {

namespace {

struct WellKnownPrototype {
    Object* Realm::*prototype;
    char16_t const* name;
};

// Prototypes that are recognised even if their `constructor` has been changed.
constexpr WellKnownPrototype k_well_known_prototypes[] = {
    { &Realm::array_prototype, u"Array" },
    { &Realm::function_prototype, u"Function" },
    { &Realm::map_prototype, u"Map" },
    { &Realm::set_prototype, u"Set" },
    { &Realm::object_prototype, u"Object" },
    { &Realm::regexp_prototype, u"RegExp" },
    { &Realm::date_prototype, u"Date" },
    { &Realm::error_prototype, u"Error" },
    { &Realm::aggregate_error_prototype, u"AggregateError" },
    { &Realm::range_error_prototype, u"RangeError" },
    { &Realm::type_error_prototype, u"TypeError" },
    { &Realm::boolean_prototype, u"Boolean" },
    { &Realm::number_prototype, u"Number" },
    { &Realm::string_prototype, u"String" },
    { &Realm::promise_prototype, u"Promise" },
    { &Realm::weak_map_prototype, u"WeakMap" },
    { &Realm::weak_set_prototype, u"WeakSet" },
};

// The globals of Node 24 that look like constructors.
constexpr std::u16string_view k_builtin_names[] = {
    u"AbortController", u"AbortSignal", u"AggregateError", u"Array", u"ArrayBuffer", u"AsyncDisposableStack", u"Atomics",
    u"BigInt", u"BigInt64Array", u"BigUint64Array", u"Blob", u"Boolean", u"BroadcastChannel", u"Buffer",
    u"ByteLengthQueuingStrategy", u"CloseEvent", u"CompressionStream", u"CountQueuingStrategy", u"Crypto", u"CryptoKey",
    u"CustomEvent", u"DOMException", u"DataView", u"Date", u"DecompressionStream", u"DisposableStack", u"Error", u"EvalError",
    u"Event", u"EventTarget", u"File", u"FinalizationRegistry", u"Float16Array", u"Float32Array", u"Float64Array", u"FormData",
    u"Function", u"Headers", u"Infinity", u"Int16Array", u"Int32Array", u"Int8Array", u"Intl", u"Iterator", u"JSON", u"Map",
    u"Math", u"MessageChannel", u"MessageEvent", u"MessagePort", u"NaN", u"Navigator", u"Number", u"Object", u"Performance",
    u"PerformanceEntry", u"PerformanceMark", u"PerformanceMeasure", u"PerformanceObserver", u"PerformanceObserverEntryList",
    u"PerformanceResourceTiming", u"Promise", u"Proxy", u"RangeError", u"ReadableByteStreamController",
    u"ReadableStream", u"ReadableStreamBYOBReader", u"ReadableStreamBYOBRequest", u"ReadableStreamDefaultController",
    u"ReadableStreamDefaultReader", u"ReferenceError", u"Reflect", u"RegExp", u"Request", u"Response", u"Set",
    u"SharedArrayBuffer", u"String", u"SubtleCrypto", u"SuppressedError", u"Symbol", u"SyntaxError", u"TextDecoder",
    u"TextDecoderStream", u"TextEncoder", u"TextEncoderStream", u"TransformStream", u"TransformStreamDefaultController",
    u"TypeError", u"URIError", u"URL", u"URLPattern", u"URLSearchParams", u"Uint16Array", u"Uint32Array", u"Uint8Array",
    u"Uint8ClampedArray", u"WeakMap", u"WeakRef", u"WeakSet", u"WebAssembly", u"WebSocket", u"WritableStream",
    u"WritableStreamDefaultController", u"WritableStreamDefaultWriter",
};

bool is_instance_quietly(Object* object, Value constructor)
{
    try {
        return instance_of(object, constructor);
    } catch (Throw const&) {
        return false;
    }
}

// The name of the well-known prototype `prototype`, if `object` inherits from it; else null.
char16_t const* well_known_name(Object* prototype, Object* object)
{
    if (prototype == object)
        return nullptr;
    for (auto const& known : k_well_known_prototypes)
        if (realm.*known.prototype == prototype)
            return known.name;
    return nullptr;
}

// The name of the constructor that `link`, on the prototype chain of `object`, names; empty if it names none.
Text own_constructor_name(Object* link, Object* object)
{
    PropertyDescriptor descriptor;
    if (!get_own_property(link, names::constructor, descriptor) || !is_callable(descriptor.value))
        return {};
    auto const name = get(descriptor.value.as_object(), names::name);
    if ((name.is_string() && name.as_string()->length == 0) || !is_instance_quietly(object, descriptor.value))
        return {};
    if (name.is_symbol())
        return symbol_text(name.as_symbol());
    return to_text(to_string(name));
}

bool has_builtin_constructor(Object* object)
{
    PropertyDescriptor descriptor;
    if (!get_own_property(object, names::constructor, descriptor) || !is_callable(descriptor.value))
        return false;
    auto const name = get(descriptor.value.as_object(), names::name);
    return name.is_string() && is_builtin_name(to_text(name.as_string()));
}

void add_properties_of(Context& context, Object* main, Object* layer, KeyList const* known, int recurse_times, std::vector<Text>& output)
{
    Seen const seen { main, context.seen };
    context.seen = &seen;
    for (auto const key : *own_property_keys(layer)) {
        PropertyDescriptor descriptor;
        if (key == names::constructor || get_own_property(main, key, descriptor) || contains(known, key))
            continue;
        descriptor = {};
        if (!get_own_property(layer, key, descriptor) || is_callable(descriptor.value))
            continue;
        auto text = format_property(context, layer, recurse_times, key, EntryKind::ObjectProperty, &descriptor, main);
        output.push_back(context.options.colors ? u"\u001b[2m" + text + u"\u001b[22m" : text);
    }
    context.seen = seen.outer;
}

// The properties of up to three user-defined prototypes, for showHidden.
void add_prototype_properties(Context& context, Object* main, Object* object, int recurse_times, std::vector<Text>& output)
{
    KeyList known {};
    for (int depth = 0; depth != 3; depth++) {
        if (depth != 0 || main == object) {
            object = get_prototype_of(object);
            if (!object || has_builtin_constructor(object))
                return;
        }
        add_properties_of(context, main, object, &known, recurse_times, output);
        for (auto const key : *own_property_keys(object))
            known.append(key);
    }
}

} // namespace

bool is_builtin_name(Text const& name)
{
    return std::find(std::begin(k_builtin_names), std::end(k_builtin_names), name) != std::end(k_builtin_names);
}

namespace {

// The tag of an object, if it is a plain value: what V8 calls objects of no class.
Text plain_tag(Object* object)
{
    for (auto* link = object; link; link = get_prototype_of(link)) {
        PropertyDescriptor descriptor;
        if (get_own_property(link, PropertyKey(&symbols::to_string_tag), descriptor))
            return descriptor.value.is_string() ? to_text(descriptor.value.as_string()) : Text();
    }
    return {};
}

} // namespace

Text class_name(Object* object)
{
    switch (object->kind) {
    case ObjectKind::Array:
        return u"Array";
    case ObjectKind::Function:
        return u"Function";
    case ObjectKind::Error:
        return u"Error";
    case ObjectKind::Map:
        return u"Map";
    case ObjectKind::Set:
        return u"Set";
    case ObjectKind::WeakMap:
        return u"WeakMap";
    case ObjectKind::WeakSet:
        return u"WeakSet";
    case ObjectKind::WeakRef:
        return u"WeakRef";
    case ObjectKind::Promise:
        return u"Promise";
    case ObjectKind::RegExp:
        return u"RegExp";
    case ObjectKind::Date:
        return u"Date";
    case ObjectKind::BooleanWrapper:
        return u"Boolean";
    case ObjectKind::NumberWrapper:
        return u"Number";
    case ObjectKind::StringWrapper:
        return u"String";
    case ObjectKind::SymbolWrapper:
        return u"Symbol";
    case ObjectKind::BigIntWrapper:
        return u"BigInt";
    default:
        break;
    }
    auto const tag = plain_tag(object);
    return tag.empty() ? u"Object" : tag;
}

ConstructorName constructor_name(Context& context, Object* object, int recurse_times, std::vector<Text>* prototype_properties)
{
    Object* first = nullptr;
    bool has_first = false;
    for (auto* link = object; link;) {
        auto const* const well_known = well_known_name(link, object);
        auto const name = well_known ? Text(well_known) : own_constructor_name(link, object);
        if (!name.empty()) {
            bool const is_first = has_first && first == link;
            if (prototype_properties && (!is_first || (!well_known && !is_builtin_name(name))))
                add_prototype_properties(context, object, first ? first : object, recurse_times, *prototype_properties);
            return name;
        }
        link = get_prototype_of(link);
        if (!has_first)
            first = link;
        has_first = true;
    }
    if (!first)
        return std::nullopt;
    auto const name = class_name(object);
    if (is_beyond_depth(context, recurse_times))
        return name + u" <Complex prototype>";
    auto const inherited = constructor_name(context, first, recurse_times + 1, prototype_properties);
    if (inherited)
        return name + u" <" + *inherited + u">";
    auto options = context.options;
    options.custom_inspect = false;
    options.depth = -1;
    return name + u" <" + inspect(first, options) + u">";
}

Text prefix(ConstructorName const& constructor, Text const& tag, Text const& fallback, Text const& size)
{
    if (!constructor) {
        Text result = u"[" + fallback + size + u": null prototype] ";
        if (!tag.empty() && fallback != tag)
            result += u"[" + tag + u"] ";
        return result;
    }
    Text result = *constructor + size + u" ";
    if (tag.empty())
        return result;
    // The tag is shown unless it is a whole word of the constructor's name.
    auto const position = constructor->find(tag);
    bool is_part = position == Text::npos;
    if (!is_part) {
        auto const end = position + tag.size();
        is_part = end != constructor->size() && !((*constructor)[end] >= u'A' && (*constructor)[end] <= u'Z');
    }
    if (is_part)
        result += u"[" + tag + u"] ";
    return result;
}

Text context_prefix(Description const& description)
{
    Text fallback;
    if (!description.constructor) {
        fallback = class_name(description.object);
        if (fallback == description.tag)
            fallback = u"Object";
    }
    return prefix(description.constructor, description.tag, fallback);
}

} // namespace js::builtins::inspect
