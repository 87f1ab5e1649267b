export { default as data } from './data.json' with { type: 'json' }
export * as all from './data.json'
  with { 'type': 'json', /* nothing more */ };
import * as self from './input.mjs';
console.log(self.data, self.all);
