// Methods that call a function for no element at all come back, whatever the function would do.
function* none() {}
console.log([...none()].map((x) => x.toString(2)).join() + '|');
console.log([...none()].filter((x) => x.y.z).length, [...none()].some((x) => x.y.z), [...none()].reduce((s, x) => s + x.y.z, 5));
[...none()].forEach((x) => { throw x; });
console.log('after');
