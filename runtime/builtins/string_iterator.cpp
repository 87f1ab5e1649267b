// 22.1.5 String Iterator Objects, https://tc39.es/ecma262/#sec-string-iterator-objects
#include "string_support.h"

#include "../core/heap.h"
#include "../operations/iteration.h"

namespace js::builtins {

namespace {

struct StringIterator : Object {
    String const* string; // null: exhausted
    std::uint32_t index = 0;
    StringIterator(Shape* its_shape, String const* its_string)
        : Object(ObjectKind::StringIterator, its_shape)
        , string(its_string)
    {
    }
};

// 22.1.3.36 String.prototype [ %Symbol.iterator% ] ( )
Value string_iterator(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype[Symbol.iterator]");
    return heap::make<StringIterator>(root_shape(&ordinary_class, realm.string_iterator_prototype), string);
}

// 22.1.5.1.1 %StringIteratorPrototype%.next ( )
Value string_iterator_next(Call const& call)
{
    if (!call.this_value.is_object() || call.this_value.as_object()->kind != ObjectKind::StringIterator)
        throw_error(ErrorType::TypeError, "Method String Iterator.prototype.next called on incompatible receiver %v", call.this_value);
    auto* const iterator = static_cast<StringIterator*>(call.this_value.as_object());
    if (!iterator->string || iterator->index >= iterator->string->length) {
        iterator->string = nullptr;
        return create_iterator_result(undefined, true);
    }
    auto const begin = iterator->index;
    next_code_point(iterator->string, iterator->index);
    if (iterator->index - begin == 1)
        return create_iterator_result(single_unit_string(iterator->string->unit(begin)), false);
    return create_iterator_result(substring(iterator->string, begin, iterator->index), false);
}

} // namespace

void define_string_iterator(Realm& realm, Object* prototype)
{
    realm.string_prototype_iterator = define_method(prototype, PropertyKey(&symbols::iterator), string_iterator, 0);
    realm.string_iterator_prototype = make_object(realm.iterator_prototype);
    realm.string_iterator_next = define_method(realm.string_iterator_prototype, "next", string_iterator_next, 0);
    define_to_string_tag(realm.string_iterator_prototype, "String Iterator");
}

} // namespace js::builtins
