const log = console.log;
setTimeout(() => log("timeout 0"), 0);
setTimeout(() => log("timeout 80"), 80);
setTimeout(() => log("timeout 40"), 40);
setImmediate(() => log("immediate"));
process.nextTick(() => log("tick 1"));
Promise.resolve().then(() => { log("job 1"); process.nextTick(() => log("tick of a job")); }).then(() => log("job 2"));
queueMicrotask(() => log("microtask"));
process.nextTick(() => { log("tick 2"); Promise.resolve().then(() => log("job of a tick")); });
setTimeout((a, b) => {
  log("arguments", a, b);
  Promise.resolve().then(() => log("job of a timer"));
  process.nextTick(() => log("tick of a timer"));
}, 1, "A", "B");
setTimeout(() => { setImmediate(() => log("immediate of a timer")); setTimeout(() => log("timer of a timer"), 0); }, 1);
let count = 0;
const interval = setInterval(() => { log("interval", ++count); if (count === 3) clearInterval(interval); }, 130);
clearTimeout(setTimeout(() => log("never"), 1));
clearImmediate(setImmediate(() => log("never")));
clearTimeout(+setTimeout(() => log("never by number"), 1));
log(setTimeout(() => log("never keeps the program alive"), 1000).unref().hasRef());
process.on("exit", (code) => log("exit", code));
try { setTimeout("text"); } catch (error) { log(error.code, error.message); }
log("end of script");
