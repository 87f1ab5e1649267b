export const one = 1;
export const both = 'first';
export const own = 'first';
export default 'default of first';
