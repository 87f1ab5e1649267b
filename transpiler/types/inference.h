// What the files of this folder share: the program being inferred. Private to this folder.
#pragma once

#include "../support/number_map.h"
#include "../support/number_set.h"
#include "../support/small_map.h"
#include "classes.h"
#include "lengths.h"
#include "program.h"
#include "variable_types.h"

#include <deque>
#include <optional>

namespace gen2cpp::types {

// A type that only grows, and the functions to infer again when it does.
struct Slot {
    Type type;
    NumberSet readers;
    int changes = 0;

    void grow_to(Type joined);
};

// Arrays of one C++ type: those that one expression makes, and all that they meet. See note [typed arrays] in arrays.cpp.
struct Cell {
    Slot element;
    std::uint32_t united_with;              // itself, or the cell that took it in
    bool may_have_holes = false;            // something is stored behind the end
    bool depends_on_holes = false;          // some method skips them
    bool may_shrink = false;                // some code takes elements away
    std::set<std::uint32_t> creators;       // expressions
    std::set<std::uint32_t> given_to;       // exported functions, to which C++ passes it
    NumberSet methods;                      // looked up, of it and of those that it took in
};

// Tuples of one C++ type: see note [tuples] in tuples.cpp.
struct TupleCell {
    std::vector<Slot> items;
    std::uint32_t united_with = 0;
    std::set<std::uint32_t> creators;
};

// What is known at one point of a function.
struct State {
    bool is_reachable = false;
    VariableTypes variables;
    Lengths lengths;
};

// How often and where a function mentions a variable that may hold a machine.
struct VariableUses {
    int reads = 0;
    int writes = 0;
    std::uint32_t read_loop = 0;  // the innermost loop around, 0: none
    std::uint32_t write_loop = 0;
};

struct Caller {
    ir::ExpressionId call;
    ir::FunctionId function; // in which the call is
};

// `done` or `value` of what next() of a machine gave.
struct ResultPart {
    std::uint32_t result; // a variable
    bool is_done;
};

enum class Answer : std::uint8_t { Unknown, No, Yes };

// Which function closes over which environment.
struct ClosureKey {
    ir::FunctionId function;
    ir::EnvironmentId environment;

