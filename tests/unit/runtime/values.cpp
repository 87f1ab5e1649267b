#include "runtime/builtins/installers.h"
#include "runtime/operations/literals.h"
#include "runtime/value/own_property.h"
#include "runtime/value/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace js;

namespace {

std::string text_of(double number, int radix = 10) { return to_utf8(number_to_string(number, radix)); }

PropertyKey key_number(int number) { return property_key("key" + std::to_string(number)); }

std::string keys_of(Object* object)
{
    std::string result;
    for (auto const key : *own_property_keys(object))
        result += to_utf8(text_in_message(key.to_value())) + " ";
    return result;
}

struct Library {
    Library() { builtins::install_core(realm); }
};
Library const library;

} // namespace

TEST_CASE("numbers: the text is JavaScript's")
{
    CHECK(text_of(0.1 + 0.2) == "0.30000000000000004");
    CHECK(text_of(-0.0) == "0");
    CHECK(text_of(1e21) == "1e+21");
    CHECK(text_of(123456789012345680000.0) == "123456789012345680000");
    CHECK(text_of(5e-324) == "5e-324");
    CHECK(text_of(0.000001) == "0.000001");
    CHECK(text_of(255.5, 16) == "ff.8");
    CHECK(text_of(7.429360000000002e+21, 8) == "1445374247131012014000000");
}

TEST_CASE("property keys: canonical array indices are numbers, all else is interned")
{
    CHECK(property_key("4294967294").is_index());
    CHECK_FALSE(property_key("4294967295").is_index());
    CHECK_FALSE(property_key("01").is_index());
    CHECK(property_key("name") == names::name);
}

TEST_CASE("objects: keys come as indices, strings in order of creation, symbols; deleting does not disturb them")
{
    auto const object = make_object();
    for (auto const* name : { "b", "10", "a", "2", "c" })
        set(Value(object), property_key(name), 1.0, Strict::Yes);
    delete_property(Value(object), property_key("a"), Strict::Yes);
    set(Value(object), property_key("a"), 1.0, Strict::Yes);
    CHECK(keys_of(object) == "2 10 b c a ");
}

TEST_CASE("objects: a thousand properties, half of them deleted and added again")
{
    Value const object = make_object();
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 1000; ++i)
            set(object, key_number(i), static_cast<double>(i + round), Strict::Yes);
        for (int i = 0; i < 1000; i += 2)
            delete_property(object, key_number(i), Strict::Yes);
    }
    double sum = 0;
    for (int i = 0; i < 1000; ++i)
        sum += get(object, key_number(i)).is_undefined() ? 0 : get(object, key_number(i)).as_number();
    CHECK(sum == 251'000);
}

TEST_CASE("inline caches: a write that adds a property respects objects that are not extensible")
{
    static PropertyCache cache;
    auto const key = property_key("added");
    for (int i = 0; i < 3; ++i)
        set(make_object(), key, 1.0, Strict::Yes, cache);
    auto const sealed = make_object();
    prevent_extensions(sealed);
    set(Value(sealed), key, 1.0, Strict::No, cache);
    CHECK_FALSE(has_property(sealed, key));
}

TEST_CASE("inline caches: a setter that appears on a prototype is seen")
{
    static PropertyCache cache;
    auto const key = property_key("watched");
    auto const prototype = make_object();
    set(make_object(prototype), key, 1.0, Strict::Yes, cache);
    set(make_object(prototype), key, 1.0, Strict::Yes, cache);
    define_accessor(prototype, key, undefined, undefined, Attributes::Configurable);
    auto const object = make_object(prototype);
    set(Value(object), key, 1.0, Strict::No, cache);
    OwnProperty found;
    CHECK_FALSE(find_own(object, key, found));
}
