const attempt = (action) => {
  try {
    action();
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }
};
attempt(() => { const { a } = null; });
attempt(() => { const { a: { b } } = {}; });
attempt(() => { const [a] = {}; });
attempt(() => { const [a] = undefined; });
attempt(() => { (({ a }) => a)(); });
attempt(() => { for (const [a] of [1]); });
