function* hello(...names) {
  for (const name of names) yield { name, greeting: `hello ${name}` };
}

for (const { greeting } of hello('world', 1, null)) console.log(greeting);
