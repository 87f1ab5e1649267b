// The files of a program: an entry and everything it imports.
//
// Note [imports known at run time]
//
// import() of what is only known at run time finds the modules that are part of the program, by their paths. In a file with such an import() every string that
// names a module, or is the beginning of its name, makes that module a part of the program, and so do the files that fit what is known of the specifier:
// `./words/${language}.mjs`. When the program runs the file that is imported is looked up; if it exists but is no part of the program, the program ends with "not supported".
#pragma once

#include "../scope/bindings.h"
#include "resolve.h"

#include <map>

namespace gen2cpp::modules {

using ModuleId = Id<struct ModuleTag>;

enum class ModuleKind : std::uint8_t { Script, EsModule, CommonJs, Json };

// Why a module cannot be imported: what import() is rejected with.
struct Failure {
    std::string type; // "SyntaxError", "Error"
    std::string message;
    std::string code; // as Node's errors have; empty: none
};

// A place that names another module by a string literal. An import() that chooses among several has a request for each.
struct Request {
    RequestKind kind;
    std::string specifier;
    SourceRange range; // in the file
    ModuleId target;
    bool is_json = false; // with { type: "json" }
    std::optional<Failure> failure = {}; // of import() only; others are reported
    bool is_missing = false;             // nothing is there: found out again at run time, since the message has absolute paths

    // Whether the module is looked up when the program runs.
    bool is_by_name() const { return kind == RequestKind::RunTimeImport || is_missing; }
};

struct Module {
    ModuleKind kind = ModuleKind::CommonJs;
    std::string name;  // as diagnostics and comments call the file
    std::string path;  // from the folder of the entry, with `/`: what the program may know about where it lies
    std::uint32_t begin = 0; // where the file begins in Graph::source
    std::uint32_t size = 0;
    bool has_top_level_await = false;
    bool is_needed = false;         // the entry imports or requires it, itself or through others
    bool is_readable = false;       // `program` and `bindings` may be used
    std::optional<Failure> failure; // of one that is not needed: import() of it is rejected
    syntax::Program program;
    scope::Bindings bindings;
    std::vector<Request> requests;                    // static ones first, in the order of the text
    std::map<std::uint32_t, std::size_t> request_at;  // by statement or expression: the offset where it begins -> index of the request

    // The module that an import, export, import() or require() at this offset names; invalid: none is known.
    ModuleId target(std::uint32_t offset) const
    {
        auto const found = request_at.find(offset);
        return found == request_at.end() ? ModuleId {} : requests[found->second].target;
    }
};

struct Graph {
    explicit Graph(SourceFile its_source)
        : source(std::move(its_source))
    {
    }
    SourceFile source; // see note [source of several files]
    IdVector<ModuleId, Module> modules;
    ModuleId entry;
    bool is_complete = true; // every module that is needed is readable
    std::vector<std::string> files; // all that were read, for depfiles; without the entry

    Module const& entry_module() const { return modules[entry]; }
};

// Whether the importing module needs what it names in order to run.
inline bool is_eager(RequestKind kind) { return kind == RequestKind::Import || kind == RequestKind::Require; }

// Reads the entry, and what it imports. With errors reported, the result must not be used but for its source.
Graph load(SourceFile entry, std::optional<syntax::Goal> goal, Diagnostics& diagnostics);

} // namespace gen2cpp::modules
