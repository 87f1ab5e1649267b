// 27.3 GeneratorFunction objects and 27.5 generator objects.
#include "support.h"

#include "installers.h"

namespace js::builtins {

namespace {

// 27.5.1.2 %GeneratorPrototype%.next ( value )
Value generator_next(Call const& call)
{
    auto* const generator = receiver_as<GeneratorObject>(call, ObjectKind::Generator, "[Generator].prototype.next");
    return iterator_result(resume_generator(generator, { call[0], ResumeMode::Next }));
}

// 27.5.1.3 %GeneratorPrototype%.return ( value )
Value generator_return(Call const& call)
{
    auto* const generator = receiver_as<GeneratorObject>(call, ObjectKind::Generator, "[Generator].prototype.return");
    return iterator_result(resume_generator(generator, { call[0], ResumeMode::Return }));
}

// 27.5.1.4 %GeneratorPrototype%.throw ( exception )
Value generator_throw(Call const& call)
{
    auto* const generator = receiver_as<GeneratorObject>(call, ObjectKind::Generator, "[Generator].prototype.throw");
    return iterator_result(resume_generator(generator, { call[0], ResumeMode::Throw }));
}

// 27.3.1.1 GeneratorFunction ( ...parameterArgs, bodyArg )
Value generator_function_constructor(Call const&)
{
    throw_error(ErrorType::EvalError, "Code generation from strings disallowed for this context");
}

void define_read_only(Object* object, PropertyKey key, Value value)
{
    define(object, key, value, Attributes::Configurable);
}

} // namespace

void install_generator(Realm& realm)
{
    auto* const prototype = make_object(realm.iterator_prototype);
    auto* const function_prototype = make_object(realm.function_prototype);
    realm.generator_prototype = prototype;
    realm.generator_function_prototype = function_prototype;

    // %GeneratorFunction% is reachable only through the constructor property: no global names it.
    auto* const constructor = make_builtin(generator_function_constructor, make_ascii_string("GeneratorFunction"), 1, {}, true);
    set_prototype_of(constructor, realm.function_constructor);
    define(constructor, names::prototype, Value(function_prototype), Attributes::None);

    define_read_only(function_prototype, names::prototype, Value(prototype));
    define_read_only(function_prototype, names::constructor, Value(constructor));
    define_to_string_tag(function_prototype, "GeneratorFunction");

    define_read_only(prototype, names::constructor, Value(function_prototype));
    realm.generator_next = define_method(prototype, names::next, generator_next, 1);
    make_quick(realm.generator_next, QuickMethod::Next, ObjectKind::Generator);
    realm.generator_return = define_method(prototype, names::return_, generator_return, 1);
    realm.generator_throw = define_method(prototype, names::throw_, generator_throw, 1);
    define_to_string_tag(prototype, "Generator");
}

} // namespace js::builtins
