// Import syntax makes it an ES module, since no type is said.
import { createRequire } from './require.cjs';
export const internal = createRequire('internal');
