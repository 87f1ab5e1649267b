// Writes unicode_tables.inc from the Unicode data of the Node that runs it:
//     node generate_unicode_tables.mjs > unicode_tables.inc
//
// A set of code points is text: alternating gaps and lengths, each a little-endian number of 5-bit digits in the
// alphabet below, whose upper half means "more digits follow".
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const k_last = 0x10ffff;

const categories = `
Lu Uppercase_Letter|Ll Lowercase_Letter|Lt Titlecase_Letter|Lm Modifier_Letter|Lo Other_Letter
Mn Nonspacing_Mark|Mc Spacing_Mark|Me Enclosing_Mark
Nd Decimal_Number digit|Nl Letter_Number|No Other_Number
Pc Connector_Punctuation|Pd Dash_Punctuation|Ps Open_Punctuation|Pe Close_Punctuation|Pi Initial_Punctuation
Pf Final_Punctuation|Po Other_Punctuation
Sm Math_Symbol|Sc Currency_Symbol|Sk Modifier_Symbol|So Other_Symbol
Zs Space_Separator|Zl Line_Separator|Zp Paragraph_Separator
Cc Control cntrl|Cf Format|Cs Surrogate|Co Private_Use|Cn Unassigned`;

const scripts = `
Adlm Adlam|Aghb Caucasian_Albanian|Ahom Ahom|Arab Arabic|Armi Imperial_Aramaic|Armn Armenian|Avst Avestan|Bali Balinese
Bamu Bamum|Bass Bassa_Vah|Batk Batak|Beng Bengali|Berf Beria_Erfe|Bhks Bhaiksuki|Bopo Bopomofo|Brah Brahmi|Brai Braille
Bugi Buginese|Buhd Buhid|Cakm Chakma|Cans Canadian_Aboriginal|Cari Carian|Cham Cham|Cher Cherokee|Chrs Chorasmian
Copt Coptic Qaac|Cpmn Cypro_Minoan|Cprt Cypriot|Cyrl Cyrillic|Deva Devanagari|Diak Dives_Akuru|Dogr Dogra|Dsrt Deseret
Dupl Duployan|Egyp Egyptian_Hieroglyphs|Elba Elbasan|Elym Elymaic|Ethi Ethiopic|Gara Garay|Geor Georgian|Glag Glagolitic
Gong Gunjala_Gondi|Gonm Masaram_Gondi|Goth Gothic|Gran Grantha|Grek Greek|Gujr Gujarati|Gukh Gurung_Khema|Guru Gurmukhi
Hang Hangul|Hani Han|Hano Hanunoo|Hatr Hatran|Hebr Hebrew|Hira Hiragana|Hluw Anatolian_Hieroglyphs|Hmng Pahawh_Hmong
Hmnp Nyiakeng_Puachue_Hmong|Hrkt Katakana_Or_Hiragana|Hung Old_Hungarian|Ital Old_Italic|Java Javanese|Kali Kayah_Li
Kana Katakana|Kawi Kawi|Khar Kharoshthi|Khmr Khmer|Khoj Khojki|Kits Khitan_Small_Script|Knda Kannada|Krai Kirat_Rai
Kthi Kaithi|Lana Tai_Tham|Laoo Lao|Latn Latin|Lepc Lepcha|Limb Limbu|Lina Linear_A|Linb Linear_B|Lisu Lisu|Lyci Lycian
Lydi Lydian|Mahj Mahajani|Maka Makasar|Mand Mandaic|Mani Manichaean|Marc Marchen|Medf Medefaidrin|Mend Mende_Kikakui
Merc Meroitic_Cursive|Mero Meroitic_Hieroglyphs|Mlym Malayalam|Modi Modi|Mong Mongolian|Mroo Mro|Mtei Meetei_Mayek
Mult Multani|Mymr Myanmar|Nagm Nag_Mundari|Nand Nandinagari|Narb Old_North_Arabian|Nbat Nabataean|Newa Newa|Nkoo Nko
Nshu Nushu|Ogam Ogham|Olck Ol_Chiki|Onao Ol_Onal|Orkh Old_Turkic|Orya Oriya|Osge Osage|Osma Osmanya|Ougr Old_Uyghur
Palm Palmyrene|Pauc Pau_Cin_Hau|Perm Old_Permic|Phag Phags_Pa|Phli Inscriptional_Pahlavi|Phlp Psalter_Pahlavi
Phnx Phoenician|Plrd Miao|Prti Inscriptional_Parthian|Rjng Rejang|Rohg Hanifi_Rohingya|Runr Runic|Samr Samaritan
Sarb Old_South_Arabian|Saur Saurashtra|Sgnw SignWriting|Shaw Shavian|Shrd Sharada|Sidd Siddham|Sidt Sidetic|Sind Khudawadi
Sinh Sinhala|Sogd Sogdian|Sogo Old_Sogdian|Sora Sora_Sompeng|Soyo Soyombo|Sund Sundanese|Sunu Sunuwar|Sylo Syloti_Nagri
Syrc Syriac|Tagb Tagbanwa|Takr Takri|Tale Tai_Le|Talu New_Tai_Lue|Taml Tamil|Tang Tangut|Tavt Tai_Viet|Tayo Tai_Yo
Telu Telugu|Tfng Tifinagh|Tglg Tagalog|Thaa Thaana|Thai Thai|Tibt Tibetan|Tirh Tirhuta|Tnsa Tangsa|Todr Todhri|Tols Tolong_Siki
Toto Toto|Tutg Tulu_Tigalari|Ugar Ugaritic|Vaii Vai|Vith Vithkuqi|Wara Warang_Citi|Wcho Wancho|Xpeo Old_Persian
Xsux Cuneiform|Yezi Yezidi|Yiii Yi|Zanb Zanabazar_Square|Zinh Inherited Qaai|Zyyy Common|Zzzz Unknown`;

