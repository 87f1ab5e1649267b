// 22.2.4 The RegExp constructor, and what RegExp.prototype does by itself.
#include "../../operations/literals.h"
#include "../installers.h"
#include "regexp_object.h"

namespace js::builtins {

namespace {

// 7.2.8 IsRegExp ( argument )
bool is_regexp(Value value)
{
    if (!value.is_object())
        return false;
    auto const matcher = get(value, &symbols::match);
    return matcher.is_undefined() ? as_regexp(value) != nullptr : to_boolean(matcher);
}

// 22.2.4.1 RegExp ( pattern, flags )
Value regexp_constructor(Call const& call)
{
    Value pattern = call[0];
    Value flags = call[1];
    Value new_target = call.new_target;
    bool const is_pattern = is_regexp(pattern);
    if (new_target.is_undefined()) {
        new_target = Value(call.callee);
        if (is_pattern && flags.is_undefined() && same_value(new_target, get(pattern, names::constructor)))
            return pattern;
    }
    if (auto const* const regexp = as_regexp(pattern)) {
        pattern = regexp->pattern->source;
        if (flags.is_undefined())
            flags = regexp->pattern->flags;
    } else if (is_pattern) {
        auto const object = pattern;
        pattern = get(object, names::source);
        if (flags.is_undefined())
            flags = get(object, names::flags);
    }
    return regexp_initialize(regexp_alloc(new_target), pattern, flags);
}

// B.2.4.1 RegExp.prototype.compile ( pattern, flags )
Value regexp_compile(Call const& call)
{
    auto* const object = receiver_as<RegExpObject>(call, ObjectKind::RegExp, "RegExp.prototype.compile");
    if (auto const* const other = as_regexp(call[0])) {
        if (!call[1].is_undefined())
            throw_error(ErrorType::TypeError, "Cannot supply flags when constructing one RegExp from another");
        return regexp_initialize(object, other->pattern->source, other->pattern->flags);
    }
    return regexp_initialize(object, call[0], call[1]);
}

// 22.2.6.2 RegExp.prototype.exec ( string )
Value regexp_prototype_exec(Call const& call)
{
    auto* const object = receiver_as<RegExpObject>(call, ObjectKind::RegExp, "RegExp.prototype.exec");
    return regexp_builtin_exec(object, flatten(to_string(call[0])));
}

// 22.2.6.16 RegExp.prototype.test ( S )
Value regexp_test(Call const& call)
{
    auto* const object = this_object(call, "RegExp.prototype.test");
    auto const* const input = flatten(to_string(call[0]));
    // OPTIMIZATION: no result object for a look that nobody keeps.
    if (auto* const regexp = as_pristine(object)) {
        Bounds bounds(*regexp->pattern->program);
        return regexp_builtin_match(regexp, input, bounds);
    }
    return !regexp_exec(object, input).is_null();
}

// 13.2.7.3 of a literal, and RegExpCreate ( P, F ) of String.prototype.match and the like
Value create_from_texts(String const* source, String const* flags)
{
    return regexp_create(compiled_pattern(source, flags));
}

} // namespace

// 22.2.6 Properties of the RegExp prototype object, in V8's order.
void install_regexp(Realm&)
{
    auto* const prototype = make_object();
    realm.regexp_prototype = prototype;
    auto* const constructor = define_constructor("RegExp", regexp_constructor, 2, prototype);
    realm.regexp_constructor = constructor;
    define_method(prototype, names::exec, regexp_prototype_exec, 1);
    define_regexp_accessors(prototype);
    define_method(prototype, "compile", regexp_compile, 2);
    define_method(prototype, names::to_string, regexp_to_string, 0);
    define_method(prototype, "test", regexp_test, 1);
    define_regexp_symbol_methods(prototype);
    define_regexp_legacy_properties(constructor);
    define_method(constructor, "escape", regexp_escape, 1);
    define_species(constructor);
    define_global("RegExp", Value(constructor));
    create_regexp_string_iterator_prototype(realm);
    remember_pristine_state();
    regexp_create_hook = create_from_texts;
}

} // namespace js::builtins
