// JSON texts: package.json, and whether a JSON module is one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gen2cpp::modules {

struct Json;
struct JsonMember;
using JsonArray = std::vector<Json>;
using JsonObject = std::vector<JsonMember>; // in the order of the text, which `exports` of a package depends on

struct JsonNull { };
struct Json {
    std::variant<JsonNull, bool, std::string, JsonArray, JsonObject, double> value;

    std::string const* string() const { return std::get_if<std::string>(&value); }
    JsonObject const* object() const { return std::get_if<JsonObject>(&value); }
    JsonArray const* array() const { return std::get_if<JsonArray>(&value); }
    bool is_null() const { return std::holds_alternative<JsonNull>(value); }
    // The value of a key, the last one that has it; null: none, or no object.
    Json const* find(std::string_view key) const;
};

struct JsonMember {
    std::string name;
    Json value;
};

// nullopt: not JSON. Strings are UTF-8; a lone surrogate becomes U+FFFD.
std::optional<Json> parse_json(std::string_view text);

} // namespace gen2cpp::modules
