function* greetings() {
  yield "hello";
}
for (const greeting of greetings()) console.log(greeting);
