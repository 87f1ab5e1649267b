// An ES module that is being evaluated cannot be required.
import './legacy.cjs';
console.log('c');
export default 1;
