import { a } from './named.mjs'; export const value = a + 1;
