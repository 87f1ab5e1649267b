#include "transpiler/emit/names.h"

#include <doctest/doctest.h>
#include <limits>

using namespace gen2cpp::emit;

TEST_CASE("names: an ordinary name stays as it is")
{
    CHECK(identifier("numbers") == "numbers");
    CHECK(identifier("camelCase2") == "camelCase2");
    CHECK(identifier("with_underscore") == "with_underscore");
}

TEST_CASE("names: keywords, macros and the words of generated code get a mark behind them")
{
    for (auto const* const name : { "int", "class", "and", "co_yield", "template", "errno", "assert", "stdout", "main", "js", "state", "State", "resume" })
        CHECK(identifier(name) == std::string(name) + "_");
    CHECK(identifier("integer") == "integer");
}

TEST_CASE("names: what C++ reserves is avoided")
{
    CHECK(identifier("_private") == "u_private");
    CHECK(identifier("__proto__") == "u_proto_");
    CHECK(identifier("a__b") == "a_b");
    CHECK(identifier("_Upper") == "u_Upper");
    for (auto const* const name : { "_", "__", "___", "$", "$_", "_$_", "a____b", "" }) {
        auto const result = identifier(name);
        CAPTURE(result);
        CHECK(!result.empty());
        CHECK(result[0] != '_');
        CHECK(result.find("__") == std::string::npos);
    }
}

TEST_CASE("names: $, Unicode, private names and any other bytes become letters, digits and underscores")
{
    CHECK(identifier("$element") == "dollar_element");
    CHECK(identifier("\xCF\x80") == "ucfu80"); // π
    CHECK(identifier("2nd") == "n2nd");
    CHECK(identifier("") == "n");
    for (auto const* const name : { "#field", "get x", "[Symbol.iterator]", "a\nb", "*/ int x; /*", "\"quoted\"", "\\u0041", "\xED\xA0\x80", "\xFF" }) {
        auto const result = identifier(name);
        CAPTURE(result);
        CHECK(result.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos);
        CHECK(result[0] != '_');
    }
}

TEST_CASE("names: the table keeps names apart that became the same")
{
    NameTable table;
    CHECK(table.add("i") == "i");
    CHECK(table.add("i") == "i_2");
    CHECK(table.add("i") == "i_3");
    CHECK(table.add("class_") == "class_");
    CHECK(table.add("class_") == "class_2"); // no two underscores in a row
    table.reserve("taken");
    CHECK(table.add("taken") == "taken_2");
}

TEST_CASE("names: C strings escape quotes, backslashes, trigraphs, control characters and bytes above ASCII")
{
    CHECK(c_string("plain") == R"("plain")");
    CHECK(c_string("a\"b\\c") == R"("a\"b\\c")");
    CHECK(c_string("what?\?/") == R"("what\?\?/")");
    CHECK(c_string("\n\t\r\x7f") == R"("\n\t\015\177")");
    CHECK(c_string("\xC3\xA9" "7") == R"("\303\2517")"); // an octal escape ends after three digits
    CHECK(c_string(std::string_view("a\0b", 3)) == R"("a\000b")");
}

TEST_CASE("names: string literals are narrow up to U+00FF and wide beyond")
{
    CHECK(string_literal(u"abc") == R"("abc"_s)");
    CHECK(string_literal(u"") == R"(""_s)");
    CHECK(string_literal(u"caf\u00e9") == R"("caf\351"_s)");
    CHECK(string_literal(u"\u03c0") == R"(u"\x3c0" u""_s)");
    CHECK(string_literal(u"\u03c0" u"1") == R"(u"\x3c0" u"1"_s)"); // a hexadecimal escape would take the digit
    CHECK(key_literal(u"a\"b") == R"("a\"b"_key)");
}

TEST_CASE("names: lone surrogates survive in string literals")
{
    char16_t const lone[] = { 0xD800, u'x', 0 };
    CHECK(string_literal(lone) == R"(u"\xd800" u"x"_s)");
    CHECK(string_literal(u"\U0001F600") == R"(u"\xd83d" u"\xde00" u""_s)");
}

TEST_CASE("names: numbers are written so that they are read as the same double")
{
    CHECK(number_literal(0) == "0");
    CHECK(number_literal(-0.0) == "-0.0");
    CHECK(number_literal(42) == "42");
    CHECK(number_literal(-7) == "-7");
    CHECK(number_literal(0.1) == "0.1");
    CHECK(number_literal(4294967296.0) == "4294967296.0"); // no int
    CHECK(number_literal(1e21) == "1e+21");
    CHECK(number_literal(5e-324) == "5e-324");
    CHECK(number_literal(std::numeric_limits<double>::infinity()) == "js::infinity");
    CHECK(number_literal(-std::numeric_limits<double>::infinity()) == "-js::infinity");
    CHECK(number_literal(std::numeric_limits<double>::quiet_NaN()) == "js::nan");
}

TEST_CASE("names: what is behind // stays on its line")
{
    CHECK(comment_text("function* f(a)") == "function* f(a)");
    CHECK(comment_text("first\nint injected;") == "first");
    CHECK(comment_text("first\rint injected;") == "first");
    CHECK(comment_text("continued \\") == "continued");     // a backslash at the end would join the next line
    CHECK(comment_text("continued \\ \\\\ ") == "continued");
    CHECK(comment_text("trigraph ?\?/") == "trigraph ...");  // is a backslash in older dialects
    CHECK(comment_text("\xE2\x80\xA8line separator") == "???line separator");
    CHECK(comment_text("tab\there") == "tab?here");
    CHECK(comment_text("*/ /*") == "*/ /*");                 // ends nothing behind //
}
