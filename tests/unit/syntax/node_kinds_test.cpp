#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <string>

namespace {

std::set<std::string> kinds_we_know()
{
    return {
#define EXPRESSION_NODE(Kind, name, reader) name,
#define STATEMENT_NODE(Kind, name, reader) name,
#define PART_NODE(Kind, name) name,
#define REFUSED_NODE(Kind, name) name,
#include "transpiler/syntax/node_kinds.def"
    };
}

// The named kinds of node-types.json, without the supertypes, which never are nodes themselves. The file is a list of
// objects that are indented by two.
std::set<std::string> kinds_of_the_grammar()
{
    std::ifstream file(GEN2CPP_NODE_TYPES);
    std::set<std::string> result;
    std::string type;
    bool is_named = false;
    bool is_supertype = false;
    for (std::string line; std::getline(file, line);) {
        constexpr std::string_view k_type = "    \"type\": \"";
        if (line.starts_with(k_type))
            type = line.substr(k_type.size(), line.rfind('"') - k_type.size());
        is_named = is_named || line == "    \"named\": true," || line == "    \"named\": true";
        is_supertype = is_supertype || line.starts_with("    \"subtypes\"");
        if (line != "  }," && line != "  }")
            continue;
        if (is_named && !is_supertype)
            result.insert(type);
        is_named = is_supertype = false;
    }
    return result;
}

} // namespace

TEST_CASE("syntax: every named node kind of the grammar is read or refused")
{
    auto const known = kinds_we_know();
    auto const grammar = kinds_of_the_grammar();
    CHECK(grammar.size() > 100);
    for (auto const& kind : grammar) {
        CAPTURE(kind);
        CHECK(known.contains(kind));
    }
    for (auto const& kind : known) {
        CAPTURE(kind);
        CHECK(grammar.contains(kind));
    }
}
