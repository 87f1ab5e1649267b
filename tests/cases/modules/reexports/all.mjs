export * from './first.mjs';
export * from './second.mjs';
export * as inner from './first.mjs';
export { default, one as named } from './first.mjs';
export const own = 'all';
