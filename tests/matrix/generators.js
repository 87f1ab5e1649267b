// Every shape: a function that makes a generator. `log` records effects that the protocol does not show.
const shapes = {
  *straight(log) {
    const a = yield 1;
    log('a', a);
    const b = yield 2;
    log('b', b);
    return 3;
  },

  *empty() {},

  *try_catch(log) {
    try {
      log('got', yield 1);
      yield 2;
    } catch (error) {
      log('caught', error);
      yield 3;
    }
    yield 4;
    return 5;
  },

  *try_finally(log) {
    try {
      yield 1;
      yield 2;
    } finally {
      log('finally', 0);
    }
    return 3;
  },

  *yield_in_finally(log) {
    try {
      yield 1;
    } finally {
      log('in', yield 'cleanup');
      yield 'more';
    }
    return 2;
  },

  *try_catch_finally(log) {
    try {
      yield 1;
    } catch (error) {
      log('caught', error);
      yield 2;
    } finally {
      log('finally', yield 3);
    }
    return 4;
  },

  *return_in_try(log) {
    try {
      return yield 1;
    } finally {
      log('finally', yield 2);
    }
  },

  *finally_overrides_return(log) {
    try {
      log('try', yield 1);
      return 'try';
    } finally {
      if ((yield 2) === 'v') return 'finally';
    }
  },

  *finally_overrides_throw() {
    try {
      yield 1;
      throw 'inner';
    } finally {
      yield 2;
      return 'swallowed';
    }
  },

  *finally_throws() {
    try {
      yield 1;
      return 'lost';
    } finally {
      yield 2;
      throw 'from finally';
    }
  },

  *nested_finally(log) {
    try {
      try {
        yield 1;
      } finally {
        log('inner', yield 2);
      }
      yield 3;
    } finally {
      log('outer', yield 4);
    }
    return 5;
  },

  *finally_in_catch(log) {
    try {
      yield 1;
      throw 'a';
    } catch (error) {
      try {
        log(error, yield 2);
      } finally {
        yield 3;
      }
    }
    return 4;
  },

  *rethrow(log) {
    try {
      try {
        yield 1;
      } catch (error) {
        log('inner', error);
        yield 2;
        throw error + '!';
      }
    } catch (error) {
      log('outer', error);
      yield 3;
    }
  },

  *loop() {
    for (let i = 0; i < 4; i++) yield i;
    return 'end';
  },

  *loop_until_told() {
    let total = 0;
    for (;;) {
      const got = yield total;
      if (got === 'v') break;
      total++;
    }
    return total;
  },

  *while_with_finally(log) {
    let i = 0;
    while (i < 3) {
      try {
        if ((yield i) === 'v') continue;
        i++;
      } finally {
        log('turn', i);
        i++;
      }
    }
    return i;
  },

  *break_through_finally(log) {
    for (let i = 0; i < 3; i++) {
      try {
        if ((yield i) === 'v') break;
      } finally {
        log('finally', yield 'f' + i);
      }
    }
    return 'after';
  },

  *continue_through_two_finallys(log) {
    for (let i = 0; i < 2; i++) {
      try {
        try {
          yield i;
          continue;
        } finally {
          log('one', yield 'a');
        }
      } finally {
        log('two', i);
      }
    }
  },

  *catch_and_continue(log) {
    for (let i = 0; i < 5; i++) {
      try {
        yield i;
      } catch (error) {
        log('again', error);
        continue;
      }
      i++;
    }
  },

  *do_while(log) {
    let got;
    do {
      got = yield 'again?';
      log('got', got);
    } while (got === 'v');
    return got;
  },

  *switch_cases(log) {
    switch (yield 'which?') {
      case 'v':
        log('v', yield 'one');
      case undefined:
        log('u', yield 'two');
        break;
      default:
        yield 'never';
    }
    return 'out';
  },

  *switch_tests(log) {
    switch ('v') {
      case yield 'first':
        log('first', 0);
        break;
      default:
        log('default', 0);
      case yield 'second':
        log('second', yield 'body');
    }
  },

  *labelled(log) {
    outer: for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 2; j++) {
        const got = yield i * 10 + j;
        if (got === 'v') continue outer;
        if (j === 1 && i === 1) break outer;
      }
      log('row', i);
    }
    return 'done';
  },

  *labelled_block(log) {
    block: {
      try {
        if ((yield 1) === 'v') break block;
        log('stayed', yield 2);
      } finally {
        log('left', 0);
      }
      yield 3;
    }
    yield 4;
  },

  *conditional() {
    const x = (yield 1) ? yield 2 : yield 3;
    return [x, (yield 4) && (yield 5), (yield 6) ?? (yield 7)].join();
  },

  *operands(log) {
    const f = (name) => (log('eval', name), name);
    return [f('a') + (yield 1) + f('b'), f('c') + (yield f('d'))].join();
  },

  *call_arguments() {
    const join = (...parts) => parts.join('-');
    return join(yield 1, yield 2, ...(yield* [3]) ?? 'x', yield 4);
  },

  *member_targets(log) {
    const object = { log };
    object[yield 'key'] = yield 'value';
    object.x = 1;
    object.x += yield 'add';
    return Object.keys(object).join() + object.x;
  },

  *literals() {
    const object = { a: yield 1, [yield 2]: yield 3, ...{ b: yield 4 } };
    return JSON.stringify([object, yield 5, `${yield 6}${yield 7}`]);
  },

  *destructuring() {
    const [a = yield 'a', { b = yield 'b' } = {}, ...rest] = [undefined, yield 'c', 1, 2];
    let c;
    ({ c = yield 'd' } = {});
    return [a, b, rest.length, c].join();
  },

  *array_pattern_closes(log) {
    const source = {
      [Symbol.iterator]() {
        return { next: () => ({ value: undefined, done: false }), return: (v) => (log('closed', v), {}) };
      },
    };
    const [a = yield 1, b = yield 2] = source;
    return [a, b].join();
  },

  *for_of_closes(log) {
    const source = {
      [Symbol.iterator]() {
        let i = 0;
        return {
          next: () => ({ value: i++, done: i > 3 }),
          return: () => (log('closed', i), {}),
        };
      },
    };
    for (const item of source) {
      if ((yield item) === 'v') break;
    }
    return 'end';
  },

  *for_of_close_throws(log) {
    const source = {
      [Symbol.iterator]() {
        return {
          next: () => ({ value: 1, done: false }),
          return() {
            log('closing', 0);
            throw 'from return';
          },
        };
      },
    };
    try {
      for (const item of source) {
        if ((yield item) === 'v') break;
      }
    } catch (error) {
      log('caught', error);
      yield error;
    }
  },

  *for_of_generator(log) {
    function* inner() {
      try {
        yield 1;
        yield 2;
      } finally {
        log('inner done', 0);
      }
    }
    for (const item of inner()) {
      try {
        yield item;
      } finally {
        log('item', item);
      }
    }
  },

  *for_in() {
    for (const key in { a: 1, b: 2, c: 3 }) {
      if ((yield key) === 'v') return key;
    }
  },

  *closures_per_iteration() {
    const readers = [];
    for (let i = 0; i < 2; i++) {
      readers.push(() => i);
      i += (yield i) === 'v' ? 1 : 0;
    }
    return readers.map((read) => read()).join();
  },

  *delegate_array(log) {
    log('result', yield* [1, 2, 3]);
    return 4;
  },

  *delegate_generator(log) {
    function* inner() {
      try {
        log('inner got', yield 1);
        log('inner got', yield 2);
        return 'result';
      } catch (error) {
        log('inner caught', error);
        yield 'recovered';
        return 'after catch';
      } finally {
        log('inner finally', yield 'inner cleanup');
      }
    }
    const result = yield* inner();
    log('outer got', result);
    yield result;
  },

  *delegate_in_try(log) {
    function* inner() {
      yield 1;
      throw 'inner error';
    }
    try {
      yield* inner();
    } catch (error) {
      log('caught', error);
      yield 2;
    } finally {
      log('finally', yield 3);
    }
  },

  *delegate_without_methods(log) {
    const source = {
      [Symbol.iterator]() {
        let i = 0;
        return { next: (v) => (log('next', v), { value: i++, done: i > 3 }) };
      },
    };
    try {
      return yield* source;
    } catch (error) {
      log('caught', error instanceof TypeError ? error.message : error);
      yield 'after';
    }
  },

  *delegate_with_methods(log) {
    const source = {
      [Symbol.iterator]() {
        return {
          next: (v) => (log('next', v), { value: 'n', done: false }),
          return: (v) => (log('return', v), { value: 'r', done: v === 'r2' }),
          throw: (v) => (log('throw', v), { value: 't', done: true }),
        };
      },
    };
    log('value', yield* source);
    yield 'end';
  },

  *delegate_refuses_to_return(log) {
    function* stubborn() {
      for (let i = 0; i < 3; i++) {
        try {
          yield i;
        } finally {
          log('not yet', i);
          continue;
        }
      }
      return 'gone';
    }
    return yield* stubborn();
  },

  *delegate_twice() {
    function* leaf(n) {
      return yield n;
    }
    function* branch() {
      return (yield* leaf(1)) + '/' + (yield* leaf(2));
    }
    return yield* branch();
  },

  *shadowed_names(log) {
    const x = 'outer';
    {
      const x = yield 1;
      log('inner', x);
      try {
        throw 'thrown';
      } catch (x) {
        log('catch', x);
        yield x;
      }
    }
    return x;
  },

  *arguments_and_this() {
    const args = arguments;
    yield args.length;
    yield typeof this;
    args[0]('via arguments', yield 'third');
    return args.length;
  },

  *throw_across_function(log) {
    const fail = (value) => {
      if (value === 'v') throw 'called';
      return value;
    };
    try {
      log('a', fail(yield 1));
      log('b', fail(yield 2));
    } catch (error) {
      yield error;
      log('c', fail(yield 3));
    }
  },
};
