function run(generator) {
  return new Promise((resolve, reject) => {
    const it = generator();
    const step = (method, value) => {
      let result;
      try {
        result = it[method](value);
      } catch (error) {
        return reject(error);
      }
      if (result.done) return resolve(result.value);
      Promise.resolve(result.value).then((v) => step('next', v), (e) => step('throw', e));
    };
    step('next');
  });
}
const wait = (value) => new Promise((resolve) => setTimeout(resolve, 5, value));
run(function* () {
  const a = yield wait(1);
  try {
    yield Promise.reject(new Error('rejected'));
  } catch (error) {
    console.log(error.message);
  }
  return a + (yield 2);
}).then(console.log);
