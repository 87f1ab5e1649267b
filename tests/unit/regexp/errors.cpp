// The texts are V8's, without what it puts before them.
#include "support.h"

#include <doctest/doctest.h>

using regexp_test::match;

namespace {

std::string error_of(std::u16string_view pattern, std::u16string_view flags = u"")
{
    return match(pattern, flags, u"");
}

} // namespace

TEST_CASE("regexp errors: groups")
{
    CHECK(error_of(u"(") == "Unterminated group");
    CHECK(error_of(u"a)") == "Unmatched ')'");
    CHECK(error_of(u"(?a)") == "Invalid group");
    CHECK(error_of(u"(?<1a>x)") == "Invalid capture group name");
    CHECK(error_of(u"(?<a>x)(?<a>y)") == "Duplicate capture group name");
    CHECK(error_of(u"(?<a>x)\\k<b>") == "Invalid named capture referenced");
    CHECK(error_of(u"(?<a>x)\\k") == "Invalid named reference");
    CHECK(error_of(u"(?i-i:a)") == "Repeated flag in flag group");
    CHECK(error_of(u"(?-:a)") == "Invalid flag group");
    CHECK(error_of(u"(?i--m:a)") == "Multiple dashes in flag group");
    CHECK(error_of(std::u16string(2000, u'(')) == "Regular expression too large");
}

TEST_CASE("regexp errors: quantifiers")
{
    CHECK(error_of(u"*") == "Nothing to repeat");
    CHECK(error_of(u"a**") == "Nothing to repeat");
    CHECK(error_of(u"{1}") == "Nothing to repeat");
    CHECK(error_of(u"{", u"u") == "Lone quantifier brackets");
    CHECK(error_of(u"a{1", u"u") == "Incomplete quantifier");
    CHECK(error_of(u"a{2,1}") == "numbers out of order in {} quantifier");
    CHECK(error_of(u"(?<=a)*") == "Invalid quantifier");
    CHECK(error_of(u"(?=a)*", u"u") == "Invalid quantifier");
}

TEST_CASE("regexp errors: escapes")
{
    CHECK(error_of(u"\\") == "\\ at end of pattern");
    CHECK(error_of(u"\\a", u"u") == "Invalid escape");
    CHECK(error_of(u"\\1", u"u") == "Invalid escape");
    CHECK(error_of(u"\\01", u"u") == "Invalid decimal escape");
    CHECK(error_of(u"\\u{110000}", u"u") == "Invalid Unicode escape");
    CHECK(error_of(u"\\p{Foo}", u"u") == "Invalid property name");
    CHECK(error_of(u"[\\p{Foo}]", u"u") == "Invalid property name in character class");
}

TEST_CASE("regexp errors: classes")
{
    CHECK(error_of(u"[a") == "Unterminated character class");
    CHECK(error_of(u"[b-a]") == "Range out of order in character class");
    CHECK(error_of(u"[\\d-a]", u"u") == "Invalid character class");
    CHECK(error_of(u"[(]", u"v") == "Invalid character in character class");
    CHECK(error_of(u"[a&&b--c]", u"v") == "Invalid set operation in character class");
    CHECK(error_of(u"[^\\q{ab}]", u"v") == "Negated character class may contain strings");
}
