#include "../../core/heap.h"
#include "analysis.h"
#include "possessive.h"
#include "program.h"
#include "unicode_properties.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace js::regexp {

namespace {

enum class Direction : bool { Forward, Backward };

// The backward form of an operation follows the forward one.
Operation directed(Operation forward, Direction direction)
{
    return static_cast<Operation>(static_cast<int>(forward) + (direction == Direction::Backward ? 1 : 0));
}

class Compiler {
public:
    explicit Compiler(Pattern const& pattern);
    Program const* run();

private:
    void emit(NodeId id, Direction direction);
    void emit(Empty const&, Direction) { }
    void emit(Character const& character, Direction direction);
    void emit(CharacterClass const& character_class, Direction direction);
    void emit(Sequence const& sequence, Direction direction);
    void emit(Alternatives const& alternatives, Direction direction);
    void emit(Capture const& capture, Direction direction);
    void emit(Quantified const& quantified, Direction direction);
    void emit(BackReference const& reference, Direction direction);
    void emit(Assertion const& assertion, Direction direction);
    void emit(Look const& look, Direction direction);

    void emit_text(std::vector<char32_t>& text, Direction direction);
    bool emit_class_loop(Quantified const& quantified);
    void emit_simple_loop(Quantified const& quantified, Direction direction);
    void emit_counted_loop(Quantified const& quantified, Direction direction);
    void emit_iteration_start(Quantified const& quantified, std::uint32_t start_register);
    std::size_t emit_peek(NodeId body, Direction direction);
    void patch_peek(std::size_t peek);

    std::size_t put(Operation operation, std::uint32_t a = 0, std::uint32_t b = 0, std::uint32_t c = 0);
    std::uint32_t here() const { return static_cast<std::uint32_t>(m_instructions.size()); }
    std::uint32_t add_register() { return m_register_count++; }
    std::uint32_t add_class(CodePointSet const& set);
    std::uint32_t add_class(Class value, std::vector<CodePointRange> const& high);
    bool needs_code_points(CodePointSet const& set) const;
    bool is_text(Character const& character) const;

    static constexpr std::size_t k_none = static_cast<std::size_t>(-1);

