// Objects: named properties in slots described by a shape, index properties in elements.
#pragma once

#include "shape.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace js {

// What an object is beyond an ordinary one. Each kind but Ordinary has a struct of its own that derives from Object.
enum class ObjectKind : std::uint8_t {
    Ordinary, Array, Function, Error, BooleanWrapper, NumberWrapper, StringWrapper, SymbolWrapper, BigIntWrapper,
    Arguments, Map, Set, WeakMap, WeakSet, WeakRef, Promise, RegExp, Generator, AsyncGenerator, Date, Proxy,
    ArrayIterator, MapIterator, SetIterator, StringIterator, RegExpStringIterator, IteratorHelper, WrapForValidIterator,
    ForInIterator, ArrayBuffer, TypedArray, DataView, ModuleNamespace, Global,
};

// A complete or partial property descriptor (6.2.6); absent fields are marked so.
struct PropertyDescriptor {
    Value value = empty;  // empty: absent
    Value getter = empty; // empty: absent; undefined or callable
    Value setter = empty;
    std::int8_t writable = -1; // -1 absent, 0, 1
    std::int8_t enumerable = -1;
    std::int8_t configurable = -1;

    bool is_accessor() const { return !getter.is_empty() || !setter.is_empty(); }
    bool is_data() const { return !value.is_empty() || writable >= 0; }
    static PropertyDescriptor data(Value value, Attributes attributes);
};

// The essential internal methods (10.1) of a class of exotic objects; null entries mean the ordinary one.
// get and set take the receiver, which may differ from the object.
struct ObjectClass {
    char const* name;
    bool (*get_own_property)(Object*, PropertyKey, PropertyDescriptor&) = nullptr; // false: absent
    bool (*define_own_property)(Object*, PropertyKey, PropertyDescriptor const&) = nullptr; // false: rejected
    bool (*has_property)(Object*, PropertyKey) = nullptr;
    Value (*get)(Object*, PropertyKey, Value receiver) = nullptr;
    bool (*set)(Object*, PropertyKey, Value, Value receiver) = nullptr; // false: rejected
    bool (*delete_property)(Object*, PropertyKey) = nullptr;
    struct KeyList* (*own_property_keys)(Object*) = nullptr;
    Object* (*get_prototype_of)(Object*) = nullptr;
    bool (*set_prototype_of)(Object*, Object*) = nullptr;
    bool (*is_extensible)(Object*) = nullptr;
    bool (*prevent_extensions)(Object*) = nullptr;
};

extern ObjectClass const ordinary_class, array_class, function_class;

// Dense index properties: items[i] for i < count, empty() where absent; all with Attributes::All.
struct Elements {
    std::uint32_t capacity;
    std::uint32_t count;
    Value items[];
};
struct SparseElements; // index -> value or accessor with attributes, for everything Elements cannot say

struct Object : Cell {
    ObjectKind kind;
    bool is_extensible = true;      // of ordinary objects
    bool is_prototype = false;      // used as a prototype: changing its properties advances prototype_epoch
    bool has_sparse_elements = false;
    bool is_callable = false;
    bool is_constructor = false;
    bool may_have_holes = false;    // the dense elements may hold empty()
    Shape* shape;
    Value* overflow = nullptr;      // slots from shape->inline_capacity on
    union {
        Elements* elements = nullptr;
        SparseElements* sparse_elements;
    };

    Object(ObjectKind its_kind, Shape* its_shape)
        : Cell { CellKind::Object }
        , kind(its_kind)
        , shape(its_shape)
    {
    }

    Object* prototype() const { return shape->prototype; }
    // Only plain objects (sizeof(Object) == their base) have inline slots: they follow the object in memory.
    Value* inline_slots() { return reinterpret_cast<Value*>(this + 1); }
    Value& slot(std::uint32_t index)
    {
        return index < shape->inline_capacity ? inline_slots()[index] : overflow[index - shape->inline_capacity];
    }
};

// OPTIMIZATION: the kinds and flags of an object are its first word, in which several are compared at once. `mask` has every bit of those that matter.
inline bool has_head(Cell const* cell, std::uint64_t head, std::uint64_t mask)
{
    std::uint64_t word;
    std::memcpy(&word, cell, sizeof word);
    return (word & mask) == head;
}
constexpr std::uint64_t k_array_head = std::uint64_t { static_cast<std::uint8_t>(CellKind::Object) } | std::uint64_t { static_cast<std::uint8_t>(ObjectKind::Array) } << 8
    | std::uint64_t { 1 } << 16; // an extensible array that is no prototype, with dense elements and, as the top byte says, without holes
