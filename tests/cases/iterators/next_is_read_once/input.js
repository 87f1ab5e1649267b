const it = [1, 2, 3][Symbol.iterator]();
const source = {
  [Symbol.iterator]() {
    return {
      get next() {
        console.log('next is read');
        return () => it.next();
      },
    };
  },
};
for (const x of source) console.log(x);
console.log([...source]);
