const log = console.log;
const show = (name, promise) => promise.then((result) => log(name, result), (error) => log(name, 'rejected', error));
async function* numbers(count) {
  log('starts');
  try {
    for (let i = 0; i < count; i++) log('was sent', yield i);
    return Promise.resolve('end');
  } finally {
    log('finally');
    await null;
    log('behind finally');
  }
}
const a = numbers(3);
show(1, a.next('ignored')); show(2, a.next('x')); show(3, a.return(Promise.resolve('returned'))); show(4, a.next()); show(5, a.throw('thrown'));
const b = numbers(1);
show(6, b.next()); show(7, b.next()); show(8, b.next()); show(9, b.return('late')); show(10, b.throw('late'));
const c = numbers(1);
show(11, c.return(Promise.reject('rejected value'))); show(12, c.next()); show(13, c.return(1));
const d = numbers(1);
show(14, d.throw('before the start')); show(15, d.next());
const e = numbers(2);
show(16, e.next()); show(17, e.throw('inside')); show(18, e.next());
log('end of script');
