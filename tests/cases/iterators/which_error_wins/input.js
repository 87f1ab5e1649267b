const source = {
  [Symbol.iterator]() {
    return {
      next: () => ({ value: 1, done: false }),
      return() {
        throw 'from return';
      },
    };
  },
};
const attempt = (action) => {
  try {
    action();
  } catch (error) {
    console.log(error);
  }
};
attempt(() => { for (const x of source) throw 'from body'; });
attempt(() => { for (const x of source) break; });
attempt(() => { const [a] = source; });
attempt(() => { const [a = (() => { throw 'default'; })()] = [undefined]; });