const binaries = `
AHex ASCII_Hex_Digit|Alpha Alphabetic|Bidi_C Bidi_Control|Bidi_M Bidi_Mirrored|CI Case_Ignorable
Cased|CWCF Changes_When_Casefolded|CWCM Changes_When_Casemapped|CWKCF Changes_When_NFKC_Casefolded|CWL Changes_When_Lowercased
CWT Changes_When_Titlecased|CWU Changes_When_Uppercased|Dash|DI Default_Ignorable_Code_Point|Dep Deprecated|Dia Diacritic
Emoji|EComp Emoji_Component|EMod Emoji_Modifier|EBase Emoji_Modifier_Base|EPres Emoji_Presentation
ExtPict Extended_Pictographic|Ext Extender|Gr_Base Grapheme_Base|Gr_Ext Grapheme_Extend|Hex Hex_Digit
IDSB IDS_Binary_Operator|IDST IDS_Trinary_Operator|IDC ID_Continue|IDS ID_Start|Ideo Ideographic|Join_C Join_Control
LOE Logical_Order_Exception|Lower Lowercase|Math|NChar Noncharacter_Code_Point|Pat_Syn Pattern_Syntax
Pat_WS Pattern_White_Space|QMark Quotation_Mark|Radical|RI Regional_Indicator|STerm Sentence_Terminal|SD Soft_Dotted
Term Terminal_Punctuation|UIdeo Unified_Ideograph|Upper Uppercase|VS Variation_Selector|space White_Space
XIDC XID_Continue|XIDS XID_Start`;

const rows = (text) => text.trim().split(/[|\n]/).map((row) => row.trim().split(" "));
const valid = (expression) => { try { new RegExp(`\\p{${expression}}`, "u"); return true; } catch { return false; } };

function members(expression) {
    const pattern = new RegExp(`^\\p{${expression}}$`, "u");
    const set = new Uint8Array(k_last + 1);
    for (let point = 0; point <= k_last; ++point)
        set[point] = pattern.test(String.fromCodePoint(point)) ? 1 : 0;
    return set;
}

function digits(number) {
    let text = "";
    while (number >= 32) {
        text += alphabet[32 + (number & 31)];
        number >>= 5;
    }
    return text + alphabet[number];
}

function encode(set) {
    let text = "";
    for (let point = 0, previous = 0; point <= k_last;) {
        while (point <= k_last && !set[point])
            ++point;
        if (point > k_last)
            break;
        const first = point;
        while (point <= k_last && set[point])
            ++point;
        text += digits(first - previous) + digits(point - first);
        previous = point;
    }
    return text;
}

function quoted(text) {
    const lines = text.match(/.{1,160}/g) ?? [""];
    return lines.map((line) => `"${line}"`).join("\n        ");
}

function check_names(names, prefix) {
    const good = names.filter((name) => valid(prefix + name));
    if (good.length !== names.length)
        process.stderr.write(`refused by this Node: ${names.filter((name) => !good.includes(name))}\n`);
    return good;
}

