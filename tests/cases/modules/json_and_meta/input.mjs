import data from './data.json' with { type: 'json' };
import * as namespace from './data.json' with { type: 'json' };
import { url } from './folder/inner file.mjs';

console.log(data, namespace, namespace.default === data);
console.log(import.meta.url.split('/').at(-1), import.meta.filename.slice(import.meta.dirname.length), import.meta.main);
console.log(url.split('/').slice(-2), import.meta === import.meta, Object.keys(import.meta), Object.getPrototypeOf(import.meta));
console.log(import.meta.resolve('./x.mjs') === import.meta.url.replace('input', 'x'));
import.meta.extra = 1;
console.log(import.meta.extra);
