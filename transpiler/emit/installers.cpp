#include "installers.h"

#include "../support/match.h"
#include "../support/words.h"

#include <algorithm>
#include <set>

namespace gen2cpp::emit {

namespace {

struct InstallerEntry {
    std::string_view function;
    std::string_view globals;
    std::string_view members; // not empty: needed when the program uses the global for more than these
};

constexpr InstallerEntry k_installers[] = {
#define CORE(function)
#define OPTIONAL(function, globals) { #function, globals, {} },
#define REST(function, global, members) { #function, global, members },
#include "../../runtime/builtins/installers.def"
#undef CORE
#undef OPTIONAL
#undef REST
};

constexpr char const* k_known_globals[] = {
#define GLOBAL(name) name,
#include "../../runtime/builtins/known_globals.def"
#undef GLOBAL
};

// Methods of strings that make a regular expression out of their argument.
bool needs_regexp(ir::Module const& module)
{
    auto const is_pattern_method = [](std::u16string_view key) { return key == u"match" || key == u"matchAll" || key == u"search"; };
    return std::any_of(module.expressions.begin(), module.expressions.end(), [&](ir::Expression const& expression) {
        return match(
            expression.kind,
            [&](ir::MethodCall const& it) { return is_pattern_method(it.key); },
            [&](ir::Key const& it) { return is_pattern_method(it.value); },
            [](auto const&) { return false; });
    });
}

bool is_listed(std::string_view members, std::u16string_view key)
{
    auto const is_ascii = std::all_of(key.begin(), key.end(), [](char16_t unit) { return unit < 0x80; });
    return is_ascii && has_word(members, std::string(key.begin(), key.end()));
}

// The object of `object.key` and `object.key(...)` with a listed key, else invalid.
ir::ExpressionId object_of_listed(ir::Module const& module, ir::Expression const& expression, std::string_view members)
{
    if (auto const* call = std::get_if<ir::MethodCall>(&expression.kind))
        return is_listed(members, call->key) ? call->object : ir::ExpressionId {};
    auto const* operation = std::get_if<ir::Operation>(&expression.kind);
    if (!operation || operation->op != ir::Operator::Get)
        return {};
    auto const* key = std::get_if<ir::Key>(&module.expressions[operation->operands[1]].kind);
    return key && is_listed(members, key->value) ? operation->operands[0] : ir::ExpressionId {};
}

// Is every use of the global the reading of one of its listed members?
bool uses_only(ir::Module const& module, std::string_view global, std::string_view members)
{
    std::set<ir::ExpressionId> others;
    for (std::size_t i = 0; i < module.expressions.size(); i++) {
        auto const id = module.expressions.id(i);
        if (auto const* name = std::get_if<ir::GlobalName>(&module.expressions[id].kind); name && name->name == global)
            others.insert(id);
    }
    if (others.empty())
        return true;
    for (auto const& expression : module.expressions)
        others.erase(object_of_listed(module, expression, members));
    return others.empty();
}

bool names_from_async(ir::Module const& module)
{
    constexpr std::u16string_view k_name = u"fromAsync";
    return std::any_of(module.expressions.begin(), module.expressions.end(), [&](ir::Expression const& expression) {
        return match(
            expression.kind,
            [&](ir::MethodCall const& it) { return it.key == k_name; },
            [&](ir::Key const& it) { return it.value == k_name; },
            [&](ir::String const& it) { return it.value == k_name; },
            [](auto const&) { return false; });
    });
}

// Whether modules have records, which work with promises.
bool has_module_records(ir::Module const& module)
{
    return std::any_of(module.expressions.begin(), module.expressions.end(), [](ir::Expression const& expression) {
        auto const* const operation = std::get_if<ir::Operation>(&expression.kind);
        return operation && (operation->op == ir::Operator::MakeModuleRecord || operation->op == ir::Operator::MakeModuleTable);
    });
}

bool is_async(ir::Module const& module)
{
    return std::any_of(module.functions.begin(), module.functions.end(), [](ir::Function const& function) { return function.is_async(); });
}

// `this` of sloppy code may be the global object: then globals are read like properties of any object, by these names.
std::set<std::string> properties_of_this(ir::Module const& module)
{
    std::set<std::string> result;
    bool may_be_global = false;
    auto const add = [&](std::u16string const& name) { result.insert({ name.begin(), name.end() }); }; // others than ASCII are no globals
    for (auto const& expression : module.expressions)
        match(
            expression.kind,
            [&](ir::Operation const& it) { may_be_global |= it.op == ir::Operator::CoerceThis; },
            [&](ir::MethodCall const& it) { add(it.key); },
            [&](ir::Key const& it) { add(it.value); },
            [&](ir::String const& it) { add(it.value); },
            [](auto const&) {});
    return may_be_global ? result : std::set<std::string> {};
}

bool is_missing(std::set<std::string> const& names)
{
    return std::any_of(std::begin(k_known_globals), std::end(k_known_globals), [&](char const* global) {
        auto const installs = [&](InstallerEntry const& entry) { return has_word(entry.globals, global); };
        return names.contains(global) && std::none_of(std::begin(k_installers), std::end(k_installers), installs);
    });
}

bool is_needed(ir::Module const& module, InstallerEntry const& entry)
{
    if ((entry.function == "install_promise" || entry.function == "install_async") && is_async(module))
        return true;
    if (entry.function == "install_promise" && has_module_records(module))
        return true;
    if ((entry.function == "install_promise" || entry.function == "install_array_from_async") && names_from_async(module))
        return true;
    if (entry.function == "install_regexp" && needs_regexp(module))
        return true;
    auto const is_named = std::any_of(module.used_globals.begin(), module.used_globals.end(), [&](auto const& name) { return has_word(entry.globals, name); });
    return is_named && (entry.members.empty() || !uses_only(module, entry.globals, entry.members));
}

} // namespace

std::string installers(ir::Module const& module)
{
    auto const is_global_object = [](std::string const& name) { return name == "globalThis" || name == "global"; };
    bool const needs_all = std::any_of(module.used_globals.begin(), module.used_globals.end(), is_global_object);
    auto const properties = properties_of_this(module);
    auto const is_property = [&](InstallerEntry const& entry) {
        if (entry.function == "install_missing_globals")
            return is_missing(properties);
        return entry.members.empty() && std::any_of(properties.begin(), properties.end(), [&](auto const& name) { return has_word(entry.globals, name); });
    };
    std::string result;
    for (auto const& entry : k_installers)
        if (needs_all || is_needed(module, entry) || is_property(entry))
            result += (result.empty() ? "js::builtins::" : ", js::builtins::") + std::string(entry.function);
    return result.empty() ? "{}" : "{ " + result + " }";
}

} // namespace gen2cpp::emit
