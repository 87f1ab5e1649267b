export * as same from './first.mjs';
