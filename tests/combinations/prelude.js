// What the combinations observe with: every effect goes into a trace, in order.
let events = [];
let closures = [];
const names = new WeakMap();

function named(name, object) {
  names.set(object, name);
  return object;
}

function show(value) {
  if (typeof value === 'string') return "'" + value + "'";
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'symbol') return value.toString();
  if (typeof value !== 'object' && typeof value !== 'function' || value === null) return String(value);
  if (names.has(value)) return names.get(value);
  // V8 adds the rest of the function's operands to what it says of yield*.
  if (value instanceof Error) return value.name + '(' + value.message.replace(/^(yield\*) .*(?= is not iterable)/, '$1 ...') + ')';
  if (typeof value === 'function') return 'function ' + value.name + '/' + value.length;
  if (Array.isArray(value)) return '[' + Array.from(value, show).join() + ']';
  const parts = Reflect.ownKeys(value).map((key) => {
    const property = Object.getOwnPropertyDescriptor(value, key);
    return String(key) + ':' + ('value' in property ? show(property.value) : (property.get ? 'get' : '') + (property.set ? 'set' : ''));
  });
  return '{' + parts.join() + '}';
}

// The operands: each says when it is evaluated.
function t(label, value) {
  events.push(label);
  return value;
}

function number(label, value) {
  return t(label, named(label, { valueOf() { events.push(label + '.valueOf'); return value; } }));
}

function key(label, text) {
  return t(label, named(label, { toString() { events.push(label + '.toString'); return text; } }));
}

function fun(label) {
  const made = function (...given) {
    events.push(label + '(' + given.map(show) + ')' + (this === undefined || this === globalThis ? '' : ' on ' + show(this)));
    return 7;
  };
  return t(label, named(label, made));
}

function obj(label, home) {
  let x = 5;
  let y;
  const made = {
    __proto__: home,
    get x() { events.push(label + '.x'); return x; },
    set x(value) { events.push(label + '.x=' + show(value)); x = value; },
    get y() { events.push(label + '.y'); return y; },
    set y(value) { events.push(label + '.y=' + show(value)); y = value; },
    m(...given) { events.push(label + '.m(' + given.map(show) + ')' + (this === made ? '' : ' on ' + show(this))); return made; },
    z: 1,
  };
  return t(label, named(label, made));
}

function iter(label, values) {
  const made = {
    [Symbol.iterator]() {
      events.push(label + '.iterator');
      let position = 0;
      return {
        next() { events.push(label + '.next'); return position < values.length ? { value: values[position++], done: false } : { value: 'end', done: true }; },
        return(value) { events.push(label + '.return' + (arguments.length ? '(' + show(value) + ')' : '')); return {}; },
      };
    },
  };
  return t(label, named(label, made));
}

function cls(label) {
  const made = class {
    constructor(...given) { events.push('new ' + label + '(' + given.map(show) + ')'); this.made = given.length; }
    inherited() { return 'inherited'; }
  };
  return t(label, named(label, made));
}

// What statements do with expressions.
function out(...values) {
  events.push('=' + values.map(show));
}

function yes(value) {
  out(value);
  return true;
}

function no(value) {
  out(value);
  return false;
}

class Base {
  get x() { events.push('super.x'); return 5; }
  set x(value) { events.push('super.x=' + show(value)); }
  get y() { events.push('super.y'); return undefined; }
  set y(value) { events.push('super.y=' + show(value)); }
  m(...given) { events.push('super.m(' + given.map(show) + ')'); return 9; }
}
named('Base.prototype', Base.prototype);

// The driver sends back what was yielded; at one resumption it does something else.
function run(make, at, action) {
  events = [];
  closures = [];
  let generator;
  let sent;
  try {
    generator = make();
  } catch (error) {
    return events.join(' ') + ' !!' + show(error);
  }
  let steps = 0;
  let ended = false;
  for (; steps < 30 && !ended; steps++) {
    try {
      const result = steps === at ? action(generator) : generator.next(sent);
      events.push((result.done ? 'done:' : 'yield:') + show(result.value));
      sent = result.value;
      ended = result.done;
    } catch (error) {
      events.push('!' + show(error));
      ended = true;
    }
    if (steps === at && action === nothing) break;
  }
  if (ended) {
    const result = generator.next();
    if (!result.done || result.value !== undefined) events.push('after:' + show(result.value));
  }
  for (const closure of closures) {
    try {
      events.push('closure:' + show(closure()));
    } catch (error) {
      events.push('closure!' + show(error));
    }
  }
  return steps + ' ' + events.join(' ');
}

function nothing() {
  return { value: undefined, done: false };
}

const actions = [
  ['throw', (generator) => generator.throw(new RangeError('thrown in'))],
  ['return', (generator) => generator.return('returned')],
  ['undefined', (generator) => generator.next()],
  ['wrong', (generator) => generator.next('wrong')],
  ['nothing', nothing],
];

function test(name, make) {
  const whole = run(make, -1, nothing);
  console.log('# ' + name + '\necho ' + whole);
  const steps = Math.min(parseInt(whole), 5);
  for (let at = 1; at < steps; at++) for (const [word, action] of actions) console.log(at + ' ' + word + ' ' + run(make, at, action));
}
