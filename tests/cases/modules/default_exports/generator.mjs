export default function* generate(n) { for (let i = 0; i < n; i++) yield i; }
export { generate };
