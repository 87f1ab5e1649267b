// What the modules of a program know about themselves: import.meta, and what a CommonJS module finds in its scope.
//
// Note [where a program lies]
//
// Generated code knows the files of a program by their paths from the folder of its entry. That folder is found when somebody asks: it is the folder of what the
// program was started as. `gen2cpp run` starts it under the name of the entry, so that it is the entry's folder; a program that was built is taken to lie where
// its entry did, and so may its data files.
#pragma once

#include "../jobs/module_record.h"

namespace js {

// Evaluates the entry of a program of module records. Its rejection is an uncaught error.
void run_module(Value record);

// Gives an error of Node its code, a string.
void set_error_code(Value error, Value code);

// Note [imports known at run time], runtime part
//
// A table has the modules of the program that import() may name, by their paths from the entry's folder, and by the names that each module has for packages.
Value make_module_table();
// `name`: the path, or what the module at the path `importer` calls it.
void add_importable(Value table, Value importer, Value name, Value path, Value record, Value module_namespace);
// import(specifier, options) in the module at the path `importer`.
Value import_by_name(Value table, Value importer, Value specifier, Value options);

// import.meta
Value make_import_meta(Value path, bool is_main);

// `module` of the module at the path. `parent`: that of the module that requires it; null for the entry, undefined if an ES module imports it.
Value make_commonjs_module(Value path, Value parent);
// The module has run.
void finish_commonjs_module(Value module);
// What require() in `parent` gives: module.exports. The module is a child of the parent from now on.
Value commonjs_exports(Value module, Value parent);
// require() of an ES module by the module `parent`: evaluates it and throws what it throws.
Value require_module(Value record, Value module_namespace, Value parent, Value path);
// require() of what is not there.
Value require_missing(Value parent, Value specifier);
// `require` as a value; its calls with literal specifiers are resolved at translation.
Value make_require(Value module);
// What an ES module imports under a name from a CommonJS module.
Value commonjs_export(Value exports, PropertyKey name);
// The value of a JSON module.
Value parse_json(Value text);

} // namespace js
