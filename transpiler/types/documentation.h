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
    std::optional<DocumentedType> type; // @type

    DocumentedParameter const* parameter(std::string_view name) const;
};

// The contents of a comment that begins with `/**`. Of a generator, @returns {Generator<Y, R>} tells both what it yields and what it returns.
Documentation parse_documentation(std::string_view comment, bool is_generator);

struct Documented {
    std::map<std::uint32_t, Documentation> functions; // by function
    std::map<std::uint32_t, Documentation> globals;   // by global that is exported
};
Documented read_documentation(ir::Module const& module, SourceFile const& source);

} // namespace gen2cpp::types
