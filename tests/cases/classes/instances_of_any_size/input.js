// How many properties the first instances get does not matter for those that come later.
class Record { constructor(count) { for (let i = 0; i < count; i++) this[`p${i}`] = i; } }
const sum = (object) => Object.values(object).reduce((total, value) => total + value, 0);
const counts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 30, 3, 0, 12, 5, 26, 40];
const records = counts.map((count) => new Record(count));
console.log(records.map(sum).join(), records.map((record) => Object.keys(record).length).join());
class Sub extends Record { extra = 'x'; constructor(count) { super(count); this.last = count; } }
const subs = counts.map((count) => new Sub(count));
console.log(subs.map((sub) => `${Object.keys(sub).slice(-2)}`).join(' '), subs[9]);
for (const record of records) { record.added = 1; delete record.p1; }
console.log(records[4], Object.keys(records[5]).join());
const { p2, ...others } = records[6];
console.log(p2, others, { ...others, p9: 9 }, { p0: 'first', ...others });
console.log({ ...['a', 'b'], ...'cd', ...null }, { ...{ get now() { return 'read'; }, [Symbol('s')]: 1, 7: 'seven' } });
