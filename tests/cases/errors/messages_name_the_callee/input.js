const attempt = (action) => {
  try {
    action();
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }
};
const object = { a: { b: null }, list: [1] };
attempt(() => object.foo());
attempt(() => object.a.b.c);
attempt(() => object.a.b.c());
attempt(() => object['list'][0]());
attempt(() => undefinedName);
attempt(() => { for (const x of object); });
attempt(() => [...5]);
attempt(() => new object.a());
attempt(() => null.x);
attempt(() => { undefined.x = 1; });
attempt(() => Symbol() + '');