    friend bool operator==(ClosureKey, ClosureKey) = default;
    friend std::uint64_t hash(ClosureKey it) { return mixed(it.function.index, it.environment.index); }
};

// One function on its way: as written, or specialised.
struct Instance {
    ir::FunctionId origin;
    ir::FunctionId creator;             // whose call made it, for recursion
    ir::FunctionId borrower;            // as written: who has its code, see note [code on loan] in clone.cpp; invalid: nobody
    bool is_direct = false;
    bool is_started = false;            // somebody can reach it
    bool is_queued = false;             // it waits to be analysed
    bool is_constructor = false;        // direct: makes the instance
    bool is_thrown_into = false;        // a machine: somebody calls throw()
    bool is_returned = false;           // a machine: somebody wants to know what return() gives
    Answer can_be_direct = Answer::Unknown; // as written
    Answer needs_closing = Answer::Unknown;
    List<Slot> parameters;
    Slot receiver, returns, yields, sent;
    std::optional<Lengths> entry;       // what all callers know of the lengths of its arguments
    int entry_changes = 0;
    std::vector<Type> variables;        // what the reads of each variable see
    Boxed<std::vector<VariableUses>> uses; // nothing: not yet counted
    SmallMap<ir::FunctionId> callees;   // by call: what it was specialised to
    List<Caller> callers;               // that reach it
    SmallMap<ResultPart> result_parts;  // by variable that only ever holds one
};

// A record on its way. Its fields are those that some code mentions.
struct RecordShape {
    std::string name;
    bool is_made = false;
    std::u16string key;                  // of a literal: its names, as a ban speaks of them
    std::uint32_t owner = 0xffff'ffff;   // the class whose instances these are
    std::vector<std::u16string> names;
    std::deque<Slot> fields;
};

// What C++ passes to an exported function.
struct Signature {
    std::vector<Type> parameters;
    std::vector<bool> is_optional; // may be left out
    std::vector<Type> elements;    // by parameter: not nothing: it is a list of these, which C++ passes as a span
    Type sent;                     // what next() passes in
};

// What has been found to be impossible: known objects that something dynamic sees. Inference starts again with it.
struct Bans {
    bool has_given_up = false;        // the fixed point is too far away
    std::set<std::uint32_t> functions; // as written: they need their own js::Function, which a direct call does not have
    std::set<std::pair<std::uint32_t, bool>> calls; // of generator functions, as written, and whether a direct function calls: they make generator objects
    std::set<std::uint32_t> tuples;   // array literals as written that are no tuples
    std::set<std::uint32_t> literals; // expressions as written whose object is dynamic
    std::set<std::u16string> records; // keys of object literals that are dynamic
    std::map<std::uint32_t, Signature> signatures; // of exported functions, as written
    std::set<std::uint32_t> untyped;  // exported functions that C++ can only call with js::Values
    std::set<std::uint32_t> listless; // exported functions whose lists have to be js::Values
    std::set<std::uint32_t> receivers; // exported generators that do something with what next() passes in
    bool has_only_typed_exports = false;
    bool has_methods_of_strings = false; // some method of a string is more than called
    std::map<std::uint32_t, Reason> reasons;           // by banned call or literal
    std::map<std::u16string, Reason> reasons_of_records; // by key
    Reason why_not_tame;
    bool is_tame = true;              // nothing in the program can change the protocols that direct machines rely on
};

// Nodes that stand for others now: as they were.
struct Rewritten {
    std::map<std::uint32_t, ir::Statement> statements;
    std::map<std::uint32_t, ir::Expression> expressions;
};

class Inference {
public:
    Inference(ir::Module module, WrittenClasses const& classes, Bans& bans);
    // Whether the result stands; else the bans have grown.
    bool run();
    bool find_signatures();
    Program take();
    ir::Module take_written(); // the module as it was given

private:
    // infer.cpp
    bool infer_all();
    void start(ir::FunctionId id);
    void analyse(ir::FunctionId id);
    void widen(Slot& slot, Type type);
    Type read(Slot& slot);
    Type join(Type a, Type b);
    Type mix(Type a, Type b);
    bool join_into(State& target, State const& source, bool is_repeated = false);
    static Type without_object(Type type);
    void escape(Type type);
    void doubt_bans();
    void ban(std::set<std::uint32_t>& bans, ir::ExpressionId expression);
    void ban_call(Caller const& caller);
    void note_reason(ir::ExpressionId written);
    Reason reason_here() const; // reasons.cpp
    void make_dynamic(std::uint32_t closure);
    bool has_machine_cycle();
    void find_reachable(ir::FunctionId id);
    void remove_unreached(ir::Block& block);
    void find_unreached_operands();
    void drop_what_never_happens();
    bool is_assumed_to_end();
    bool look_at_top_level_again();
    void find_recursion();
    bool needs_closing(ir::FunctionId id);
    bool handles(ir::FunctionId id) const;
    void forbid_throws_into_delegates();
    bool is_used_again(ir::FunctionId id, ir::VariableId machine);
    void settle_machines(ir::FunctionId id);
    void settle_results();
    void settle_literals();
    void find_inlined();

    // clone.cpp
    ir::FunctionId clone(ir::FunctionId function, ir::EnvironmentId environment);
    ir::Function const& with_code(ir::FunctionId function) const;
    void return_code(ir::FunctionId lender);
    void replace_lent_code(ir::FunctionId function);
    std::vector<VariableUses> const& uses_of(ir::FunctionId function);
    std::uint32_t closure_of(ir::FunctionId function, ir::EnvironmentId environment);
    void add_environment_slots(ir::EnvironmentId id);

    // api.cpp
    bool takes_values(ir::FunctionId id) const;
    bool may_be_given_lists(ir::FunctionId exported) const { return m_bans.is_tame && !m_bans.listless.contains(exported.index); }
    Type given_list(ir::FunctionId function, Type element);
    void find_receivers();
    void start_api();
    void start_api(std::size_t exported, ir::FunctionId function, Signature const& signature);
    void ban_api(std::uint32_t instance);
    bool settle_api();
    bool is_for_api_only(ir::FunctionId instance) const;

