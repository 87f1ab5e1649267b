// super() binds `this` before the fields are initialised: closures of the constructor see it.
let probe;
class Base {
  constructor() {
    try { probe(); } catch (error) { console.log(error.name); }
  }
}
class Derived extends Base {
  field = probe() === this;
  constructor() {
    probe = () => this;
    super();
    console.log(this.field, probe() === this);
  }
}
new Derived();
