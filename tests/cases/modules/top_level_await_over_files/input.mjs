// Modules that wait let others run that do not depend on them; their importers wait for them.
import { slow } from './slow.mjs';
import { quick } from './quick.mjs';
import { both } from './both.mjs';
console.log('input', slow, quick, both);
