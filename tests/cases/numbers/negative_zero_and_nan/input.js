console.log(-0, [-0], 0 === -0, Object.is(0, -0), 1 / -0, -0 + 0, -0 - 0, 0 * -1);
console.log(NaN, [NaN].includes(NaN), [NaN].indexOf(NaN), NaN !== NaN, Math.max(NaN, 1));
console.log(String(-0), `${-0}`, JSON.stringify(-0), (-0).toFixed(1), Math.round(-0.4));
console.log(5 % -3, -5 % 3, -4 % 2, 5.5 % 2, 2 ** -1, (-8) ** (1 / 3), 0 ** 0);
