import anonymous from './function.mjs';
import Class from './class.mjs';
import arrow from './arrow.mjs';
import generate, { generate as alias } from './generator.mjs';
import value, { default as again } from './value.mjs';

console.log(anonymous.name, anonymous(1), Class.name, new Class(), arrow.name, arrow());
console.log(generate.name, [...generate(3)], alias === generate, value, again);
