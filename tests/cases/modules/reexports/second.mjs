export const two = 2;
export const both = 'second';
export default 'default of second';
export { one } from './first.mjs';
