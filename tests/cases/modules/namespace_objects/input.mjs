import * as shapes from './shapes.mjs';

const attempt = (name, action) => {
  try {
    console.log(name, action());
  } catch (error) {
    console.log(name, `${error.name}: ${error.message}`);
  }
};
console.log(shapes, [shapes], String(Object.prototype.toString.call(shapes)));
console.log(Reflect.ownKeys(shapes), Object.getOwnPropertyDescriptor(shapes, 'side'));
attempt('write', () => { shapes.side = 2; });
attempt('write new', () => { shapes.other = 2; });
attempt('delete', () => delete shapes.side);
attempt('delete missing', () => delete shapes.other);
attempt('define', () => Object.defineProperty(shapes, 'side', { value: 9 }));
attempt('define the same', () => Object.defineProperty(shapes, 'side', { value: shapes.side }) === shapes);
attempt('define new', () => Object.defineProperty(shapes, 'other', { value: 9 }));
attempt('prototype', () => Object.setPrototypeOf(shapes, {}));
attempt('freeze', () => Object.freeze(shapes));
attempt('extensible', () => [Object.isExtensible(shapes), Object.isSealed(shapes), Object.isFrozen(shapes)]);
attempt('text', () => `${shapes}`);
attempt('set', () => Reflect.set(shapes, 'side', 3));
attempt('missing', () => [shapes.other, 'other' in shapes, 'a side' in shapes, shapes[Symbol.toStringTag]]);
attempt('call', () => shapes.grow() + shapes.default());
attempt('call missing', () => shapes.shrink());
for (const name in shapes) console.log(name);
shapes.grow();
console.log(shapes.side, { ...shapes }.side, JSON.stringify(shapes));
