const words = ["résumé", "resume", "Resume", "a", "A", "á", "b", "B", "Z", "z", "_", "-", "1", "10", "2", "e", "æ", "af", "ß", "ss", "st", "", "Ä", "o", "ø", "ñ",
  "co-op", "coop", "ça", "cb", "Ωmega", "alpha", "Привет", "привет", "日本", "あ", "a b", "a-b", '"a"', "$1", "€1"];
console.log(words.sort((a, b) => a.localeCompare(b)).join(" "));
for (const options of [{ sensitivity: "base" }, { sensitivity: "accent" }, { sensitivity: "case" }])
  console.log(["a", "A", "á"].map((word) => "a".localeCompare(word, "en", options)));
console.log(["a10", "a2", "a1", "a02", "10", "9", "010"].sort((a, b) => a.localeCompare(b, undefined, { numeric: true })));
