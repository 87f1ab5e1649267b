#include "module_names.h"

#include "../support/utf8.h"

#include <algorithm>

namespace gen2cpp::emit {

ModuleNames::ModuleNames(types::Program const& program, std::string_view reserved)
{
    auto const& module = program.module;
    table.reserve(reserved.substr(0, reserved.find(':')));
    for (auto const* name : { "top_level", "load", "main" })
        table.reserve(name);
    auto const contains = [](std::span<std::string_view const> names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); };
    auto const add = [&](std::string name) {
        bool const is_hidden = contains(names_in_machines(), name) || contains(names_in_direct_machines(), name);
        return table.add(is_hidden ? name + "_" : name);
    };
    directs.resize(module.functions.size());
    machines.resize(module.functions.size());
    auto const name_of = [&](ir::Function const& function) { return function.name.empty() ? std::string("anonymous") : identifier(function.name); };
    auto const add_direct = [&](std::size_t i) {
        auto const& function = module.functions[module.functions.id(i)];
        if (function.suspends())
            machines[i] = table.add(name_of(function) + "_generator");
        else
            directs[i] = add(name_of(function));
    };
    // What C++ calls keeps the plain names, and then variables.
    for (auto const& each : program.api)
        if (auto const i = each.instance.index; directs[i].empty() && machines[i].empty())
            add_direct(i);
    for (std::size_t i = 0; i < module.globals.size(); ++i)
        globals.push_back(program.is_kept(module.globals.id(i)) ? add(identifier(module.globals[module.globals.id(i)].name)) : "");
    for (auto const& record : program.records) {
        auto const name = identifier(record.name);
        records.push_back(record.name.empty() ? "" : add(name == "outer" ? "outer_" : name)); // environments have a member of that name
        NameTable in_struct;
        auto& list = record_fields.emplace_back();
        for (auto const& field : record.fields)
            list.push_back(in_struct.add(identifier(utf8_from_utf16(field.name)->substr(field.name.starts_with(u'#') ? 1 : 0))));
    }
    for (std::size_t i = 0; i < module.functions.size(); ++i) {
        auto const& function = module.functions[module.functions.id(i)];
        bool const is_direct = program.is_enabled && program.functions[i].is_direct;
        if (program.is_enabled && !program.functions[i].is_emitted) {
            codes.emplace_back();
            infos.emplace_back();
            continue;
        }
        auto const name = name_of(function);
        bool const is_named = !directs[i].empty() || !machines[i].empty();
        if (is_direct && !is_named)
            add_direct(i);
        codes.push_back(is_direct ? "" : table.add(name + "_code"));
        infos.push_back(is_direct ? "" : table.add(name + "_info"));
        bool const is_generator = function.kind == ir::FunctionKind::Generator || function.kind == ir::FunctionKind::AsyncGenerator;
        if (function.suspends() && !is_direct)
            machines[i] = table.add(name + (is_generator ? "_generator" : "_machine"));
    }
    for (auto const& each : program.classes)
        class_environments.push_back(each.name.empty() || !each.environment.is_valid() ? "" : table.add(identifier(each.name) + "_environment"));
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

std::string ModuleNames::qualified(ir::FunctionId function) const
{
    auto const& around = in_header && in_header->contains(function.index) ? header_space : space;
    return around + "::" + directs[function.index];
}

} // namespace gen2cpp::emit