    // statements.cpp
    void block(ir::Block const& block);
    void statement(ir::StatementId id);
    std::optional<bool> is_left_out(ir::ExpressionId test) const;
    void loop(ir::StatementId id, ir::Loop const& it);
    void for_of(ir::StatementId id, ir::ForOf const& it);
    void switch_(ir::Switch const& it);
    void try_(ir::Try const& it);
    void delegate(ir::StatementId id, ir::Delegate const& it);
    void assign(ir::Place const& place, Type type);
    void assign(ir::VariableId variable, Type type);
    void narrow(State& state, ir::ExpressionId test, bool truth);
    void narrow_read(State& state, ir::ExpressionId read, unsigned removed, bool removes_objects = false);

    // expressions.cpp
    Type evaluate(ir::ExpressionId id);
    Type evaluate_kind(ir::ExpressionId id);
    Type noted(ir::ExpressionId id, Type type); // as that of the expression
    Type dynamic(ir::ExpressionId id); // the value is seen as a js::Value
    Type made_dynamic(ir::ExpressionId id);
    Type scalar(ir::ExpressionId id);  // of an operator that converts its operand
    Type tested(ir::ExpressionId id);  // of an operator that tells what it is
    Type consumed(ir::ExpressionId id) { return consumed(id, evaluate(id)); } // a machine is stepped where it is
    Type consumed(ir::ExpressionId id, Type type);
    Type kept(ir::ExpressionId id);     // in a field, for which a machine is too much
    Type moved(ir::ExpressionId id) { return moved(id, evaluate(id)); } // a machine goes to a new owner
    // Of what has just been evaluated. Behind that null is ruled out of what it has read of, which the check would not know a second time.
    Type moved(ir::ExpressionId id, Type type);
    Type read_place(ir::Read const& it);
    Type operation(ir::ExpressionId id, ir::Operation const& it);
    Type add(Type left, Type right);
    Type arithmetic(Type type, Type left, Type right) const;
    std::uint8_t small_constant(ir::ExpressionId id) const;
    Type integer_operation(ir::Operator op, ir::ExpressionId divisor, Type left, Type right) const;
    void note_result_part(ir::VariableId variable, ir::ExpressionId value);
    void narrow_result(State& state, ir::ExpressionId done);
    void narrow_multiple(State& state, ir::ExpressionId remainder);
    void narrow_root(State& state, ir::Operation const& it, bool truth);
    void narrow_relation(State& state, ir::Operation const& it, bool truth);
    Type incoming(ir::IncomingValue const& it);

    // tame.cpp, see note [tame programs]
    void note_read(Type object, std::u16string_view key);
    void note_change(Type object, std::u16string_view key);
    void note_change(Type object, Type key);

    // records.cpp
    bool is_field_read(ir::ExpressionId id);
    Type make_object(ir::Operation const& it);
    Type get_member(ir::ExpressionId id, ir::Operation const& it);
    Type set_member(ir::ExpressionId id, ir::Operation const& it);
    Type get_field(ir::ExpressionId id, ir::Operation const& it, Type object, std::u16string const& name);
    bool has_member(std::uint32_t record, std::u16string const& name) const;
    Type equality(ir::Operation const& it);
    Type typeof_(ir::Operation const& it);
    Slot& field(std::uint32_t record, std::u16string const& name);
    std::optional<std::u16string> member_key(std::uint32_t record, ir::Operation const& it);
    void ban_record(std::uint32_t record);
    void take_records();

