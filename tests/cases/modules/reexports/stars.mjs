export * from './one_way.mjs';
export * from './other_way.mjs';
