function attempt(action) {
  try {
    console.log(action());
  } catch (error) {
    console.log(error.message);
  }
}
const frozen = Object.freeze({ x: 1 });
attempt(() => (frozen.x = 2));
attempt(() => class { [(frozen.x = 2)]() {} });
attempt(() => class extends (frozen.x = 2, Object) {});
attempt(() => class { static x = (frozen.x = 2); });
attempt(() => class { static ['proto' + 'type']() {} });
attempt(() => class { static get ['proto' + 'type']() {} });
