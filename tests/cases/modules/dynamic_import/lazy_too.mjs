import { log } from './log.mjs';
log.push('lazy too');