    Pattern const& m_pattern;
    std::vector<NodeFacts> m_facts;
    std::uint32_t m_register_count;
    std::vector<Instruction> m_instructions;
    std::vector<Class> m_classes;
    std::vector<CodePointRange> m_ranges;
    std::u16string m_literals;
    std::vector<std::uint32_t> m_groups;
    std::vector<Loop> m_loops;
};

Compiler::Compiler(Pattern const& pattern)
    : m_pattern(pattern)
    , m_facts(analyze(pattern))
    , m_register_count(2 * (pattern.group_count + 1))
{
}

std::size_t Compiler::put(Operation operation, std::uint32_t a, std::uint32_t b, std::uint32_t c)
{
    m_instructions.push_back({ operation, a, b, c });
    return m_instructions.size() - 1;
}

std::uint32_t Compiler::add_class(Class value, std::vector<CodePointRange> const& high)
{
    for (std::uint32_t index = 0; index < m_classes.size(); ++index) {
        auto const& known = m_classes[index];
        auto const same_range = [](CodePointRange left, CodePointRange right) { return left.first == right.first && left.last == right.last; };
        if (std::equal(std::begin(known.low), std::end(known.low), std::begin(value.low)) && known.range_count == high.size()
            && std::equal(high.begin(), high.end(), m_ranges.begin() + known.first_range, same_range))
            return index;
    }
    value.first_range = static_cast<std::uint32_t>(m_ranges.size());
    value.range_count = static_cast<std::uint32_t>(high.size());
    m_ranges.insert(m_ranges.end(), high.begin(), high.end());
    m_classes.push_back(value);
    return static_cast<std::uint32_t>(m_classes.size() - 1);
}

std::uint32_t Compiler::add_class(CodePointSet const& set)
{
    FirstUnits low;
    low.add(set);
    Class value {};
    std::copy(std::begin(low.low), std::end(low.low), std::begin(value.low));
    std::vector<CodePointRange> high;
    for (auto const range : set.ranges())
        if (range.last > 255)
            high.push_back({ std::max<char32_t>(range.first, 256), range.last });
    return add_class(value, high);
}

// Whether reading single units would tell something else: halves of pairs, or whole pairs.
bool Compiler::needs_code_points(CodePointSet const& set) const
{
    if (!m_pattern.flags.reads_code_points())
        return false;
    auto const is_affected = [](CodePointRange range) { return range.last > 0xffff || (range.first <= 0xdfff && range.last >= 0xd800); };
    return std::any_of(set.ranges().begin(), set.ranges().end(), is_affected);
}

// Whether comparing units is enough: not for half of a pair where pairs are one character.
bool Compiler::is_text(Character const& character) const
{
    return !m_pattern.flags.reads_code_points() || character.value < 0xd800 || character.value > 0xdfff;
}

void Compiler::emit(NodeId id, Direction direction)
{
    std::visit([&](auto const& node) { emit(node, direction); }, m_pattern[id]);
}

void Compiler::emit(Character const& character, Direction direction)
{
    if (!is_text(character))
        return emit(CharacterClass { CodePointSet(character.value, character.value) }, direction);
    std::vector<char32_t> text { character.value };
    emit_text(text, direction);
}

// Emits what has been collected, in the order of reading, and empties it.
void Compiler::emit_text(std::vector<char32_t>& text, Direction direction)
{
    if (text.empty())
        return;
    if (direction == Direction::Backward)
        std::reverse(text.begin(), text.end());
    auto const start = m_literals.size();
    for (auto const point : text) {
        if (point <= 0xffff) {
            m_literals += static_cast<char16_t>(point);
        } else {
            m_literals += static_cast<char16_t>(0xd7c0 + (point >> 10));
            m_literals += static_cast<char16_t>(0xdc00 + (point & 0x3ff));
        }
    }
    auto const length = m_literals.size() - start;
    if (length == 1) {
        put(directed(Operation::Character, direction), m_literals.back());
        m_literals.pop_back();
    } else {
        put(directed(Operation::Literal, direction), static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(length));
    }
    text.clear();
}

void Compiler::emit(CharacterClass const& character_class, Direction direction)
{
    auto const operation = needs_code_points(character_class.set) ? Operation::PointClass : Operation::Class;
    put(directed(operation, direction), add_class(character_class.set));
}

void Compiler::emit(Sequence const& sequence, Direction direction)
{
    auto parts = sequence.parts;
    if (direction == Direction::Backward)
        std::reverse(parts.begin(), parts.end());
    std::vector<char32_t> text;
    for (auto const part : parts) {
        auto const* const character = std::get_if<Character>(&m_pattern[part]);
        if (character && is_text(*character)) {
            text.push_back(character->value);
            continue;
        }
        emit_text(text, direction);
        emit(part, direction);
    }
    emit_text(text, direction);
}

// OPTIMIZATION: a look at the next unit saves trying what cannot match. Returns the instruction whose target is to be
// set, or k_none.
std::size_t Compiler::emit_peek(NodeId body, Direction direction)
{
    auto const& facts = m_facts[body.index];
    if (direction == Direction::Backward || facts.minimum_length == 0 || facts.first.is_everything())
        return k_none;
    Class value {};
    std::copy(std::begin(facts.first.low), std::end(facts.first.low), std::begin(value.low));
    return put(Operation::Peek, 0, add_class(value, {}), facts.first.has_high);
}

void Compiler::patch_peek(std::size_t peek)
{
    if (peek != k_none)
        m_instructions[peek].a = here();
}

//   one|two|three   ->           split second; one; jump end
//                       second:  split third; two; jump end
//                       third:   three
//                       end:
void Compiler::emit(Alternatives const& alternatives, Direction direction)
{
    std::vector<std::size_t> jumps;
    for (auto const choice : alternatives.choices) {
        bool const is_last = choice.index == alternatives.choices.back().index;
        if (is_last) {
            emit(choice, direction);
            break;
        }
        auto const peek = emit_peek(choice, direction);
        auto const split = put(Operation::Split);
        emit(choice, direction);
        jumps.push_back(put(Operation::Jump));
        m_instructions[split].a = here();
        patch_peek(peek);
    }
    for (auto const jump : jumps)
        m_instructions[jump].a = here();
}

void Compiler::emit(Capture const& capture, Direction direction)
{
    auto const first = 2 * capture.group;
    bool const is_forward = direction == Direction::Forward;
    put(Operation::Save, is_forward ? first : first + 1);
    emit(capture.body, direction);
    put(Operation::Save, is_forward ? first + 1 : first);
}

void Compiler::emit(Quantified const& quantified, Direction direction)
{
    if (quantified.maximum == 0)
        return;
    if (quantified.minimum == 1 && quantified.maximum == 1)
        return emit(quantified.body, direction);
    if (direction == Direction::Forward && emit_class_loop(quantified))
        return;
    bool const may_be_simple = quantified.minimum == 0 && (quantified.maximum == 1 || quantified.maximum == k_infinite);
    if (may_be_simple)
        emit_simple_loop(quantified, direction);
    else
        emit_counted_loop(quantified, direction);
}

// OPTIMIZATION: the repetition of one character runs in a single instruction.
bool Compiler::emit_class_loop(Quantified const& quantified)
{
    auto const& body = m_pattern[quantified.body];
    CodePointSet set;
    if (auto const* const character = std::get_if<Character>(&body))
        set = CodePointSet(character->value, character->value);
    else if (auto const* const character_class = std::get_if<CharacterClass>(&body))
        set = character_class->set;
    else
        return false;
    bool const reads_points = needs_code_points(set);
    auto const operation = quantified.is_greedy
        ? (reads_points ? Operation::PointClassLoop : Operation::ClassLoop)
        : (reads_points ? Operation::PointClassLoopLazy : Operation::ClassLoopLazy);
    put(operation, add_class(set), quantified.minimum, quantified.maximum);
    return true;
}

void Compiler::emit_iteration_start(Quantified const& quantified, std::uint32_t start_register)
{
    if (quantified.first_group < quantified.end_group)
        put(Operation::ClearGroups, 2 * quantified.first_group, 2 * quantified.end_group);
    if (start_register)
        put(Operation::Save, start_register);
}

//   body*    ->   head:  split exit; body; check progress; jump head      (lazy: split body; jump exit; body: ...)
//                 exit:
// and body? the same without the jump.
void Compiler::emit_simple_loop(Quantified const& quantified, Direction direction)
{
    bool const may_match_empty = m_facts[quantified.body.index].minimum_length == 0;
    auto const start_register = may_match_empty ? add_register() : 0;
    auto const head = here();
    auto const peek = emit_peek(quantified.body, direction);
    auto const split = put(Operation::Split);
    auto exit_jump = k_none;
    if (!quantified.is_greedy) {
        exit_jump = put(Operation::Jump);
        m_instructions[split].a = here();
    }
    emit_iteration_start(quantified, start_register);
    emit(quantified.body, direction);
    if (start_register)
        put(Operation::CheckProgress, start_register);
    if (quantified.maximum != 1)
        put(Operation::Jump, head);
    m_instructions[exit_jump == k_none ? split : exit_jump].a = here();
    patch_peek(peek);
}

void Compiler::emit_counted_loop(Quantified const& quantified, Direction direction)
{
    bool const may_match_empty = m_facts[quantified.body.index].minimum_length == 0;
    auto const counter = add_register();
    auto const start_register = may_match_empty ? add_register() : 0;
    auto const index = static_cast<std::uint32_t>(m_loops.size());
    put(Operation::SetCounter, counter);
    auto const head = here();
    m_loops.push_back({ counter, start_register, quantified.minimum, quantified.maximum, 0, head, quantified.is_greedy, may_match_empty });
    put(Operation::LoopHead, index);
    emit_iteration_start(quantified, start_register);
    emit(quantified.body, direction);
    put(Operation::LoopNext, index);
    m_loops[index].exit = here();
}

void Compiler::emit(BackReference const& reference, Direction direction)
{
    auto const start = static_cast<std::uint32_t>(m_groups.size());
    m_groups.insert(m_groups.end(), reference.groups.begin(), reference.groups.end());
    put(directed(Operation::BackReference, direction), start, static_cast<std::uint32_t>(reference.groups.size()), reference.ignore_case);
}

void Compiler::emit(Assertion const& assertion, Direction)
{
    switch (assertion.kind) {
    case AssertionKind::InputStart:
        put(Operation::InputStart);
        return;
    case AssertionKind::InputEnd:
        put(Operation::InputEnd);
        return;
    case AssertionKind::LineStart:
        put(Operation::LineStart);
        return;
    case AssertionKind::LineEnd:
        put(Operation::LineEnd);
        return;
    case AssertionKind::WordBoundary:
    case AssertionKind::NotWordBoundary: {
        auto words = word_set();
        if (assertion.ignore_case && m_pattern.flags.reads_code_points())
            close_over_case(words, CaseMode::SimpleFolding);
        bool const is_negated = assertion.kind == AssertionKind::NotWordBoundary;
        put(is_negated ? Operation::NotWordBoundary : Operation::WordBoundary, add_class(words));
        return;
    }
    }
}

void Compiler::emit(Look const& look, Direction)
{
    auto const direction = look.is_behind ? Direction::Backward : Direction::Forward;
    auto const height = add_register();
    if (look.is_negative) {
        auto const enter = put(Operation::NegativeLookEnter, height);
        emit(look.body, direction);
        put(Operation::NegativeLookFail, height);
        m_instructions[enter].b = here();
        return;
    }
    auto const position = add_register();
    put(Operation::LookEnter, height, position);
    emit(look.body, direction);
    put(Operation::LookSucceed, height, position);
}

template<typename List>
auto const* in_collected_memory(List const& list)
{
    using Item = typename List::value_type;
    auto* const memory = static_cast<Item*>(heap::allocate_atomic(std::max<std::size_t>(list.size(), 1) * sizeof(Item)));
    if (!list.empty())
        std::memcpy(static_cast<void*>(memory), list.data(), list.size() * sizeof(Item));
    return memory;
}

Program const* Compiler::run()
{
    emit(m_pattern.root, Direction::Forward);
    put(Operation::Match);
    make_possessive(m_instructions, m_classes, m_ranges, m_literals);
    auto const& facts = m_facts[m_pattern.root.index];
    auto* const program = heap::make<Program>();
    program->flags = m_pattern.flags;
    program->group_count = m_pattern.group_count + 1;
    program->register_count = m_register_count;
    program->minimum_length = facts.minimum_length;
    program->is_anchored = facts.is_anchored;
    program->has_first_class = facts.minimum_length > 0 && !facts.first.is_everything();
    program->first_unit = facts.first.only_unit();
    std::copy(std::begin(facts.first.low), std::end(facts.first.low), std::begin(program->first_class.low));
    program->first_class_has_high = facts.first.has_high;
    program->instructions = in_collected_memory(m_instructions);
    program->classes = in_collected_memory(m_classes);
    program->ranges = in_collected_memory(m_ranges);
    program->literals = in_collected_memory(m_literals);
    program->groups = in_collected_memory(m_groups);
    program->loops = in_collected_memory(m_loops);
    return program;
}

} // namespace

Program const* compile(Pattern const& pattern)
{
    return Compiler(pattern).run();
}

} // namespace js::regexp
