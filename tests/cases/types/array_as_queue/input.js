const queue = [];
for (let i = 0; i < 10; i++) queue.push(i);
let total = 0;
while (queue.length) {
  total = total * 3 + queue.shift();
  if (total % 7 === 0) queue.push(total % 5);
}
console.log(total, queue.shift(), queue.pop(), queue.length);
queue.unshift(3);
queue.unshift(1, 2);
queue.push(4, -0, NaN);
console.log(queue.length, queue[0], queue[1], queue[2], queue[3], Object.is(queue[4], -0), queue[5]);
