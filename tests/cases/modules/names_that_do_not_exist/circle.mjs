export { circle } from './circle.mjs';
