// What imported and exported names mean, and in which order modules are evaluated.
#pragma once

#include "graph.h"

namespace gen2cpp::modules {

using scope::BindingId;

// What an imported or exported name stands for.
struct Target {
    enum class Kind : std::uint8_t {
        Binding,   // of an ES module
        Namespace, // the namespace object of an ES module, or of what an ES module sees of another one
        Property,  // what a CommonJS module exports under a name: `default` is module.exports itself
    } kind;
    ModuleId module;
    BindingId binding; // of kind Binding
    std::string name;  // of kind Property
    friend bool operator==(Target const&, Target const&) = default;
};

struct Export {
    std::string name;
    Target target;
};

struct Links {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Target> imports; // by module and binding of kind Import
    std::vector<std::vector<Export>> exports; // by module: the names of its namespace object, in the order of their code units
    std::vector<Export> entry_exports;        // of the entry, in the order of its text
    std::vector<bool> is_cyclic;              // by module: it imports itself, through others or not
    std::vector<ModuleId> order;              // what runs before the entry: the modules that it imports statically, each behind those that it imports

    std::map<std::uint32_t, Failure> failures; // by module, of those that only import() reaches

    // Why import() of a module fails: something is wrong with it, or with what it imports; null: nothing is.
    Failure const* failure(Graph const& graph, ModuleId id) const;

    Target const* import(ModuleId module, BindingId binding) const
    {
        auto const found = imports.find({ module.index, binding.index });
        return found == imports.end() ? nullptr : &found->second;
    }
};

// 16.2.1.6.1.3 Link: reports every import of a name that does not exist, or is ambiguous.
Links link(Graph const& graph, Diagnostics& diagnostics);

} // namespace gen2cpp::modules
