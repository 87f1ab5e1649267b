console.log(Math.hypot(), Math.hypot(...[]), Math.max(), String.fromCharCode(), Array.of(), [].concat(), Object.assign({}));