constexpr std::uint64_t k_whole_head = ~std::uint64_t { 0 };
constexpr std::uint64_t k_head_but_holes = k_whole_head >> 8;
static_assert(sizeof(Cell) == 1 && sizeof(ObjectKind) == 1 && sizeof(bool) == 1 && std::endian::native == std::endian::little);

// Advances whenever an object that serves as a prototype gains, loses or reconfigures a property, or changes its own
// prototype: cached look-ups through prototypes are valid for one epoch.
extern std::uint32_t prototype_epoch;

// --- Making objects -------------------------------------------------------------------------

Object* make_object();                                   // prototype %Object.prototype%
Object* make_object(Object* prototype);                  // prototype may be null
Object* make_object_with_shape(Shape* shape);            // slots undefined; shape of ordinary_class with inline capacity

struct Array : Object {
    std::uint32_t length = 0; // elements->count <= length; the rest are holes
    bool is_length_writable = true;
    explicit Array(Shape* its_shape)
        : Object(ObjectKind::Array, its_shape)
    {
    }
};
Array* make_array(std::uint32_t length = 0);              // holes
Array* make_array(Value const* items, std::size_t count); // copies
void append_items(Array* array, Value const* items, std::uint32_t count); // to a dense array; the items are not its own
void append_slow(Array* array, Value value);
inline void append(Array* array, Value value) // CreateDataProperty at length; the array is ordinary and extensible
{
    auto const elements = array->elements;
    if (array->has_sparse_elements || !elements || elements->count != array->length || elements->count == elements->capacity) [[unlikely]] {
        append_slow(array, value);
        return;
    }
    elements->items[elements->count++] = value;
    ++array->length;
}
// The items if index access is that of a plain dense array without holes in range (no sparse elements), else null.
inline Value* dense_items(Array* array)
{
    if (array->has_sparse_elements || array->may_have_holes || !array->elements || array->elements->count != array->length)
        return nullptr;
    return array->elements->items;
}

struct PrimitiveWrapper : Object { // Boolean, Number, String, Symbol, BigInt objects
    Value primitive;
    PrimitiveWrapper(ObjectKind its_kind, Shape* its_shape, Value its_primitive)
        : Object(its_kind, its_shape)
        , primitive(its_primitive)
    {
    }
};

struct KeyList { // collected memory
    PropertyKey* keys;
    std::size_t count;
    std::size_t capacity;
    void append(PropertyKey key);
    PropertyKey* begin() { return keys; }
    PropertyKey* end() { return keys + count; }
};

// --- Internal methods, dispatched by class (10.1) ---------------------------------------------

bool get_own_property(Object* object, PropertyKey key, PropertyDescriptor& result);
bool define_own_property(Object* object, PropertyKey key, PropertyDescriptor const& descriptor);
bool has_property(Object* object, PropertyKey key);
Value get(Object* object, PropertyKey key, Value receiver);
bool set(Object* object, PropertyKey key, Value value, Value receiver);
bool delete_property(Object* object, PropertyKey key);
KeyList* own_property_keys(Object* object); // indices ascending, strings, symbols
Object* get_prototype_of(Object* object);
bool set_prototype_of(Object* object, Object* prototype);
bool is_extensible(Object* object);
bool prevent_extensions(Object* object);

// The ordinary ones (10.1.x), for exotic classes to fall back on.
bool ordinary_get_own_property(Object*, PropertyKey, PropertyDescriptor&);
bool ordinary_define_own_property(Object*, PropertyKey, PropertyDescriptor const&);
bool ordinary_has_property(Object*, PropertyKey);
Value ordinary_get(Object*, PropertyKey, Value receiver);
bool ordinary_set(Object*, PropertyKey, Value, Value receiver);
bool ordinary_delete(Object*, PropertyKey);
KeyList* ordinary_own_property_keys(Object*);
// 10.1.6.3 ValidateAndApplyPropertyDescriptor with object undefined: is the change compatible?
bool is_compatible_property_descriptor(bool extensible, PropertyDescriptor const& descriptor, PropertyDescriptor const* current);

// --- Short forms -------------------------------------------------------------------------------

inline Value get(Object* object, PropertyKey key) { return get(object, key, object); }
// Adds or overwrites a property without looking at setters or prototypes; the object must be ordinary and extensible.
void define(Object* object, PropertyKey key, Value value, Attributes attributes = Attributes::All);
void define_accessor(Object* object, PropertyKey key, Value getter, Value setter, Attributes attributes);

} // namespace js
