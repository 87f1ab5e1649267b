import { log } from './log.mjs';
import './lazy_too.mjs';
log.push('lazy');
export let value = 1;
export default function* lazy() { yield value; }
