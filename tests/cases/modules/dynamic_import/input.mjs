import { log } from './log.mjs';
const first = await import('./lazy.mjs');
console.log(first, first === (await import('./lazy.mjs')), log);
const legacy = await import('./legacy.cjs');
console.log(legacy.default, legacy.name);
for (let i = 0; i < 2; i++) {
  try {
    await import('./throws.mjs');
  } catch (error) {
    console.log(error.message, error === globalThis.thrown);
  }
}
const { default: data } = await import('./data.json', { with: { type: 'json' } });
console.log(data);
