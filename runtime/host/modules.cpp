#include "modules.h"

#include "../builtins/define.h"
#include "../builtins/json_parser.h"
#include "../builtins/unsupported.h"
#include "../core/heap.h"
#include "../operations/compare.h"
#include "../operations/conversions.h"
#include "../operations/property.h"
#include "../value/realm.h"
#include "../value/throw.h"
#include "../value/utf8.h"
#include "event_loop.h"
#include "module_paths.h"
#include "node_error.h"
#include "program.h"

#include <filesystem>
#include <string>

namespace js {

namespace {

namespace fs = std::filesystem;
using host::absolute_path;
using host::url_of;

Value text(std::string const& utf8) { return make_string(utf8); }

bool is_relative(std::string_view specifier) { return specifier.starts_with("./") || specifier.starts_with("../") || specifier.starts_with('/'); }

[[noreturn]] void throw_not_supported(char const* what)
{
    throw_error(ErrorType::Error, "%s is not supported", what);
}

// import.meta.resolve(specifier); the function carries the path of its module
Value import_meta_resolve(Call const& call)
{
    auto const specifier = to_utf8(to_string(call[0]));
    if (specifier.starts_with("file:") || specifier.starts_with("node:") || specifier.starts_with("data:"))
        return text(specifier);
    if (!is_relative(specifier))
        throw_not_supported("import.meta.resolve() of a package");
    auto const base = fs::path { to_utf8(to_string(call.callee->data)) }.parent_path();
    return text(url_of((base / specifier).lexically_normal().string()));
}

Object* main_module_object(Object* module = nullptr)
{
    static Object** const place = static_cast<Object**>(heap::allocate_root(sizeof(Object*)));
    if (module)
        *place = module;
    return *place;
}

std::string file_of(Value module) { return to_utf8(to_string(get(module, property_key("filename")))); }

[[noreturn]] void throw_module_not_found(Value module, std::string const& specifier)
{
    auto* const stack = make_array();
    auto message = "Cannot find module '" + specifier + "'\nRequire stack:";
    for (; module.is_object(); module = get(module, property_key("parent"))) {
        append(stack, text(file_of(module)));
        message += "\n- " + file_of(module);
    }
    auto* const thrown = make_error(ErrorType::Error, text(message));
    define(thrown, property_key("code"), make_ascii_string("MODULE_NOT_FOUND"));
    define(thrown, property_key("requireStack"), Value(stack));
    throw_value(Value(thrown));
}

Value require_call(Call const&)
{
    throw_not_supported("require() of a specifier that is only known at run time");
}

Value require_resolve(Call const& call)
{
    auto const specifier = to_utf8(to_string(call[0]));
    if (!is_relative(specifier))
        throw_not_supported("require.resolve() of a package");
    auto const base = fs::path { file_of(call.callee->data) }.parent_path();
    auto const path = (base / specifier).lexically_normal().string();
    std::error_code error;
    for (auto const* const extension : { "", ".js", ".json", "/index.js", "/index.json" })
        if (fs::is_regular_file(path + extension, error))
            return text(path + extension);
    throw_module_not_found(call.callee->data, specifier);
}

// Where Node would look for packages.
Value lookup_paths(fs::path const& path)
{
    auto* const result = make_array();
    for (auto folder = path;; folder = folder.parent_path()) {
        if (folder.filename() != "node_modules")
            append(result, text((folder / "node_modules").string()));
        if (folder == folder.root_path())
            return Value(result);
    }
}

} // namespace

void run_module(Value record) { host::await_top_level(evaluate_module(record)); }

Value make_import_meta(Value path, bool is_main)
{
    auto const file = absolute_path(to_utf8(to_string(path)));
    auto* const meta = make_object(nullptr);
    define(meta, property_key("dirname"), text(fs::path { file }.parent_path().string()));
    define(meta, property_key("filename"), text(file));
    define(meta, property_key("main"), is_main);
    define(meta, property_key("resolve"), Value(make_builtin(import_meta_resolve, make_ascii_string("resolve"), 1, text(file))));
    define(meta, property_key("url"), text(url_of(file)));
    return Value(meta);
}

Value make_commonjs_module(Value path, Value parent)
{
    bool const is_main = parent.is_null();
    auto const file = absolute_path(to_utf8(to_string(path)));
    auto const folder = fs::path { file }.parent_path();
    auto* const module = make_object();
    define(module, property_key("id"), is_main ? make_ascii_string(".") : text(file));
    define(module, property_key("path"), text(folder.string()));
    define(module, property_key("exports"), Value(make_object()));
    define(module, property_key("filename"), text(file));
    define(module, property_key("loaded"), false);
    define(module, property_key("children"), Value(make_array()));
    define(module, property_key("paths"), lookup_paths(folder));
    define(module, property_key("parent"), parent, Attributes::Hidden);
    if (is_main)
        main_module_object(module);
    return Value(module);
}

void finish_commonjs_module(Value module)
{
    set(module, property_key("loaded"), true, Strict::Yes);
}

Value commonjs_exports(Value module, Value parent)
{
    auto const children = parent.is_object() ? get(parent, property_key("children")) : undefined;
    if (children.is_object() && children.as_object()->kind == ObjectKind::Array) {
        auto* const list = static_cast<Array*>(children.as_object());
        bool is_known = false;
        for (std::uint32_t i = 0; i < list->length; ++i)
            is_known |= same_value(get(list, PropertyKey::from_index(i)), module);
        if (!is_known)
            append(list, module);
    }
    return get(module, property_key("exports"));
}

Value require_module(Value record, Value module_namespace, Value parent, Value path)
{
    if (is_evaluating(record)) {
        auto* const error = make_error(ErrorType::Error, text("Cannot require() ES Module " + absolute_path(to_utf8(to_string(path))) + " in a cycle. (from " + file_of(parent)
            + ") A cycle involving require(esm) is not allowed to maintain invariants mandated by the ECMAScript specification. Try making at least part of the dependency in the graph lazily loaded."));
        host::set_error_code(error, "ERR_REQUIRE_CYCLE_MODULE");
        throw_value(Value(error));
    }
    return evaluate_required_module(record, module_namespace);
}

Value require_missing(Value parent, Value specifier) { throw_module_not_found(parent, to_utf8(to_string(specifier))); }

Value make_require(Value module)
{
    auto* const require = make_builtin(require_call, make_ascii_string("require"), 1, module);
    auto* const main = main_module_object();
    define(require, property_key("resolve"), Value(make_builtin(require_resolve, make_ascii_string("resolve"), 2, module)));
    define(require, property_key("main"), main ? Value(main) : undefined);
    builtins::define_unsupported(require, "require", "extensions");
    builtins::define_unsupported(require, "require", "cache");
    return Value(require);
}

// What a getter throws is lost, as in Node.
Value commonjs_export(Value exports, PropertyKey name)
{
    if (!exports.is_object())
        return undefined;
    PropertyDescriptor descriptor;
    try {
        return get_own_property(exports.as_object(), name, descriptor) ? get(exports.as_object(), name) : undefined;
    } catch (Throw const&) {
        return undefined;
    }
}

Value parse_json(Value json)
{
    return builtins::parse_json(to_string(json));
}

} // namespace js
