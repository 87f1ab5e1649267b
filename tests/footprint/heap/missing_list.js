// An element of a list that is not there ends the program as it does in Node.
const rows = [];
for (let i = 0; i < 3; i++) rows.push([i, i + 1, i * 2].concat([i]));
console.log(rows[2][0]);
console.log(rows[3][0]);
