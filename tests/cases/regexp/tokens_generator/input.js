// A scanner: a sticky pattern with named groups inside a generator.
function* tokens(source) {
    const pattern = /(?<space>\s+)|(?<number>\d+(?:\.\d+)?)|(?<name>[a-z_]\w*)|(?<operator>[-+*\/()=])/giy;
    let match;
    while ((match = pattern.exec(source)) !== null) {
        const [kind, text] = Object.entries(match.groups).find(([, value]) => value !== undefined);
        if (kind !== "space")
            yield { kind, text, at: match.index };
    }
    if (pattern.lastIndex === 0)
        return "stopped";
}
for (const token of tokens("area = 3.14 * (r + 2)"))
    console.log(token.kind, token.text, token.at);
