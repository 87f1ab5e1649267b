console.log((255).toString(16), (0.1).toString(2), (1234.5678).toFixed(2), (0.000001234).toString(), 1e21, 123456789012345680000);
console.log(parseInt('12px'), parseFloat('.5e1'), Number(''), Number('0x1f'), Number(' 12 '), Number('1_0'), +[], +{});
console.log((25).toPrecision(1), (1e21).toFixed(2), (12345).toExponential(2), Number.MAX_SAFE_INTEGER, 0.1 + 0.2);
console.log(Math.hypot(3, 4), Math.sign(-3), Math.trunc(-4.7), Math.clz32(1), Math.fround(5.5), Math.max(), Math.cbrt(27));
console.log(Number.isInteger(5.0), isNaN('x'), Number.EPSILON > 0, (5).toString().length);
