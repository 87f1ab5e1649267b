#include "transpiler/types/documentation.h"

#include <doctest/doctest.h>

using namespace gen2cpp::types;

namespace {

constexpr unsigned k_number = Type::k_int32 | Type::k_double;
constexpr unsigned k_object = Type::k_other | Type::k_own;

unsigned bits_of(std::string const& type)
{
    auto const read = parse_documentation("/** @type {" + type + "} */", false);
    return read.type ? read.type->type.bits : 0;
}

} // namespace

TEST_CASE("documentation: types are sets of kinds; a name that says nothing certain makes the type unknown")
{
    CHECK(bits_of("number") == k_number);
    CHECK(bits_of("?number") == (k_number | Type::k_null));
    CHECK(bits_of("number | string|undefined") == (k_number | Type::k_string | Type::k_undefined));
    CHECK(bits_of("(boolean|null)") == (Type::k_boolean | Type::k_null));
    CHECK(bits_of("'a' | \"b\"") == Type::k_string);
    CHECK(bits_of("1 | 2") == k_number);
    CHECK(bits_of("number[]") == k_object);
    CHECK(bits_of("Array<number>") == k_object);
    CHECK(bits_of("Map<string, number>|null") == (k_object | Type::k_null));
    for (auto const* unknown : { "Widget", "*", "any", "number|Widget", "Partial<number>", "" })
        CHECK(bits_of(unknown) == 0);
}

TEST_CASE("documentation: parameters by name, with what may be left out")
{
    auto const read = parse_documentation(R"(/**
 * Adds. See {@link other} and mail@example.org.
 *
 * @param {number} a - the first
 * @param {number} [b=1] the second
 * @param {string=} c
 * @param options
 * @param {number} options.depth of the walk
 * @param {...number} more
 * @return {boolean} whether
 */)",
        false);
    REQUIRE(read.parameters.size() == 5);
    CHECK(read.parameter("a")->type->text == "number");
    CHECK(!read.parameter("a")->is_optional);
    CHECK(read.parameter("b")->is_optional);
    CHECK(read.parameter("c")->is_optional);
    CHECK(read.parameter("c")->type->type.bits == Type::k_string);
    CHECK(!read.parameter("options")->type);
    CHECK(!read.parameter("more")->type);
    CHECK(!read.parameter("depth"));
    CHECK(read.returns->type.bits == Type::k_boolean);
}

TEST_CASE("documentation: one line has room for several tags")
{
    auto const read = parse_documentation("/** @param {number} n @yields {boolean} @returns {string} */", true);
    CHECK(read.parameter("n")->type->type.bits == k_number);
    CHECK(read.yields->type.bits == Type::k_boolean);
    CHECK(read.returns->type.bits == Type::k_string);
}

TEST_CASE("documentation: of a generator, the type of the object tells what it yields and returns")
{
    auto const both = parse_documentation("/** @returns {Generator<number, string, void>} */", true);
    CHECK(both.yields->type.bits == k_number);
    CHECK(both.returns->type.bits == Type::k_string);
    CHECK(both.sent->type.bits == Type::k_undefined);
    auto const items = parse_documentation("/** @returns {Iterable<Array<number>>} */", true);
    CHECK(items.yields->type.bits == k_object);
    CHECK(!items.returns);
    CHECK(!parse_documentation("/** @returns {Generator<number>} */", false).yields);
}

TEST_CASE("documentation: lists of numbers say what they hold, and what is no known type says where it is")
{
    for (auto const* text : { "number[]", "Array<number>", "readonly number[]", "ReadonlyArray<number>" }) {
        auto const read = parse_documentation(std::string("/** @param {") + text + "} list */", false);
        CHECK(read.parameter("list")->type->element->bits == k_number);
    }
    std::string const comment = "/**\n * @param {Node} node\n * @param {*} all @returns {any} */";
    auto const read = parse_documentation(comment, false, 100);
    REQUIRE(read.unread.size() == 1);
    CHECK(read.unread[0].text == "Node");
    CHECK(comment.substr(read.unread[0].at.begin - 100, read.unread[0].at.end - read.unread[0].at.begin) == "Node");
}

TEST_CASE("documentation: what is no comment, or has no end, says nothing")
{
    for (auto const* text : { "/** */", "/**", "/** @param */", "/** @param {number */", "/** @param {} n */", "/** @type */", "/** @ @@ @{} */" }) {
        auto const read = parse_documentation(text, true);
        CHECK(!read.type);
        CHECK(!read.returns);
    }
}
