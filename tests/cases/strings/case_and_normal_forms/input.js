console.log("İıſßŉǰΐΰևẖﬀﬁﬃﬅᾳᾼᾴÿµΣς".toUpperCase(), "𐐀𐐨".toUpperCase(), "𐐀𐐨".toLowerCase());
console.log("İIıſßΑΣ ΑΣΑ Σ ΑΣ. aΣ ẞǅ ΌΔΥΣΣΕΎΣ".toLowerCase());
for (const text of ["A\u030a", "ﬁ", "①", "가", "e\u0323\u0307", "e\u0307\u0323"])
  console.log(["NFC", "NFD", "NFKC", "NFKD"].map((form) => [...text.normalize(form)].map((c) => c.codePointAt(0).toString(16)).join(" ")));
