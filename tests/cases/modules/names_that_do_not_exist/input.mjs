import { missing } from './other.mjs';
import missing_default from './other.mjs';
import { both } from './stars.mjs';
import { nowhere } from './legacy.cjs';
import { circle } from './circle.mjs';
export { missing as again } from './other.mjs';
import { x } from './data.json' with { type: 'json' };
