#include "module_names.h"

namespace gen2cpp::emit {

ModuleNames::ModuleNames(ir::Module const& module, std::string_view reserved)
{
    table.reserve(reserved.substr(0, reserved.find(':')));
    for (auto const* name : { "top_level", "load", "main" })
        table.reserve(name);
    // Variables come first: they keep the plain names.
    for (auto const& global : module.globals)
        globals.push_back(table.add(identifier(global.name)));
    for (auto const& function : module.functions) {
        auto const name = function.name.empty() ? std::string("anonymous") : identifier(function.name);
        codes.push_back(table.add(name + "_code"));
        infos.push_back(table.add(name + "_info"));
        machines.push_back(function.suspends() ? table.add(name + "_generator") : "");
    }
    for (auto const& environment : module.environments) {
        auto const name = environment.name.empty() ? std::string("anonymous") : identifier(environment.name);
        environments.push_back(table.add(name + "_scope"));
        NameTable in_struct;
        in_struct.reserve("outer");
        auto& list = fields.emplace_back();
        for (auto const& field : environment.fields)
            list.push_back(in_struct.add(identifier(field)));
    }
}

} // namespace gen2cpp::emit
