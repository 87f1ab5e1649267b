// What the JSDoc comments of a program say about types.
#pragma once

#include "../ir/ir.h"
#include "type.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gen2cpp::types {

// A type as written, if it says something certain; objects of all kinds are `k_other`.
struct DocumentedType {
    Type type;
    std::string text; // between the braces
    SourceRange at;
    std::optional<Type> element; // of an array: what it holds
};

// What is between braces and no type that is known here.
struct UnreadType {
    std::string text;
    SourceRange at;
};

struct DocumentedParameter {
    std::string name;
    std::optional<DocumentedType> type;
    bool is_optional = false; // [name] or {type=}
};

struct Documentation {
    std::vector<DocumentedParameter> parameters;
    std::optional<DocumentedType> yields;
    std::optional<DocumentedType> returns;
    std::optional<DocumentedType> sent; // what next() passes in
    std::optional<DocumentedType> type; // @type
    std::vector<UnreadType> unread;

    DocumentedParameter const* parameter(std::string_view name) const;
};

// The contents of a comment that begins with `/**`, at that offset of the source. Of a generator, @returns {Generator<Y, R, N>} tells what it yields, what it
// returns and what next() passes in.
Documentation parse_documentation(std::string_view comment, bool is_generator, std::uint32_t offset = 0);

struct Documented {
    std::map<std::uint32_t, Documentation> functions; // by function
    std::map<std::uint32_t, Documentation> globals;   // by global that is exported
};
Documented read_documentation(ir::Module const& module, SourceFile const& source);

} // namespace gen2cpp::types