    // classes.cpp
    bool is_known(std::uint32_t owner) const { return m_bans.is_tame && m_classes.classes[owner].is_known && !m_bans.literals.contains(m_classes.classes[owner].made.index); }
    void ban_class(std::uint32_t owner);
    std::optional<std::uint32_t> definition(ir::ExpressionId id) const;
    ClassMember const* member_of(Type record, std::u16string const& name) const;
    std::uint32_t method_closure(std::uint32_t owner, ir::FunctionId function);
    bool can_call(ir::ExpressionId call, ir::FunctionId function, ir::Operands const& arguments);
    Type construct(ir::ExpressionId id, ir::Construct const& it);
    Type call_method(ir::ExpressionId id, ir::MethodCall const& it, Type object);
    Type call_on(ir::ExpressionId id, ir::Call const& it, Type callee);
    Type get_accessor(ir::ExpressionId id, Type object, ClassMember const& member);
    Type instance_of(ir::Operation const& it);
    Type iterator_of(ir::ExpressionId& iterable, Type type, std::string const& text);
    template<typename Kind>
    void iterate_over(ir::StatementId id, ir::ExpressionId iterable)
    {
        auto& statement = ir::get<Kind>(m_program.module.statements[id].kind);
        auto& iterated = [&]() -> ir::ExpressionId& {
            if constexpr (requires { statement.iterable; })
                return statement.iterable;
            else
                return statement.value;
        }();
        if (iterated == iterable)
            return;
        m_rewritten.statements.emplace(id.index, m_program.module.statements[id]);
        iterated = iterable;
    }
    bool is_constructor() const;
    void begin_constructor();
    void add_classes();
    void take_classes();
    void name_method(ir::FunctionId id);

    // calls.cpp
    Type call(ir::ExpressionId id, ir::Call const& it);
    Type method_call(ir::ExpressionId id, ir::MethodCall const& it);
    Type machine_method(ir::MethodCall const& it, Type machine);
    Type call_dynamically(ir::ExpressionId id, ir::Call const& it);
    Type call_directly(ir::ExpressionId id, std::uint32_t closure, Type receiver, ir::Operands const& arguments, ir::EnvironmentId around = {});
    bool can_be_direct(ir::FunctionId function);
    bool is_effectless(ir::ExpressionId id) const;
    bool are_silent(ir::Operands const& arguments);
    static bool leaves_out(Instance const& instance, std::vector<Type> const& arguments);
    ir::FunctionId instance_for(ir::ExpressionId call, std::uint32_t closure, Type receiver, std::vector<Type> const& arguments);
    bool fits(Instance const& instance, Type receiver, std::vector<Type> const& arguments, bool widens_numbers) const;
    Type native(ir::MethodCall const& it);

    // arrays.cpp
    std::uint32_t cell_of(Type array) const;
    // United cells go by one name.
    Type settled(Type type) { return type.kind == ObjectKind::Array || type.kind == ObjectKind::Tuple || type.kind == ObjectKind::ArrayMethod ? settled_object(type) : type; }
    Type settled_object(Type type);
    void infer_again(std::uint32_t function);
    void infer_readers_again(NumberSet const& readers);
    void store(Type array, Type type);
    void unite(Type a, Type b);
    bool are_alike(Type a, Type b) const;
    void escape_array(Type array);
    bool can_be_array(ir::ExpressionId creator) const;
    Type new_array(ir::ExpressionId creator);
    Type element(Type array); // at an index below the length
    Type element_or_undefined(Type array);
    Type or_undefined(Type element);
    void make_holes(Type array);
    void depend_on_holes(Type array);
    Type stored(ir::ExpressionId id);
    bool has_array_cycle();
    Type array_literal(ir::ExpressionId id, ir::ArrayLiteral const& it);
    Type array_builder(ir::VariableId variable, ir::ExpressionId creator);
    Type helper_type(ir::ExpressionId read) const; // of the array in a builder or a pattern
    bool append(ir::Operation const& it);
    bool append_all(ir::Operation const& it, Type items);
    Type array_member(std::u16string const& key, Type array);
    bool set_element(ir::Operation const& it);
    bool set_length(ir::Operation const& it);
    std::optional<Type> array_method(ir::ExpressionId id, std::u16string const& key, Type array, ir::Operands const& arguments);
    std::uint32_t method_of(Type array, std::u16string const& key);
    void settle_arrays();
    Type stored_form(Type type) const;
    bool are_alike_elements(Type a, Type b) const;

