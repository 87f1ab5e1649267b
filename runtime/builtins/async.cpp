// 27.7 async function objects, 27.4 async generator function objects, 27.6 async generator objects and 27.1.4 %AsyncIteratorPrototype%.
#include "support.h"

#include "installers.h"
#include "symbol.h"

#include "../jobs/async_generator.h"

namespace js::builtins {

namespace {

// next(), return() and throw() never throw: their promise is rejected.
Value request(Call const& call, ResumeMode mode, char const* method)
{
    try {
        auto* const generator = receiver_as<AsyncGeneratorObject>(call, ObjectKind::AsyncGenerator, method);
        return request_of_async_generator(generator, { call[0], mode });
    } catch (Throw const& thrown) {
        auto* const promise = make_promise();
        reject_promise(promise, thrown.value());
        return promise;
    }
}

// 27.6.1.2 %AsyncGeneratorPrototype%.next ( value )
Value async_generator_next(Call const& call) { return request(call, ResumeMode::Next, "[AsyncGenerator].prototype.next"); }

// 27.6.1.3 %AsyncGeneratorPrototype%.return ( value )
Value async_generator_return(Call const& call) { return request(call, ResumeMode::Return, "[AsyncGenerator].prototype.return"); }

// 27.6.1.4 %AsyncGeneratorPrototype%.throw ( exception )
Value async_generator_throw(Call const& call) { return request(call, ResumeMode::Throw, "[AsyncGenerator].prototype.throw"); }

// 27.1.4.1 %AsyncIteratorPrototype% [ %Symbol.asyncIterator% ] ( )
Value async_iterator_prototype_iterator(Call const& call) { return call.this_value; }

void fulfill_with_undefined(JobArguments const& job) { resolve_promise(static_cast<Promise*>(job.second.as_object()), undefined); }
void reject_with_reason(JobArguments const& job) { reject_promise(static_cast<Promise*>(job.second.as_object()), job.first); }

// %AsyncIteratorPrototype% [ %Symbol.asyncDispose% ] ( ), of explicit resource management
Value async_iterator_prototype_dispose(Call const& call)
{
    auto* const promise = make_promise();
    try {
        auto const method = get_method(call.this_value, names::return_);
        if (method.is_undefined()) {
            resolve_promise(promise, undefined);
            return promise;
        }
        auto* const reaction = heap::make<PromiseReaction>();
        reaction->fulfilled_code = fulfill_with_undefined;
        reaction->rejected_code = reject_with_reason;
        reaction->data = promise;
        await(js::call(method, call.this_value, { undefined }), reaction);
    } catch (Throw const& thrown) {
        reject_promise(promise, thrown.value());
    }
    return promise;
}

// 27.7.1.1 AsyncFunction ( ...parameterArgs, bodyArg ) and 27.4.1.1 AsyncGeneratorFunction ( ...parameterArgs, bodyArg )
Value function_constructor(Call const&)
{
    throw_error(ErrorType::EvalError, "Code generation from strings disallowed for this context");
}

void define_read_only(Object* object, PropertyKey key, Value value) { define(object, key, value, Attributes::Configurable); }

// A prototype of functions, with its constructor, which is reachable only through it.
Object* make_function_prototype(char const* name)
{
    auto* const prototype = make_object(realm.function_prototype);
    auto* const constructor = make_builtin(function_constructor, make_ascii_string(name), 1, {}, true);
    set_prototype_of(constructor, realm.function_constructor);
    define(constructor, names::prototype, Value(prototype), Attributes::None);
    define_read_only(prototype, names::constructor, Value(constructor));
    return prototype;
}

} // namespace

void install_async(Realm& realm)
{
    realm.async_function_prototype = make_function_prototype("AsyncFunction");
    define_to_string_tag(realm.async_function_prototype, "AsyncFunction");

    realm.async_iterator_prototype = make_object();
    define_method(realm.async_iterator_prototype, &symbols::async_iterator, async_iterator_prototype_iterator, 0);
    define_method(realm.async_iterator_prototype, async_dispose_symbol(), async_iterator_prototype_dispose, 0);

    auto* const prototype = make_object(realm.async_iterator_prototype);
    auto* const function_prototype = make_function_prototype("AsyncGeneratorFunction");
    realm.async_generator_prototype = prototype;
    realm.async_generator_function_prototype = function_prototype;
    define_read_only(function_prototype, names::prototype, Value(prototype));
    define_to_string_tag(function_prototype, "AsyncGeneratorFunction");
    define_read_only(prototype, names::constructor, Value(function_prototype));
    define_method(prototype, names::next, async_generator_next, 1);
    define_method(prototype, names::return_, async_generator_return, 1);
    define_method(prototype, names::throw_, async_generator_throw, 1);
    define_to_string_tag(prototype, "AsyncGenerator");
}

} // namespace js::builtins
