// Classes as they are written at the top level of a program, whose instances may be records.
#pragma once

#include "../ir/ir.h"
#include "../support/number_map.h"

#include <map>
#include <set>
#include <string>

namespace gen2cpp::types {

// What the prototype has under a name.
struct ClassMember {
    ir::FunctionId method, getter, setter; // invalid: none
};

struct WrittenClass {
    std::string name;
    ir::ExpressionId made;          // by this MakeClass
    ir::FunctionId constructor;
    ir::FunctionId initializer;     // of the fields; invalid: none
    ir::EnvironmentId environment;  // of all its functions; invalid: none
    std::map<std::u16string, ClassMember> members; // and the private ones, by "#name"
    std::map<std::u16string, ir::FunctionId> statics;
    std::vector<std::u16string> always; // fields that every instance has before anybody else sees it
    bool is_known = true;           // nothing in it that records cannot have
};

// Which class has the key of a private name, and the name.
struct PrivateName {
    std::uint32_t owner;
    std::u16string name;
};

struct WrittenClasses {
    std::vector<WrittenClass> classes;
    NumberMap<std::uint32_t> definitions; // by expression: the class that it helps to make
    std::map<std::pair<std::uint32_t, std::uint32_t>, PrivateName> private_names; // by field of an environment
    std::map<std::uint32_t, std::uint32_t> owners;      // by function
};

// The name under which *[Symbol.iterator] is kept. No property has it.
inline constexpr char16_t k_iterator_key[] = u"\uffff[Symbol.iterator]";

WrittenClasses find_classes(ir::Module const& module);

} // namespace gen2cpp::types
