// `export *` leaves out default and what is ambiguous; a name of the module itself wins.
import * as all from './all.mjs';
import { own, one, named as alias, inner, default as standard } from './all.mjs';

console.log(Object.keys(all), own, one, alias, standard);
console.log(inner, inner === all.inner, 'both' in all, all.both);
