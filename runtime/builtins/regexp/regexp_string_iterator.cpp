// 22.2.9 RegExp String Iterator objects: what matchAll returns.
#include "regexp_object.h"

namespace js::builtins {

namespace {

struct RegExpStringIterator : Object {
    Object* matcher;
    String const* input;
    bool is_global;
    bool is_unicode;
    bool is_done = false;

    RegExpStringIterator(Shape* its_shape, Object* its_matcher, String const* its_input, bool global, bool unicode)
        : Object(ObjectKind::RegExpStringIterator, its_shape)
        , matcher(its_matcher)
        , input(its_input)
        , is_global(global)
        , is_unicode(unicode)
    {
    }
};

// 22.2.9.2.1 %RegExpStringIteratorPrototype%.next ( )
Value iterator_next(Call const& call)
{
    auto* const iterator = receiver_as<RegExpStringIterator>(
        call, ObjectKind::RegExpStringIterator, "%RegExpStringIterator%.prototype.next");
    if (iterator->is_done)
        return create_iterator_result(undefined, true);
    auto* const matcher = iterator->matcher;
    iterator->is_done = true; // also when the rest throws
    auto const match = regexp_exec(matcher, iterator->input);
    if (match.is_null())
        return create_iterator_result(undefined, true);
    if (!iterator->is_global)
        return create_iterator_result(match, false);
    auto const* const text = to_string(get(match, PropertyKey::from_index(0)));
    if (text->length == 0) {
        auto const index = to_length(get(matcher, names::last_index));
        set_last_index(matcher, Value(advance_string_index(iterator->input, index, iterator->is_unicode)));
    }
    iterator->is_done = false;
    return create_iterator_result(match, false);
}

} // namespace

Value create_regexp_string_iterator(Object* matcher, String const* input, bool is_global, bool is_unicode)
{
    auto* const shape = root_shape(&ordinary_class, realm.regexp_string_iterator_prototype);
    return heap::make<RegExpStringIterator>(shape, matcher, input, is_global, is_unicode);
}

// 22.2.9.2 The %RegExpStringIteratorPrototype% object
void create_regexp_string_iterator_prototype(Realm&)
{
    auto* const prototype = make_object(realm.iterator_prototype);
    realm.regexp_string_iterator_prototype = prototype;
    define_method(prototype, names::next, iterator_next, 0);
    define_to_string_tag(prototype, "RegExp String Iterator");
}

} // namespace js::builtins
