// All that a console has, though not all of it can be called.
console.profile();
console.timeStamp("now");
console.profileEnd();
console.log(console, typeof console.Console, console.createTask.name);
