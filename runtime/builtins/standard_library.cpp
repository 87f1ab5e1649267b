// The start of a dynamic program: the roots every other intrinsic hangs from, then the core installers.
#include "installers.h"

#include "../core/heap.h"
#include "../direct/errors.h"
#include "../value/throw.h"

namespace js::builtins {

namespace {

Value function_prototype_code(Call const&)
{
    return undefined;
}

constinit Latin1Literal const k_no_name { "" };
constinit FunctionInfo const k_function_prototype_info {
    .code = function_prototype_code,
    .name = &k_no_name,
    .length = 0,
    .kind = FunctionKind::Builtin,
    .is_strict = true,
    .source_text = nullptr,
    .source_length = 0,
};

// %Object.prototype% and %Function.prototype% come first: every function made later inherits from both.
void create_roots(Realm& realm)
{
    if (realm.object_prototype)
        return;
    realm.object_prototype = make_object(nullptr);
    realm.function_prototype = heap::make<Function>(root_shape(&function_class, realm.object_prototype), &k_function_prototype_info, nullptr);
    define(realm.function_prototype, names::length, Value(0), Attributes::Configurable);
    define(realm.function_prototype, names::name, Value(empty_string()), Attributes::Configurable);
    // The prototype of Node's global object is an object of its own.
    realm.global_object = heap::make<Object>(ObjectKind::Global, root_shape(&ordinary_class, make_object(realm.object_prototype)));
}

} // namespace

void install_core(Realm& realm)
{
    direct::raise = throw_texts;
    create_roots(realm);
#define CORE(function) function(realm);
#define OPTIONAL(function, globals)
#define REST(function, global, members)
#include "installers.def"
#undef CORE
#undef OPTIONAL
#undef REST
}

} // namespace js::builtins
