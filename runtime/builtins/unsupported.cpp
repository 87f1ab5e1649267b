#include "unsupported.h"

#include "define.h"
#include "installers.h"

#include <cstring>
#include <string>

namespace js::builtins {

namespace {

struct Member {
    char const* owner; // "Array" or "Array.prototype"
    char const* name;
    bool is_hook = false;
};

constexpr Member k_unsupported_members[] = {
#define UNSUPPORTED(owner, name) { owner, name },
#define UNSUPPORTED_HOOK(owner, name) { owner, name, true },
#include "unsupported_members.def"
#undef UNSUPPORTED
#undef UNSUPPORTED_HOOK
};

constexpr char const* k_known_globals[] = {
#define GLOBAL(name) name,
#include "known_globals.def"
#undef GLOBAL
};

Value path_of(char const* owner, char const* name)
{
    StringBuilder path;
    if (*owner) {
        path.append_ascii(owner);
        path.append_ascii(".");
    }
    path.append_ascii(name);
    return path.finish();
}

// The name travels in the function's `data`: "Array.fromAsync".
Value read_unsupported(Call const& call)
{
    auto const* const name = flatten(call.callee->data.as_string());
    std::string const text(reinterpret_cast<char const*>(name->latin1()), name->length);
    stop_not_supported(text.c_str());
}

// Assignment makes an own data property of the receiver, as it would if the member were an ordinary method.
Value replace_unsupported(Call const& call)
{
    if (!call.this_value.is_object())
        return undefined;
    auto const* const path = flatten(call.callee->data.as_string());
    std::string_view const text(reinterpret_cast<char const*>(path->latin1()), path->length);
    auto const dot = text.rfind('.');
    auto const key = property_key(dot == std::string_view::npos ? text : text.substr(dot + 1));
    define_property_or_throw(call.this_value.as_object(), key, PropertyDescriptor::data(call[0], Attributes::Hidden));
    return undefined;
}

} // namespace

void define_uncallable(Object* object, char const* owner, char const* name, std::uint32_t length)
{
    define(object, property_key(name), Value(make_builtin(read_unsupported, make_ascii_string(name), length, path_of(owner, name))));
}

void define_unsupported(Object* object, char const* owner, char const* name, bool is_hook)
{
    auto const data = path_of(owner, name);
    Value const getter = make_builtin(read_unsupported, make_ascii_string(name), 0, data);
    Value const setter = make_builtin(is_hook ? read_unsupported : replace_unsupported, make_ascii_string(name), 1, data);
    define_accessor(object, property_key(name), getter, setter, Attributes::Configurable);
}

void define_unsupported_members(char const* global, Object* object)
{
    auto const length = std::strlen(global);
    for (auto const& member : k_unsupported_members) {
        if (std::strncmp(member.owner, global, length) != 0)
            continue;
        if (member.owner[length] == '\0') {
            define_unsupported(object, member.owner, member.name, member.is_hook);
        } else if (std::strcmp(member.owner + length, ".prototype") == 0) {
            Value const prototype = get(object, names::prototype);
            if (prototype.is_object())
                define_unsupported(prototype.as_object(), member.owner, member.name, member.is_hook);
        }
    }
}

void install_missing_globals(Realm& realm)
{
    PropertyDescriptor existing;
    for (char const* name : k_known_globals)
        if (!get_own_property(realm.global_object, property_key(name), existing))
            define_unsupported(realm.global_object, "", name);
}

} // namespace js::builtins
