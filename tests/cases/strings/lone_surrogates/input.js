const lone = '\ud83d';
console.log(lone.length, [...'a\ud83db\ude00'].length, [...'😀x'].length);
console.log(lone + '\ude00', JSON.stringify(lone), lone.codePointAt(0), '😀'.codePointAt(0));
for (const c of 'é😀') console.log(c, c.length);
