#include "analysis.h"

#include <algorithm>

namespace js::regexp {

void FirstUnits::add(CodePointSet const& set)
{
    for (auto const range : set.ranges()) {
        for (auto point = range.first; point <= std::min<char32_t>(range.last, 255); ++point)
            add(static_cast<std::uint32_t>(point));
        has_high |= range.last > 255;
    }
}

void FirstUnits::add(FirstUnits const& other)
{
    for (int word = 0; word < 4; ++word)
        low[word] |= other.low[word];
    has_high |= other.has_high;
}

void FirstUnits::add_all()
{
    std::fill(std::begin(low), std::end(low), ~std::uint64_t { 0 });
    has_high = true;
}

bool FirstUnits::is_everything() const
{
    return has_high && std::all_of(std::begin(low), std::end(low), [](std::uint64_t word) { return word == ~std::uint64_t { 0 }; });
}

std::int32_t FirstUnits::only_unit() const
{
    std::int32_t found = -1;
    for (std::int32_t unit = 0; unit < 256; ++unit) {
        if (!((low[unit >> 6] >> (unit & 63)) & 1))
            continue;
        if (found >= 0)
            return -1;
        found = unit;
    }
    return has_high ? -1 : found;
}

namespace {

std::uint32_t saturated(std::uint64_t length)
{
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(length, k_infinite));
}

// The facts of a node from those of its children.
struct Analyzer {
    std::vector<NodeFacts> const& facts;

    NodeFacts const& of(NodeId id) const { return facts[id.index]; }

    NodeFacts operator()(Empty const&) const { return {}; }
    NodeFacts operator()(Character const& character) const
    {
        NodeFacts result;
        result.minimum_length = character.value > 0xffff ? 2 : 1;
        result.first.add(CodePointSet(character.value, character.value));
        return result;
    }
    NodeFacts operator()(CharacterClass const& character_class) const
    {
        NodeFacts result;
        result.minimum_length = 1;
        result.first.add(character_class.set);
        return result;
    }
    NodeFacts operator()(Sequence const& sequence) const
    {
        NodeFacts result;
        for (auto const part : sequence.parts) {
            auto const& next = of(part);
            // What may match nothing lets the following parts show through.
            if (result.minimum_length == 0)
                result.first.add(next.first);
            result.minimum_length = saturated(std::uint64_t { result.minimum_length } + next.minimum_length);
        }
        result.is_anchored = of(sequence.parts[0]).is_anchored;
        return result;
    }
    NodeFacts operator()(Alternatives const& alternatives) const
    {
        NodeFacts result { .minimum_length = k_infinite, .first = {}, .is_anchored = true };
        for (auto const choice : alternatives.choices) {
            result.minimum_length = std::min(result.minimum_length, of(choice).minimum_length);
            result.first.add(of(choice).first);
            result.is_anchored &= of(choice).is_anchored;
        }
        return result;
    }
    NodeFacts operator()(Capture const& capture) const { return of(capture.body); }
    NodeFacts operator()(Quantified const& quantified) const
    {
        NodeFacts result = of(quantified.body);
        result.minimum_length = saturated(std::uint64_t { result.minimum_length } * quantified.minimum);
        result.is_anchored &= quantified.minimum > 0;
        return result;
    }
    NodeFacts operator()(BackReference const&) const
    {
        NodeFacts result;
        result.first.add_all();
        return result;
    }
    NodeFacts operator()(Assertion const& assertion) const
    {
        NodeFacts result;
        result.is_anchored = assertion.kind == AssertionKind::InputStart;
        return result;
    }
    NodeFacts operator()(Look const&) const { return {}; }
};

} // namespace

std::vector<NodeFacts> analyze(Pattern const& pattern)
{
    std::vector<NodeFacts> facts;
    facts.reserve(pattern.nodes.size());
    for (auto const& node : pattern.nodes)
        facts.push_back(std::visit(Analyzer { facts }, node));
    return facts;
}

} // namespace js::regexp
