export * from './other.mjs';
export * from './another.mjs';
