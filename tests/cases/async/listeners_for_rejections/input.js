process.on('unhandledRejection', (reason, promise) => {
  console.log('unhandled', reason, promise);
  if (reason === 'late') setTimeout(() => promise.catch((error) => console.log('caught', error)), 1);
});
process.on('rejectionHandled', (promise) => console.log('handled late', promise));
Promise.reject('late');
(async () => { await null; throw 2; })();
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('job'));
