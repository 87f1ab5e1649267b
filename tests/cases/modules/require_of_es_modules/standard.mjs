export default function f() { return 'f'; } export const Z = 1, a = 2;
