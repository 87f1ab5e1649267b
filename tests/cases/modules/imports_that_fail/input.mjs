// What only import() reaches may be missing or broken: the promise is rejected, the program goes on.
for (const load of [
  () => import('./missing.mjs'),
  () => import('missing-package'),
  () => import('./broken.mjs'),
  () => import('./outer.mjs'),
  () => import('./unknown_name.mjs'),
  () => import('./data.json'),
  () => import('./fine.mjs'),
])
  await load().then(
    (namespace) => console.log(namespace),
    (error) => console.log(error.name, error.code, error.code ? '' : error.message),
  );
