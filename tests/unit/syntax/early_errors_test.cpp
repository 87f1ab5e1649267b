#include "support.h"

#include <doctest/doctest.h>

using gen2cpp::syntax::Goal;
using syntax_test::read;

namespace {

struct Example {
    char const* text;
    char const* expected; // "ok" if there is no error
};

template<std::size_t N>
void check(Example const (&examples)[N], Goal goal)
{
    for (auto const& example : examples) {
        CAPTURE(example.text);
        auto const result = read(example.text, goal);
        CHECK((result.substr(0, 1) == "J" ? result : "ok") == example.expected);
    }
}

} // namespace

TEST_CASE("early errors: names declared twice")
{
    static constexpr Example k_examples[] = {
        { "let a; var a", "J140 Identifier 'a' has already been declared 1:12\n" },
        { "{ let a; { var a } }", "J140 Identifier 'a' has already been declared 1:16\n" },
        { "function f(a) { let a }", "J140 Identifier 'a' has already been declared 1:21\n" },
        { "try { } catch (e) { let e }", "J140 Identifier 'e' has already been declared 1:25\n" },
        { "try { } catch (e) { var e }", "ok" },
        { "try { } catch ([e]) { var e }", "J140 Identifier 'e' has already been declared 1:27\n" },
        { "try { } catch (e) { for (var e of []); }", "ok" },
        { "{ function f() { } function f() { } }", "ok" },
        { "'use strict'; { function f() { } function f() { } }", "J140 Identifier 'f' has already been declared 1:43\n" },
        { "switch (0) { case 0: let a; case 1: let a }", "J140 Identifier 'a' has already been declared 1:41\n" },
        { "for (let i;;) { var i }", "J140 Identifier 'i' has already been declared 1:21\n" },
        { "function f(a, a) { }", "ok" },
        { "(a, a) => 1", "J170 Duplicate parameter name not allowed in this context 1:5\n" },
        { "let require", "J140 Identifier 'require' has already been declared 1:5\n" },
        { "class A { #a; get #a() { } }", "J140 Identifier '#a' has already been declared 1:19\n" },
        { "let let = 1", "J141 let is disallowed as a lexically bound name 1:5\n" },
    };
    check(k_examples, Goal::CommonJs);
}

TEST_CASE("early errors: what the function around decides")
{
    static constexpr Example k_examples[] = {
        { "function* g(a = yield) { }", "J173 Yield expression not allowed in formal parameter 1:17\n" },
        { "function* g() { (a = yield) => 1 }", "J173 Yield expression not allowed in formal parameter 1:22\n" },
        { "async function f(a = await 1) { }", "J174 Illegal await-expression in formal parameters of async function 1:22\n" },
        { "async (await) => 1", "J118 'await' is not a valid identifier name in an async function 1:8\n" },
        { "function f() { await g() }", "J175 await is only valid in async functions and the top level bodies of modules 1:22\n" },
        { "function f() { super.a }", "J181 'super' keyword unexpected here 1:16\n" },
        { "({ m() { super.a; () => super.b } })", "ok" },
        { "class A { constructor() { super() } }", "J181 'super' keyword unexpected here 1:27\n" },
        { "class A extends B { constructor() { () => super() } }", "ok" },
        { "class A { a = arguments }",
            "J194 'arguments' is not allowed in class field initializer or static initialization block 1:15\n" },
        { "class A { static { await } }", "J109 Unexpected reserved word 1:20\n" },
        { "new.target", "ok" },
        { "() => this.#a", "J192 Private field '#a' must be declared in an enclosing class 1:12\n" },
        { "function f(a = 1) { 'use strict' }",
            "J172 Illegal 'use strict' directive in function with non-simple parameter list 1:21\n" },
    };
    check(k_examples, Goal::CommonJs);
    CHECK(read("new.target", Goal::Script) == "J180 new.target expression is not allowed here 1:1\n");
    CHECK(read("return", Goal::Script) == "J179 Illegal return statement 1:1\n");
}

TEST_CASE("early errors: strict mode")
{
    static constexpr Example k_examples[] = {
        { "'use strict'; eval = 1", "J110 Unexpected eval or arguments in strict mode 1:15\n" },
        { "'use strict'; var public", "J108 Unexpected strict mode reserved word 1:19\n" },
        { "'use strict'; delete a", "J200 Delete of an unqualified identifier in strict mode. 1:22\n" },
        { "'use strict'; 010", "J120 Octal literals are not allowed in strict mode. 1:15\n" },
        { "function f() { '\\01'; 'use strict' }", "J122 Octal escape sequences are not allowed in strict mode. 1:17\n" },
        { "function eval() { 'use strict' }", "J110 Unexpected eval or arguments in strict mode 1:10\n" },
        { "a: 'use strict'; delete b", "ok" },
        { "('use strict'); delete b", "ok" },
    };
    check(k_examples, Goal::CommonJs);
}

TEST_CASE("early errors: targets, operators and jumps")
{
    static constexpr Example k_examples[] = {
        { "a?.b = 1", "J150 Invalid left-hand side in assignment 1:1\n" },
        { "[a + 1] = b", "J158 Invalid destructuring assignment target 1:2\n" },
        { "({ a = 1 })", "J164 Invalid shorthand property initializer 1:6\n" },
        { "f() = 1", "ok" },
        { "'use strict'; f() = 1", "J150 Invalid left-hand side in assignment 1:15\n" },
        { "[f() = 1] = 1", "J158 Invalid destructuring assignment target 1:2\n" },
        { "-a ** b", "J201 Unary operator used immediately before exponentiation expression. Parenthesis must be used to "
                     "disambiguate operator precedence 1:1\n" },
        { "a ?? b || c", "J101 Unexpected token '||' 1:8\n" },
        { "a => { } ()", "J101 Unexpected token '(' 1:10\n" },
        { "break", "J210 Illegal break statement 1:1\n" },
        { "a: { continue a }", "J212 Illegal continue statement: 'a' does not denote an iteration statement 1:15\n" },
        { "a: while (0) { (function () { break a }) }", "J213 Undefined label 'a' 1:37\n" },
        { "for (let a, b of c);", "J154 Invalid left-hand side in for-of loop: Must have a single binding. 1:6\n" },
        { "if (0) let\n[a] = b", "J144 Lexical declaration cannot appear in a single-statement context 1:8\n" },
        { "throw\n1", "J113 Illegal newline after throw 1:1\n" },
        { "/(/", "J133 Invalid regular expression: /(/: Unterminated group 1:1\n" },
    };
    check(k_examples, Goal::CommonJs);
}

TEST_CASE("early errors: modules")
{
    static constexpr Example k_examples[] = {
        { "export { a }", "J222 Export 'a' is not defined in module 1:10\n" },
        { "var a; export { a, a }", "J221 Duplicate export of 'a' 1:20\n" },
        { "function f() { } function f() { }", "J140 Identifier 'f' has already been declared 1:27\n" },
        { "var await", "J109 Unexpected reserved word 1:5\n" },
        { "a <!-- b", "J112 HTML comments are not allowed in modules 1:3\n" },
        { "{ import 'a' }", "J106 Unexpected string 1:10\n" },
    };
    check(k_examples, Goal::Module);
    CHECK(read("import.meta").substr(0, 4) == "J205");
    CHECK(read("import 'a'") == "J220 Cannot use import statement outside a module 1:1\n");
}
