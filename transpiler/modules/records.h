// The import and export entries of an ES module (16.2.1.7). Private to this folder.
#pragma once

#include "graph.h"

namespace gen2cpp::modules {

struct ImportEntry {
    scope::BindingId local;
    ModuleId module;
    std::string name; // "*": the namespace
    std::string specifier;
    SourceRange range; // of the local name
};
struct LocalExport {
    std::string name;
    scope::BindingId binding;
};
struct IndirectExport {
    std::string name;
    ModuleId module;
    std::string imported; // "*": the namespace
    std::string specifier;
    SourceRange range;
};
struct StarExport {
    ModuleId module;
    std::string specifier;
};

struct Record {
    std::vector<ImportEntry> imports;
    std::vector<LocalExport> local_exports;
    std::vector<IndirectExport> indirect_exports;
    std::vector<StarExport> star_exports;
    std::vector<std::string> names_in_order; // of the exports that are not stars, in the order of the text
};

// 16.2.1.7.1 ParseModule steps 4 to 9
Record make_record(Module const& module);

} // namespace gen2cpp::modules
