// Writes emoji_sequences.inc from the Unicode data of the Node that runs it:
//     node generate_emoji_sequences.mjs > emoji_sequences.inc
//
// The joined sequences are found by trying: whatever could stand in them, in sequences of two to four elements.
// A skin tone in the list stands for several: U+1F3FB for each of the five, U+1F3FC for each that differs from the one before.
const joiner = "\u200d";
const selector = "\ufe0f";
const k_each = "\u{1f3fb}";
const k_different = "\u{1f3fc}";

function members(property) {
    const pattern = new RegExp(`^\\p{${property}}$`, "v");
    const list = [];
    for (let point = 0; point <= 0x10ffff; ++point)
        if (pattern.test(String.fromCodePoint(point)))
            list.push(String.fromCodePoint(point));
    return list;
}

const emoji = members("Emoji").filter((text) => text.codePointAt(0) > 127);
const tones = members("Emoji_Modifier");
const bases = new Set(members("Emoji_Modifier_Base"));
const presented = new Set(members("Emoji_Presentation"));

function variants(text) {
    const list = [text];
    if (!presented.has(text))
        list.push(text + selector);
    if (bases.has(text))
        list.push(...tones.map((tone) => text + tone));
    return list;
}

function find_joined() {
    const pattern = /^\p{RGI_Emoji_ZWJ_Sequence}$/v;
    const elements = emoji.flatMap(variants);
    const people = ["👨", "👩", "🧑", "👦", "👧", "🧒"].flatMap(variants);
    const found = new Set();
    const attempt = (...parts) => {
        const text = parts.join(joiner);
        if (pattern.test(text))
            found.add(text);
    };
    for (const first of elements)
        for (const second of elements)
            attempt(first, second);
    const firsts = new Set([...found].map((text) => text.split(joiner)[0]));
    const seconds = new Set([...found].map((text) => text.split(joiner)[1]));
    for (const first of [...firsts, ...people])
        for (const second of seconds)
            for (const third of ["➡️", ...seconds])
                attempt(first, second, third);
    for (const second of elements)
        for (const first of people)
            for (const third of people)
                attempt(first, second, third);
    const between = ["❤️", "💋", "🤝", ...people];
    for (const first of people)
        for (const second of between)
            for (const third of between)
                for (const fourth of people)
                    attempt(first, second, third, fourth);
    return [...found];
}

const tone_pattern = /\p{Emoji_Modifier}/gu;

function expand(skeleton, previous = "") {
    const place = skeleton.search(/\p{Emoji_Modifier}/u);
    if (place < 0)
        return [skeleton];
    const kind = skeleton.slice(place, place + 2);
    const choices = kind === k_different ? tones.filter((tone) => tone !== previous) : tones;
    return choices.flatMap((tone) => expand(skeleton.slice(place + 2), tone).map((rest) => skeleton.slice(0, place) + tone + rest));
}

function compress(list) {
    const skeletons = new Map();
    for (const text of list) {
        const skeleton = text.replace(tone_pattern, k_each);
        skeletons.set(skeleton, [...skeletons.get(skeleton) ?? [], text]);
    }
    const result = [];
    for (const [skeleton, group] of skeletons) {
        let count = 0;
        const different = skeleton.replace(tone_pattern, () => count++ ? k_different : k_each);
        const fitting = [skeleton, different].find((candidate) => [...expand(candidate)].sort().join() === [...group].sort().join());
        if (!fitting)
            throw new Error(`no short form for ${skeleton}: ${group.length}`);
        result.push(fitting);
    }
    return result;
}

const escaped = (text) => [...text].map((character) => "\\U" + character.codePointAt(0).toString(16).padStart(8, "0")).join("");

function print_strings(name, list) {
    console.log(`constexpr char32_t const* ${name}[] = {`);
    for (const text of list)
        console.log(`    U"${escaped(text)}",`);
    console.log("};");
}

function print_points(name, list) {
    console.log(`constexpr CodePointRange ${name}[] = {`);
    const points = list.map((text) => text.codePointAt(0));
    let line = "   ";
    for (let index = 0; index < points.length; ++index) {
        const first = points[index];
        while (points[index + 1] === points[index] + 1)
            ++index;
        line += ` { ${first}, ${points[index]} },`;
        if (line.length > 140) {
            console.log(line);
            line = "   ";
        }
    }
    console.log(line);
    console.log("};");
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const flag = (pair) => [...pair].map((letter) => String.fromCodePoint(0x1f1e6 + letters.indexOf(letter))).join("");
const flags = [...letters].flatMap((first) => [...letters].map((second) => first + second))
    .filter((pair) => /^\p{RGI_Emoji_Flag_Sequence}$/v.test(flag(pair)));
const selected = emoji.concat([..."0123456789#*"]).filter((text) => /^\p{Basic_Emoji}$/v.test(text + selector));
const joined = find_joined();
process.stderr.write(`${joined.length} joined sequences, ${flags.length} flags\n`);

console.log(`// Made by generate_emoji_sequences.mjs with Unicode ${process.versions.unicode}; do not edit.`);
print_points("k_basic_emoji", members("Basic_Emoji"));
print_points("k_basic_emoji_with_selector", selected);
console.log(`constexpr char k_flags[] = "${flags.join("")}";`);
print_strings("k_joined_sequences", compress(joined));
