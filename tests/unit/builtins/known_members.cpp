// See note [unsupported members] in runtime/builtins/unsupported.h.
#include "runtime/builtins/define.h"
#include "runtime/builtins/installers.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace js;

namespace {

struct Member {
    std::string owner; // "Array" or "Array.prototype"
    std::string name;
};

std::vector<Member> known_members()
{
    return {
#define KNOWN(owner, name) { owner, name },
#include "runtime/builtins/known_members.def"
#undef KNOWN
    };
}

void install_everything()
{
    if (realm.global_object)
        return;
    builtins::install_core(realm);
#define CORE(function)
#define OPTIONAL(function, globals) builtins::function(realm);
#define REST(function, global, members) builtins::function(realm);
#include "runtime/builtins/installers.def"
#undef CORE
#undef OPTIONAL
#undef REST
}

// The object that owns a member; null if its global is not supported.
Object* find_owner(std::string const& owner)
{
    auto const dot = owner.find('.');
    PropertyDescriptor global;
    if (!get_own_property(realm.global_object, property_key(owner.substr(0, dot)), global) || !global.value.is_object())
        return nullptr;
    if (dot == std::string::npos)
        return global.value.as_object();
    return get(global.value.as_object(), names::prototype).as_object();
}

bool has_own(Object* object, std::string const& name)
{
    PropertyDescriptor descriptor;
    return get_own_property(object, property_key(name), descriptor);
}

} // namespace

TEST_CASE("builtins: every member that Node has is defined or marked as not supported")
{
    install_everything();
    std::vector<std::string> missing;
    for (auto const& member : known_members()) {
        auto* const owner = find_owner(member.owner);
        if (owner && !has_own(owner, member.name))
            missing.push_back(member.owner + "." + member.name);
    }
    std::string list;
    for (auto const& name : missing)
        list += name + " ";
    CHECK(list == "");
}

TEST_CASE("builtins: every global that Node has is defined or marked as not supported")
{
    install_everything();
    std::string missing;
#define GLOBAL(name) missing += has_own(realm.global_object, name) ? "" : name " ";
#include "runtime/builtins/known_globals.def"
#undef GLOBAL
    CHECK(missing == "");
}
