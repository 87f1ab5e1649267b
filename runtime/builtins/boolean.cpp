// 20.3 Boolean.
#include "installers.h"
#include "support.h"

namespace js::builtins {

namespace {

// 20.3.1.1 Boolean ( value )
Value boolean_constructor(Call const& call)
{
    Value const value = to_boolean(call[0]);
    if (!call.is_construct())
        return value;
    auto* const prototype = prototype_from_constructor(call.new_target, realm.boolean_prototype);
    return heap::make<PrimitiveWrapper>(ObjectKind::BooleanWrapper, root_shape(&ordinary_class, prototype), value);
}

// 20.3.3.3.1 ThisBooleanValue ( value )
bool this_boolean_value(Value value, char const* method)
{
    if (value.is_boolean())
        return value.as_boolean();
    if (value.is_object() && value.as_object()->kind == ObjectKind::BooleanWrapper)
        return static_cast<PrimitiveWrapper*>(value.as_object())->primitive.as_boolean();
    throw_error(ErrorType::TypeError, "%s requires that 'this' be a Boolean", method);
}

// 20.3.3.2 Boolean.prototype.toString ( )
Value boolean_to_string(Call const& call)
{
    return make_ascii_string(this_boolean_value(call.this_value, "Boolean.prototype.toString") ? "true" : "false");
}

// 20.3.3.3 Boolean.prototype.valueOf ( )
Value boolean_value_of(Call const& call)
{
    return this_boolean_value(call.this_value, "Boolean.prototype.valueOf");
}

} // namespace

void install_boolean(Realm&)
{
    auto* const prototype = heap::make<PrimitiveWrapper>(
        ObjectKind::BooleanWrapper, root_shape(&ordinary_class, realm.object_prototype), Value(false));
    realm.boolean_prototype = prototype;
    auto* const constructor = define_constructor("Boolean", boolean_constructor, 1, prototype);
    realm.boolean_constructor = constructor;
    define_method(prototype, names::to_string, boolean_to_string, 0);
    define_method(prototype, names::value_of, boolean_value_of, 0);
    define_global("Boolean", Value(constructor));
}

} // namespace js::builtins
