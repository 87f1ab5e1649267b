// Function objects: code, what it closes over, and how it is called.
#pragma once

#include "object.h"

#include "../direct/environment.h"

#include <initializer_list>

namespace js {

struct Function;

// What a function receives (10.2.1 [[Call]] and 10.2.2 [[Construct]]).
struct Call {
    Function* callee;
    Value this_value;
    Value new_target; // undefined: called, not constructed
    Value const* arguments;
    std::size_t count;

    Value operator[](std::size_t index) const { return index < count ? arguments[index] : Value {}; }
    bool is_construct() const { return !new_target.is_undefined(); }
};

using Code = Value (*)(Call const&);

enum class FunctionKind : std::uint8_t {
    Normal,             // function: also a constructor
    Arrow,
    Method,             // methods, getters, setters: no [[Construct]]
    Generator,
    Async,
    AsyncArrow,
    AsyncGenerator,
    BaseConstructor,    // class
    DerivedConstructor, // class ... extends
    Builtin,
    BuiltinConstructor,
};

inline bool is_class(FunctionKind kind) { return kind == FunctionKind::BaseConstructor || kind == FunctionKind::DerivedConstructor; }
// TypeError "Function.prototype.apply was called on 1, which is a number and not a function"
[[noreturn]] void throw_not_applicable(Value function);
Value refuse_call(Call const& call); // TypeError "Class constructor A cannot be invoked without 'new'"

// The methods of the language that generated code knows by their names: see note [quick methods].
enum class QuickMethod : std::uint8_t {
    None, HasInstance, CharCodeAt, CharAt, Slice, Push, Pop, Shift, Next, Get, Set, Has, Add, Delete, Floor,
};

// The static part of a function, one for each function of the source. Constant-initialised.
struct FunctionInfo {
    Code code;
    String const* name;  // "" if anonymous and not named by its place
    std::uint32_t length; // the `length` property
    FunctionKind kind;
    bool is_strict;
    char const* source_text;      // UTF-8, for Function.prototype.toString; null: native code
    std::uint32_t source_length;  // in bytes
};

// Everything whose is_callable is set is a Function, whatever its ObjectKind.
struct Function : Object {
    FunctionInfo const* info;
    Code code; // what [[Call]] runs: refuse_call for class constructors, which run info->code when they are constructed
    QuickMethod quick = QuickMethod::None;
    ObjectKind quick_receiver = ObjectKind::Ordinary; // the one kind of receiver on which it is quick; Ordinary: any
    bool is_bound = false; // a BoundFunction
    Environment* environment = nullptr;
    Value home_object;       // [[HomeObject]], for super; undefined if none
    Value data;              // for builtin closures: whatever they carry (bound target, resolver state); for others the name they were given, while they are lazy
    Value field_initializer; // class constructors: a function called on each new instance, or undefined; generator functions: first_prototype()
    union {
        Shape* generator_shape = nullptr; // generator functions: of the generators made last
        Shape* instance_shape;            // classes: of new instances, once it is known how many properties they get
    };
    Function(Shape* its_shape, FunctionInfo const* its_info, Environment* its_environment)
        : Object(ObjectKind::Function, its_shape)
        , info(its_info)
        , code(is_class(its_info->kind) ? refuse_call : its_info->code)
        , environment(its_environment)
    {
        is_callable = true;
    }

    // What generators that were made while the function was lazy inherit from.
    Object* first_prototype() const { return field_initializer.as_object(); }
};

// OrdinaryFunctionCreate + SetFunctionName + SetFunctionLength + MakeConstructor or the generator's prototype object
// (10.2.3, 15.5.3, ...), all according to info->kind. `length`, `name` and, where the kind has one, `prototype` exist in that order.
Function* make_function(FunctionInfo const& info, Environment* environment);
// The same with a name that is only known at run time: a PropertyKey's value ("[description]" for symbols), with a prefix "get"/"set" or null.
Function* make_function_named(FunctionInfo const& info, Environment* environment, Value name, char const* prefix = nullptr);
void set_function_name(Function* function, Value name, char const* prefix = nullptr); // 10.2.9

// A builtin function without a FunctionInfo of its own. `data` is reachable as call.callee->data.
Function* make_builtin(Code code, Value name, std::uint32_t length, Value data = {}, bool is_constructor = false);

// The text of Function.prototype.toString (20.2.3.5).
String const* source_text(Function const* function);

// 7.3.14 Call. Throws TypeError "x is not a function", where x is `text`, the callee as written in the source (UTF-8; null: print the value; what ends with
// " iterable" is the whole message).
// Checks the native stack: RangeError "Maximum call stack size exceeded".
Value call(Value function, Value this_value, Value const* arguments, std::size_t count, char const* text = nullptr);
inline Value call(Value function, Value this_value, std::initializer_list<Value> arguments, char const* text = nullptr)
{
    return call(function, this_value, arguments.begin(), arguments.size(), text);
}
// 7.3.15 Construct. new_target undefined: the constructor itself. TypeError "x is not a constructor".
Value construct(Value constructor, Value const* arguments, std::size_t count, Value new_target = {}, char const* text = nullptr);
inline Value construct(Value constructor, std::initializer_list<Value> arguments, char const* text = nullptr)
{
    return construct(constructor, arguments.begin(), arguments.size(), {}, text);
}

inline bool is_callable(Value value) { return value.is_object() && value.as_object()->is_callable; }
inline bool is_constructor(Value value) { return value.is_object() && value.as_object()->is_constructor; }

// 10.1.13 OrdinaryCreateFromConstructor's prototype: new_target.prototype, or the intrinsic default.
Object* prototype_from_constructor(Value new_target, Object* intrinsic_default);

} // namespace js
