import * as same from './first.mjs';
export { same };
