// import() of what is only known at run time: see note [imports known at run time] in modules.h.
#include "../core/heap.h"
#include "../operations/conversions.h"
#include "../operations/enumerable_properties.h"
#include "../operations/property.h"
#include "../value/throw.h"
#include "../value/utf8.h"
#include "module_paths.h"
#include "modules.h"
#include "node_error.h"

#include <filesystem>
#include <string>
#include <vector>

namespace js {

namespace fs = std::filesystem;

namespace {

struct Importable final : Object {
    Value path;
    Value record;
    Value module_namespace;
    Importable(Value its_path, Value its_record, Value its_namespace)
        : Object(ObjectKind::Ordinary, root_shape(&ordinary_class, nullptr))
        , path(its_path)
        , record(its_record)
        , module_namespace(its_namespace)
    {
    }
};

std::string key_of(std::string const& importer, std::string const& name) { return importer + '\n' + name; }

Importable* find(Value table, std::string const& importer, std::string const& name)
{
    auto const found = get(table, property_key(key_of(importer, name)));
    return found.is_object() ? static_cast<Importable*>(found.as_object()) : nullptr;
}

struct Attribute {
    std::string key;
    std::string value;
};

// 13.3.10.3 EvaluateImportCall, steps 9 to 11
std::vector<Attribute> import_attributes(Value options)
{
    std::vector<Attribute> result;
    if (options.is_undefined())
        return result;
    if (!options.is_object())
        throw_error(ErrorType::TypeError, "The second argument to import() must be an object");
    auto const attributes = get(options, property_key("with"));
    if (attributes.is_undefined())
        return result;
    if (!attributes.is_object())
        throw_error(ErrorType::TypeError, "The 'with' option must be an object");
    for_each_enumerable(attributes.as_object(), Keys::Strings, [&](PropertyKey key, auto const& read) {
        auto const value = read();
        if (!value.is_string())
            throw_error(ErrorType::TypeError, "Import attribute value must be a string");
        result.push_back({ to_utf8(to_string(key.to_value())), to_utf8(value.as_string()) });
    });
    return result;
}

[[noreturn]] void throw_coded(ErrorType type, char const* code, std::string const& message, std::string const& url = {})
{
    auto* const error = make_error(type, make_string(message));
    host::set_error_code(error, code);
    if (!url.empty())
        create_data_property(error, property_key("url"), make_string(url));
    throw_value(Value(error));
}

[[noreturn]] void stop_unknown(std::string const& specifier)
{
    stop_not_supported(("import() of `" + specifier + "`, which is no part of the program,").c_str());
}

[[noreturn]] void throw_not_found(std::string const& specifier, std::string const& path, std::string const& importer)
{
    std::error_code error;
    auto const from = " imported from " + host::absolute_path(importer);
    if (fs::is_directory(path, error))
        throw_coded(ErrorType::Error, "ERR_UNSUPPORTED_DIR_IMPORT", "Directory import '" + path + "' is not supported resolving ES modules" + from, host::url_of(path));
    if (fs::exists(path, error))
        stop_unknown(specifier);
    throw_coded(ErrorType::Error, "ERR_MODULE_NOT_FOUND", "Cannot find module '" + path + "'" + from, host::url_of(path));
}

// PACKAGE_RESOLVE, of a package that no string of the module names
[[noreturn]] void throw_package_not_found(std::string const& specifier, std::string const& importer)
{
    bool const has_scheme = specifier.find(':') != std::string::npos;
    if (specifier.empty() || has_scheme || specifier.front() == '#')
        stop_unknown(specifier);
    bool const is_scoped = specifier.front() == '@';
    auto slash = specifier.find('/');
    bool const is_valid = specifier.front() != '.' && specifier.find_first_of("\\%") >= std::min(slash, specifier.size()) && !(is_scoped && slash == std::string::npos);
    auto const from = " imported from " + host::absolute_path(importer);
    if (!is_valid)
        throw_coded(ErrorType::TypeError, "ERR_INVALID_MODULE_SPECIFIER", "Invalid module \"" + specifier + "\" is not a valid package name" + from);
    if (is_scoped)
        slash = specifier.find('/', slash + 1);
    auto const name = specifier.substr(0, slash);
    std::error_code error;
    for (auto folder = fs::path { host::absolute_path(importer) }.parent_path();; folder = folder.parent_path()) {
        if (fs::exists(folder / "node_modules" / name, error))
            stop_unknown(specifier);
        if (folder == folder.root_path())
            break;
    }
    throw_coded(ErrorType::Error, "ERR_MODULE_NOT_FOUND", "Cannot find package '" + name + "'" + from);
}

Importable* resolve(Value table, std::string const& importer, std::string const& specifier)
{
    if (auto* const package = find(table, importer, specifier))
        return package;
    bool const is_url = specifier.starts_with("file://");
    bool const is_relative = specifier.starts_with("./") || specifier.starts_with("../") || specifier == "." || specifier == "..";
    if (!is_url && !is_relative && !specifier.starts_with('/'))
        throw_package_not_found(specifier, importer);
    if (specifier.find_first_of("?#") != std::string::npos)
        stop_unknown(specifier); // an instance of its own
    auto const text = host::url_path(is_url ? std::string_view(specifier).substr(7) : specifier);
    auto path = is_relative ? (fs::path { importer }.parent_path() / text).lexically_normal() : fs::path { text };
    if (!is_relative)
        path = path.lexically_normal().lexically_relative(host::absolute_path("."));
    if (auto* const found = find(table, {}, path.generic_string()))
        return found;
    throw_not_found(specifier, host::absolute_path(path.string()), importer);
}

// What Node says of attributes that do not fit the module.
void check_attributes(Importable const& module, std::vector<Attribute> const& attributes)
{
    auto const path = to_utf8(module.path.as_string());
    auto const url = host::url_of(host::absolute_path(path));
    Attribute const* type = nullptr;
    for (auto const& each : attributes) {
        if (each.key != "type")
            throw_coded(ErrorType::TypeError, "ERR_IMPORT_ATTRIBUTE_UNSUPPORTED", "Import attribute \"" + each.key + "\" with value \"" + each.value + "\" is not supported in " + url);
        type = &each;
    }
    bool const is_json = path.ends_with(".json");
    if (type && type->value != "json")
        throw_coded(ErrorType::TypeError, "ERR_IMPORT_ATTRIBUTE_UNSUPPORTED", "Import attribute \"type\" with value \"" + type->value + "\" is not supported in " + url);
    if (is_json && !type)
        throw_coded(ErrorType::TypeError, "ERR_IMPORT_ATTRIBUTE_MISSING", "Module \"" + url + "\" needs an import attribute of \"type: json\"");
    if (!is_json && type)
        throw_coded(ErrorType::TypeError, "ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE", "Module \"" + url + "\" is not of type \"json\"");
}

// A module that cannot be imported fails when it is evaluated.
Value failing_record(Value error)
{
    auto const fail = [](Call const& call) -> Value { throw_value(call.callee->data); };
    return make_module_record(Value(make_builtin(fail, make_ascii_string(""), 0, error)), false);
}

} // namespace

Value make_module_table() { return Value(make_object(nullptr)); }

void add_importable(Value table, Value importer, Value name, Value path, Value record, Value module_namespace)
{
    auto const key = key_of(to_utf8(importer.as_string()), to_utf8(name.as_string()));
    create_data_property(table.as_object(), property_key(key), Value(heap::make<Importable>(path, record, module_namespace)));
}

// 13.3.10.3 EvaluateImportCall
Value import_by_name(Value table, Value importer, Value specifier, Value options)
{
    std::string name;
    std::vector<Attribute> attributes;
    try {
        name = to_utf8(to_string(specifier));
        attributes = import_attributes(options);
    } catch (Throw const& thrown) {
        auto* const promise = make_promise();
        reject_promise(promise, thrown.value());
        return Value(promise);
    }
    try {
        auto* const module = resolve(table, to_utf8(importer.as_string()), name);
        check_attributes(*module, attributes);
        return import_module(module->record, module->module_namespace);
    } catch (Throw const& thrown) {
        return import_module(failing_record(thrown.value()), undefined);
    }
}

void set_error_code(Value error, Value code) { host::set_error_code(error.as_object(), to_utf8(code.as_string()).c_str()); }

} // namespace js
