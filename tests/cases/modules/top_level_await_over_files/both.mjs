import { slow } from './slow.mjs';
import { quick } from './quick.mjs';
import './independent.mjs';
console.log('both', slow, quick);
export const both = slow + quick;
