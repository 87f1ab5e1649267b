export let side = 1;
export function grow() { return ++side; }
export default () => 'default';
export { side as 'a side', side as Area };
export class Square {}