    // lengths.cpp
    struct Sum { // an integer, or the length of a list, and a constant
        Holder integer, list;
        std::int64_t constant;
    };
    Holder list_holder(ir::ExpressionId id) const;
    Holder list_holder(ir::Place const& place) const;
    std::optional<Sum> sum_of(ir::ExpressionId id) const;
    ir::ExpressionId not_less(ir::ExpressionId id) const;
    Type integer_in(State const& state, Holder const& integer) const;
    std::int64_t least_length(State const& state, Holder const& list) const;
    std::int64_t least_beyond(State const& state, Holder const& list, ir::ExpressionId integer) const;
    std::int64_t least_beyond(State const& state, Holder const& list, std::optional<Sum> const& sum, Type integer) const;
    std::int64_t elements_from(ir::ExpressionId list, ir::ExpressionId key);
    bool has_element(ir::ExpressionId list, ir::ExpressionId key);
    void shrink(Type array);
    void learn_push(ir::ExpressionId call);
    void learn_element(ir::ExpressionId list, ir::ExpressionId key);
    void learn_relation(State& state, ir::ExpressionId below, ir::ExpressionId above, int gap) const;
    std::vector<Length> assigned_lengths(ir::Place const& place, ir::ExpressionId value, Type type) const;
    void forget_lengths(Holder const& holder);
    void forget_environment(ir::EnvironmentId type);
    bool join_lengths(State& target, State const& source, bool is_repeated) const;
    Lengths lengths_of_arguments(ir::Operands const& arguments, ir::EnvironmentId around) const;
    ir::EnvironmentId environment_of_callee(ir::ExpressionId callee) const;
    void find_foreign_closures();
    std::int64_t made_length(ir::ExpressionId id) const;
    ir::ExpressionId made_length_operand(ir::ExpressionId id) const;
    void enter(ir::FunctionId id, Lengths const& lengths);

    // array_callbacks.cpp
    std::optional<std::uint32_t> callback_of(std::u16string const& key, ir::Operands const& arguments);
    Type call_back(ir::ExpressionId id, std::uint32_t closure, std::vector<Type> types);
    std::optional<Type> array_callback(ir::ExpressionId id, std::u16string const& key, Type array, ir::Operands const& arguments);
    Type reduction(ir::ExpressionId id, std::uint32_t closure, Type initial, Type item);
    bool fill_walked_arrays();

    // array_construction.cpp
    std::optional<Type> sized_array(ir::ExpressionId id);
    std::optional<Type> filled_array(ir::ExpressionId id, ir::MethodCall const& it);
    std::optional<Type> array_from(ir::ExpressionId id, ir::MethodCall const& it);
    std::optional<Type> array_of_items(ir::ExpressionId id, ir::MethodCall const& it);

    // strings.cpp
    std::optional<Type> string_member(std::u16string const& key);
    bool is_of_strings(Type method) const;
    std::optional<Type> char_code_at(ir::Operands const& arguments);

    // tuples.cpp
    std::uint32_t root_of_tuple(std::uint32_t tuple) const;
    std::vector<Slot>& tuple_items(Type tuple);
    void escape_tuple(Type tuple);
    void store_in_tuple(Type tuple, std::size_t place, Type type);
    bool unite_tuples(Type a, Type b);
    bool are_alike_tuples(Type a, Type b) const;
    bool can_be_tuple(ir::ExpressionId id, ir::ArrayLiteral const& it) const;
    Type tuple_literal(ir::ExpressionId id, ir::ArrayLiteral const& it);
    Type tuple_item(Type tuple, double index);
    std::optional<Type> tuple_read(ir::Operation const& it, Type tuple);
    std::optional<std::vector<ir::StatementId>> plain_steps(ir::Destructure const& pattern) const;
    bool destructure_machine(ir::Destructure const& it, ir::ExpressionId value, Type machine);
    bool destructure_tuple(ir::Destructure const& it, Type tuple);
    void settle_tuples();
    void settle_patterns(ir::FunctionId function, ir::Block const& block);
    // What reads and writes elements of arrays.
    static bool is_index(Type type) { return type.is_within(Type::k_int32 | Type::k_double | Type::k_undefined) && type.has(Type::k_int32 | Type::k_double); }

    ir::Function& function() { return m_program.module.functions[m_current]; }
    Instance& instance() { return m_instances[m_current.index]; }
    ir::ExpressionId origin(ir::ExpressionId id) const { return id.index < m_origins.size() && m_origins[id.index].is_valid() ? m_origins[id.index] : id; }