function print_sets(table, text, prefix) {
    console.log(`constexpr NamedSet ${table}[] = {`);
    for (const row of rows(text)) {
        const names = check_names(row, prefix);
        if (names.length)
            console.log(`    { "${names.join(" ")}",\n        ${quoted(encode(members(prefix + names[0])))} },`);
    }
    console.log("};");
}

function print_scripts() {
    console.log("// The second set is what Script_Extensions adds to or removes from Script.");
    console.log("constexpr ScriptSet k_scripts[] = {");
    for (const row of rows(scripts)) {
        const names = check_names(row, "Script=");
        if (!names.length)
            continue;
        const script = members("Script=" + names[0]);
        const extended = members("Script_Extensions=" + names[0]);
        console.log(`    { "${names.join(" ")}",\n        ${quoted(encode(script))},`);
        console.log(`        ${quoted(encode(script.map((member, point) => member ^ extended[point])))} },`);
    }
    console.log("};");
}

// Note [case mappings]: each code point that is not alone in its class of case variants maps to the smallest one of its class
// (which is as good as the one that the specification names: only equality counts).
function print_case_runs(table, mapping) {
    console.log(`constexpr CaseRun ${table}[] = {`);
    const points = [...mapping.keys()].sort((left, right) => left - right);
    let line = "   ";
    for (let index = 0; index < points.length;) {
        const first = points[index];
        const delta = mapping.get(first) - first;
        let last = first, step = 1;
        while (++index < points.length && mapping.get(points[index]) - points[index] === delta) {
            const distance = points[index] - last;
            if (last === first && distance <= 2)
                step = distance;
            if (distance !== step)
                break;
            last = points[index];
        }
        line += ` { ${first}, ${last}, ${delta}, ${step} },`;
        if (line.length > 140) {
            console.log(line);
            line = "   ";
        }
    }
    if (line.trim())
        console.log(line);
    console.log("};");
}

function smallest_of_classes(pairs) {
    const parent = new Map();
    const find = (point) => {
        while (parent.has(point) && parent.get(point) !== point)
            point = parent.get(point);
        return point;
    };
    for (const [left, right] of pairs) {
        const [low, high] = [find(left), find(right)].sort((one, other) => one - other);
        parent.set(high, low);
    }
    const mapping = new Map();
    for (const point of parent.keys())
        if (find(point) !== point)
            mapping.set(point, find(point));
    return mapping;
}

function pairs_of_simple_folding() {
    const groups = new Map();
    const put = (key, point) => groups.has(key) ? groups.get(key).add(point) : groups.set(key, new Set([point]));
    for (let point = 0; point <= k_last; ++point) {
        const text = String.fromCodePoint(point);
        if (point >= 0xd800 && point <= 0xdfff)
            continue;
        for (const variant of [text, text.toLowerCase(), text.toUpperCase(), text.toUpperCase().toLowerCase(), text.toLowerCase().toUpperCase()])
            put(variant, point);
    }
    const pairs = [];
    for (const group of groups.values()) {
        const list = [...group];
        for (const left of list)
            for (const right of list)
                if (left < right && new RegExp(`^\\u{${left.toString(16)}}$`, "iu").test(String.fromCodePoint(right)))
                    pairs.push([left, right]);
    }
    return pairs;
}

// 22.2.2.7.3 Canonicalize without u and v.
function upper_case_unit(unit) {
    const upper = String.fromCharCode(unit).toUpperCase();
    if (upper.length !== 1 || (unit >= 128 && upper.charCodeAt(0) < 128))
        return unit;
    return upper.charCodeAt(0);
}

function pairs_of_upper_case() {
    const pairs = [];
    for (let unit = 0; unit <= 0xffff; ++unit)
        if (upper_case_unit(unit) !== unit)
            pairs.push([unit, upper_case_unit(unit)]);
    return pairs;
}

console.log(`// Made by generate_unicode_tables.mjs with Unicode ${process.versions.unicode}. See there for the encoding; do not edit.`);
print_sets("k_general_categories", categories, "General_Category=");
print_scripts();
print_sets("k_binary_properties", binaries, "");
print_case_runs("k_simple_folding", smallest_of_classes(pairs_of_simple_folding()));
print_case_runs("k_upper_case", smallest_of_classes(pairs_of_upper_case()));