    Program m_program;
    WrittenClasses const& m_classes;
    Bans& m_bans;
    struct Sizes {
        std::size_t expressions, statements, functions, environments;
    };
    Sizes m_written; // what was there before anything was specialised
    bool m_has_new_bans = false;
    std::optional<Bans> m_bans_before_tuples; // when the first tuple turned out to be none: the values of arrays in their place may be known
    bool m_is_top_level_known = false;
    bool m_has_endless_calls = false;
    std::deque<Instance> m_instances; // by function
    std::map<std::uint32_t, std::vector<ir::FunctionId>> m_specialisations; // by closure
    std::vector<ir::ExpressionId> m_origins;     // by expression, of clones
    struct Sides {
        bool consequent = false, alternate = false; // control gets there
    };
    NumberMap<Sides> m_sides;                    // of each If, by statement
    std::vector<bool> m_evaluated;               // by expression: somebody asked for its type
    std::vector<bool> m_reached;                 // by statement: control gets there
    std::vector<ir::EnvironmentId> m_environment_origins;
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_foreign_closures; // by environment as written, and field
    std::vector<std::vector<Type>> m_mixtures;
    std::vector<Slot> m_globals;
    std::vector<std::vector<Slot>> m_fields;
    ValuePool<ClosureKey> m_closures;            // in the order of Program::closures
    std::set<std::uint32_t> const m_banned_tuples;   // when this run began: a literal is of one kind throughout
    std::set<std::uint32_t> const m_banned_literals;
    bool const m_may_have_bigints;
    std::deque<TupleCell> m_tuples;
    std::map<std::uint32_t, std::uint32_t> m_tuple_of; // by expression
    ir::ExpressionId m_ignored; // a statement of its own, whose value nobody sees
    std::map<std::uint32_t, std::size_t> m_tuple_steps; // by expression: which element a step of a pattern gives
    std::deque<Cell> m_cells;
    std::set<std::uint32_t> m_walked; // cells whose elements functions are called for, so far without any
    std::map<std::uint32_t, std::uint32_t> m_arrays; // by expression: the cell of what it makes
    struct ArrayMethod {
        std::uint32_t cell;
        std::u16string key;
    };
    std::deque<ArrayMethod> m_array_methods; // looked up, not yet called
    std::optional<std::uint32_t> m_char_code_at; // the one of strings among them
    std::set<std::uint32_t> m_names_itself;      // functions that mention their own js::Function
    std::set<std::uint32_t> m_exported;          // globals that C++ sees
    std::deque<std::uint32_t> m_queue;
    std::set<std::uint32_t> m_delegated;         // calls whose machine a yield* runs at once
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_delegates; // function, machine
    Rewritten m_rewritten;
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_failing_delegates; // function, iterable
    std::set<std::uint32_t> m_moved;             // reads that are the last of a machine
    std::deque<RecordShape> m_records;
    std::map<std::u16string, std::uint32_t> m_literal_records; // by key
    bool m_reaches_library = false; // see note [tame programs]
    bool m_changes_library = false;

    // of the function being analysed
    ir::FunctionId m_current;
    char const* m_verdict = "it would be part of itself"; // on what escapes when all functions are analysed
    ir::StatementId m_statement;   // innermost
    ir::ExpressionId m_expression; // innermost; invalid: the statement itself looks at a value
    State m_state;
    struct Target {
        State on_break, on_continue;
    };
    std::map<std::uint32_t, Target> m_targets;   // by label
    std::map<std::uint32_t, State> m_loops;      // at the head of each loop, by statement
    std::vector<State*> m_handlers;              // states from which a throw may come
    struct Finalizer {
        std::vector<std::pair<ir::LabelId, bool>> jumps;
    };
    std::vector<Finalizer*> m_finalizers;
};

std::map<std::uint32_t, Signature> documented_signatures(ir::Module const& module, Options const& options);
std::map<std::uint32_t, std::size_t> required_parameters(ir::Module const& module, Documented const& documented);
void find_typed_globals(Program& program, Options const& options);

// What is mentioned in the program that can reach the protocols' objects in order to change them. No text: nothing, the program is tame.
Reason why_not_tame(ir::Module const& module);
bool is_array_callback_method(std::u16string_view key);

} // namespace gen2cpp::types
