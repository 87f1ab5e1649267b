// What the files of this folder share: the module being built and the function being lowered. Private to this folder.
#pragma once

#include "lower.h"
#include "tree_use.h"

#include "../syntax/nodes.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>

namespace gen2cpp::lower {

namespace js = gen2cpp::syntax;
using scope::BindingId;
using scope::ScopeId;

class ProgramLowering;

// One file on its way into the module, and its functions that still wait to be lowered.
class ModuleLowering {
public:
    ModuleLowering(ProgramLowering& its_whole, modules::ModuleId its_id);
    void run_pending();
    void use_up_tree(js::Program& tree) { m_tree_use = TreeUse(tree); }

    ir::FunctionId function(js::FunctionId id, std::u16string name, ir::EnvironmentId environment);
    ir::FunctionId constructor(js::ClassId id, std::u16string name, ir::EnvironmentId environment);
    ir::FunctionId initializer(js::ClassId id, std::u16string name, ir::EnvironmentId environment);
    ir::EnvironmentId environment_of(ScopeId scope, ir::EnvironmentId outer, std::string const& owner_name);
    ir::GlobalId global_of(BindingId binding);
    void unsupported(std::string what, SourceRange range, std::string help = {});
    void too_deep(SourceRange range, std::uint32_t limit);
    void use_global(std::string const& name, SourceRange range);
    // A range of the file as one of the whole program: see note [source of several files].
    SourceRange located(SourceRange range) const { return range.end ? SourceRange { file.begin + range.begin, file.begin + range.end } : range; }
    std::string_view text(SourceRange range) const;

    ProgramLowering& whole;
    modules::ModuleId const module_id;
    modules::Module const& file;
    js::Program const& program;
    scope::Bindings const& bindings;
    ir::Module& module;
    std::deque<std::uint8_t>& depths; // by expression: of its tree, at most 255
    std::map<std::uint32_t, std::uint32_t> environment_fields; // binding -> field
    std::map<std::uint32_t, ir::FunctionId> declared_functions; // binding -> its function
    std::map<std::uint32_t, std::optional<std::u16string>> field_names; // static fields: what names an anonymous function; none: the argument of the initialiser

private:
    struct Pending {
        js::FunctionId syntax;
        js::ClassId class_; // instead: the initialiser of its instances
        ir::FunctionId ir;
    };
    std::vector<Pending> m_pending;
    std::size_t m_next_pending = 0;
    TreeUse m_tree_use;
    std::map<std::uint32_t, ir::EnvironmentId> m_environments; // by scope
    std::map<std::uint32_t, ir::GlobalId> m_globals;           // by binding
};

// Why a name of the global object cannot be used, or empty. See globals.cpp.
std::string missing_global(std::string const& name);
// Whether a CommonJS module needs the parameter of the function around it. See modules.cpp.
bool uses_wrapper(modules::Module const& module, BindingId binding);

using Name = std::u16string;
// The name of its place, which an anonymous function or class takes (8.4.5 NamedEvaluation): known now, or a property key at run time.
struct GivenName {
    Name text;
    ir::ExpressionId key = {};
    char const* prefix = ""; // "get" or "set", of an accessor
    GivenName() = default;
    GivenName(Name its_text) : text(std::move(its_text)) { }
    GivenName(ir::ExpressionId its_key, char const* its_prefix) : key(its_key), prefix(its_prefix) { }
};
Name utf16(std::string_view utf8);
std::string utf8(std::u16string_view text);

// One function (or the program) on its way to IR.
class FunctionLowering {
public:
    FunctionLowering(ModuleLowering& module, js::FunctionId syntax, ir::FunctionId id);
    void run_program();
    void run_module();      // the body of one that is not the entry
    void run_top_level(std::function<void()> const& declare);
    void run_record(ir::GlobalId record); // the program, where modules have records
    void run_instantiation(); // the functions of a module in a cycle
    void run_function();
    void run_initializer(js::ClassId id);

    // modules.cpp: what the parts of a program do with each other
    void run_startup(std::function<void(FunctionLowering&)> const& code);
    void make_namespace(ir::GlobalId place, std::vector<modules::Export> const& exports, bool has_es_module_mark);
    void make_record(ir::GlobalId place, ir::FunctionId body);
    void add_requested(ir::GlobalId record, ir::GlobalId requested);
    void make_module_table(ir::GlobalId place);
    void add_importable(ir::GlobalId table, std::string const& importer, std::string const& name, modules::ModuleId id);
    void run_constant_getter();
    void run_failure(modules::Failure const& failure);
    void run_namespace_getter(modules::Target const& target, std::string const& name);
    void run_require(modules::ModuleId target);
    void run_load(modules::ModuleId target);
    void run_for_parent(std::function<void(ir::VariableId)> const& run); // of a function that is told which module asks
    void run_import(modules::ModuleId target, std::map<std::string, ir::GlobalId> const& properties);
    void make_module_object(modules::ModuleId target, ir::ExpressionId parent);
    ir::ExpressionId main_parent() { return make(ir::Null {}); }
    void make_import_meta(ir::GlobalId place);
    void evaluate_call(ir::FunctionId function);

private:
    using Expressions = std::vector<ir::ExpressionId>;
    ir::ExpressionId read_global(ir::GlobalId global) { return make(ir::Read { ir::GlobalPlace { global }, {}, false }); }
    ir::ExpressionId call_function(ir::FunctionId function, Expressions arguments = {});
    ir::ExpressionId read_import(BindingId binding, std::string const& name, SourceRange range);
    ir::ExpressionId read_target(modules::Target const& target, std::string const& name, SourceRange range, bool may_come_early);
    void bind_wrapper();
    void evaluate_imports();
    ir::ExpressionId import_meta();
    std::optional<ir::ExpressionId> require_call(js::Call const& it, SourceRange range);
    ir::ExpressionId import_call(js::ImportCall const& it, SourceRange range);
    ir::ExpressionId import_one_of(std::span<modules::Request const* const> requests, modules::Request const& last, ir::ExpressionId specifier, SourceRange range);
    ir::ExpressionId import_by_name(ir::ExpressionId specifier, ir::ExpressionId options, SourceRange range);
    std::pair<ir::ExpressionId, ir::ExpressionId> importable(modules::ModuleId id);
    ir::ExpressionId import_request(modules::Request const& request, SourceRange range);
    modules::Export const* namespace_export(js::Member const& it) const;
    bool ignores_receiver(js::Member const& it) const;
    std::optional<ir::ExpressionId> namespace_member(js::Member const& it, SourceRange range);

    // building.cpp
    ir::ExpressionId make(ir::ExpressionKind kind, SourceRange range = {});
    ir::StatementId append(ir::StatementKind kind, SourceRange range = {});
    ir::ExpressionId operation(ir::Operator op, Expressions operands);
    ir::ExpressionId undefined() { return make(ir::Undefined {}); }
    ir::ExpressionId boolean(bool value) { return make(ir::Boolean { value }); }
    ir::ExpressionId string(std::u16string value) { return make(ir::String { std::move(value) }); }
    ir::ExpressionId key(std::u16string value) { return make(ir::Key { std::move(value) }); }
    ir::ExpressionId read(ir::VariableId variable);
    ir::ExpressionId incoming(ir::Incoming kind, std::uint32_t index = 0) { return make(ir::IncomingValue { kind, index }); }
    ir::VariableId variable(std::string name, ir::VariableKind kind = ir::VariableKind::Value);
    ir::VariableId temporary(std::string name, ir::VariableKind kind = ir::VariableKind::Value);
    void assign(ir::VariableId target, ir::ExpressionId value, SourceRange range = {});
    void assign(ir::Place place, ir::ExpressionId value, SourceRange range = {});
    void evaluate(ir::ExpressionId expression);
    ir::LabelId label() { return ir::LabelId { m_function().label_count++ }; }
    ir::Function& m_function() { return m_module.module.functions[m_id]; }
    template<typename Callback>
    ir::Block block(Callback callback)
    {
        ir::Block result;
        auto* const outer = std::exchange(m_block, &result);
        callback();
        m_block = outer;
        return result;
    }

    // operands.cpp: the order of evaluation
    enum class Combined : bool { InAnyOrder, InOrder };
    struct Operand {
        std::function<ir::ExpressionId()> lower;
        char const* name; // of the temporary, should there have to be one
    };
    Expressions operands(std::vector<Operand> list, Combined combined = Combined::InAnyOrder);
    ir::ExpressionId stable(ir::ExpressionId expression, char const* name = "value");
    bool is_stable(ir::ExpressionId expression) const;
    bool may_repeat(ir::ExpressionId expression) const;
    bool is_invariant(ir::ExpressionId expression) const;
    ir::Effects effects(ir::ExpressionId expression) const;
    bool survives(ir::ExpressionId expression, ir::Block const& statements, std::size_t from) const;

    // expressions.cpp
    ir::ExpressionId value(js::ExpressionId id);
    ir::ExpressionId value_of_any_depth(js::ExpressionId id);
    ir::ExpressionId bounded(ir::ExpressionId expression);
    ir::ExpressionId named_value(js::ExpressionId id, GivenName const& name);
    void effect(js::ExpressionId id); // the value is not used
    ir::ExpressionId condition(js::ExpressionId id); // only its truth is used
    ir::ExpressionId operation_on_nullish(ir::ExpressionId value);
    ir::ExpressionId unary(js::Unary const& it, SourceRange range);
    ir::ExpressionId delete_(js::ExpressionId operand, SourceRange range);
    ir::ExpressionId binary(js::Binary const& it);
    ir::ExpressionId binary_operation(js::BinaryOperator op, ir::ExpressionId left, ir::ExpressionId right);
    enum class Wanted : bool { Value, Truth };
    ir::ExpressionId logical(js::Logical const& it, Wanted wanted);
    ir::ExpressionId conditional(js::Conditional const& it, SourceRange range);
    ir::ExpressionId yield(js::Yield const& it, SourceRange range, bool is_used);
    ir::ExpressionId await(ir::ExpressionId operand, SourceRange range, bool is_used);
    ir::ExpressionId template_literal(js::TemplateLiteral const& it);
    ir::ExpressionId template_object(js::TemplateLiteral const& it);
    js::Expression const& syntax(js::ExpressionId id) const { return m_module.program.expressions[id]; }
    js::ExpressionId without_parentheses(js::ExpressionId id) const;

    // names.cpp
    ir::ExpressionId read_name(std::string const& name, std::uint32_t offset, SourceRange range, bool in_typeof = false);
    void write_name(std::string const& name, std::uint32_t offset, ir::ExpressionId value, SourceRange range);
    void initialize_binding(BindingId binding, ir::ExpressionId value, SourceRange range = {});
    ir::Place place_of(BindingId binding);
    ir::ExpressionId special(scope::Special special);
    ir::ExpressionId this_value(SourceRange range);
    ir::ExpressionId private_name(std::string const& name, std::uint32_t offset);
    bool is_strict() const;
    ir::ExpressionId strictness() { return make(ir::Text { is_strict() ? "js::Strict::Yes" : "js::Strict::No" }); }

    // members.cpp
    struct Reference { // an evaluated place that can be read and written (6.2.5)
        enum class Kind : std::uint8_t { Variable, Property, Element, Super, Private } kind;
        std::string name;
        std::uint32_t offset = 0;
        ir::ExpressionId object;
        ir::ExpressionId key;
        SourceRange range;
        ir::ExpressionId base {}; // of super
    };
    Reference reference(js::ExpressionId id);
    Reference reference(js::Pattern const& pattern);
    Reference member_reference(js::Member const& it, SourceRange range);
    void settle(Reference& it);
    ir::ExpressionId load(Reference const& it);
    void store(Reference const& it, ir::ExpressionId value);
    ir::ExpressionId member(js::Member const& it, SourceRange range);
    ir::ExpressionId property_of(ir::ExpressionId object, js::Member const& it, SourceRange range);
    ir::ExpressionId property_key_value(js::PropertyKey const& key);
    GivenName given_name(ir::ExpressionId key_value, char const* prefix = "") const;
    ir::ExpressionId in_chain(std::function<ir::ExpressionId()> const& inside, ir::ExpressionId when_nullish);
    ir::ExpressionId optional_link(ir::ExpressionId base);

    // calls.cpp
    ir::ExpressionId call(js::Call const& it, SourceRange range);
    ir::ExpressionId call_on(js::Call const& it, ir::ExpressionId callee, ir::ExpressionId receiver, SourceRange range);
    ir::ExpressionId method_call(js::Call const& it, ir::ExpressionId object, js::Member const& member, SourceRange range);
    ir::ExpressionId super_call(js::Call const& it, SourceRange range);
    ir::ExpressionId construct(js::New const& it, SourceRange range);
    ir::ExpressionId tagged_template(js::TaggedTemplate const& it, SourceRange range);
    std::vector<Operand> argument_operands(List<js::Argument> const& arguments, char const* name = "argument");
    Expressions arguments_of_call(List<js::Argument> const& arguments, std::initializer_list<ir::ExpressionId*> earlier);
    enum class SpreadText : std::uint8_t { Callee, Operand }; // what messages call what is spread
    ir::ExpressionId array_of(List<js::Argument> const& elements, ir::Operator append_spread, SpreadText spread_text);
    ir::ExpressionId list_of_arguments(List<js::Argument> const& arguments);
    static bool has_spread(List<js::Argument> const& arguments);
    static bool is_plain_list(List<js::Argument> const& arguments);

    // assignments.cpp
    ir::ExpressionId assignment(js::Assignment const& it, SourceRange range, bool is_used);
    ir::ExpressionId compound_assignment(js::CompoundAssignment const& it, bool is_used);
    ir::ExpressionId logical_assignment(Reference const& target, js::LogicalOperator op, js::CompoundAssignment const& it, bool is_used);
    ir::ExpressionId update(js::Update const& it, bool is_used);

    // patterns.cpp
    enum class Binding : std::uint8_t { Initialize, Assign };
    // What a pattern takes apart, as messages print it: a text, "" for the value itself, nothing where reading a property says it.
    using SourceText = std::optional<std::string>;
    void bind(js::Pattern const& pattern, ir::ExpressionId value, Binding binding, SourceText const& text);
    void bind_name(js::Identifier const& name, ir::ExpressionId value, Binding binding);
    void bind_array(js::ArrayPattern const& it, ir::ExpressionId value, Binding binding, SourceText const& text);
    void require_object(js::ObjectPattern const& it, ir::ExpressionId value, SourceText text);
    void bind_object(js::ObjectPattern const& it, ir::ExpressionId value, Binding binding, SourceText const& text);
    void bind_element(js::PatternElement const& element, std::function<ir::ExpressionId()> const& source, Binding binding);
    void bind_element(js::PatternElement const& element, std::function<ir::ExpressionId()> const& source, Binding binding, SourceText const& text);
    ir::ExpressionId with_default(ir::ExpressionId value, js::PatternElement const& element);

    // literals.cpp
    ir::ExpressionId array_literal(js::ArrayLiteral const& it);
    ir::ExpressionId object_literal(js::ObjectLiteral const& it, SourceRange range);
    void object_property(ir::ExpressionId object, js::ObjectProperty const& property);
    ir::ExpressionId function_literal(js::FunctionId id, GivenName const& name);

    // classes.cpp
    ir::ExpressionId class_value(js::ClassId id, GivenName const& name);
    struct PrivateElement { // a private method or accessor, with its function
        js::ClassMember const* member;
        ir::ExpressionId function;
    };
    struct ClassParts { // what the members leave for the end of the definition
        std::vector<PrivateElement> static_private;
        std::vector<std::function<void()>> statics; // fields and blocks
        Expressions kept;                           // for the initialisation of instances
    };
    void class_member(js::ClassMember const& member, ir::ExpressionId constructor, ir::ExpressionId prototype, ClassParts& parts);
    void declare_private_names(js::Class const& it, ScopeId scope, Name const& class_name);
    void static_field(js::ClassMember const& member, ir::ExpressionId constructor, ir::ExpressionId key_value);
    void define_field(js::ClassMember const& member, ir::ExpressionId object, ir::ExpressionId key_value, ir::ExpressionId field);
    ir::ExpressionId private_name_of(js::ClassMember const& member);
    void add_private(std::vector<PrivateElement> const& elements, ir::ExpressionId object);
    void define_initializer(js::ClassId id, Name const& name, ir::ExpressionId constructor, ir::ExpressionId prototype, Expressions const& kept);
    void instance_field(js::ClassMember const& member, ir::ExpressionId object, ir::ExpressionId key_value);

    // statements.cpp
    void statements(List<js::StatementId> const& body);
    void statement(js::StatementId id);
    void variable_declaration(js::VariableDeclaration const& it);
    void scoped(ScopeId scope, List<js::StatementId> const& body);
    void enter_scope(ScopeId scope);
    void leave_scope(ScopeId scope);
    enum class Declared : std::uint8_t { All, Shared, Local }; // Shared: those that other functions see
    void declare_functions(ScopeId scope, Declared which = Declared::All);
    void declare_globals();
    void if_statement(js::If const& it, SourceRange range);
    void return_statement(js::Return const& it, SourceRange range);
    void try_statement(js::StatementId id, js::Try const& it, SourceRange range);
    void switch_statement(js::StatementId id, js::Switch const& it, SourceRange range);
    void labeled(js::Labeled const& it, SourceRange range);
    void break_(js::Break const& it, SourceRange range);
    void continue_(js::Continue const& it, SourceRange range);
    void export_default(js::ExportDefault const& it, SourceRange range);
    void inner_statement(js::StatementId id);
    void function_in_block(js::StatementId id, js::FunctionDeclaration const& declaration);
    void class_declaration(js::ClassDeclaration const& it);
    BindingId declared_class(js::Class const& class_);
    ir::VariableId current_environment() const;
    ir::EnvironmentId current_environment_type();

    // loops.cpp
    void while_loop(js::While const& it, SourceRange range);
    void do_while_loop(js::DoWhile const& it, SourceRange range);
    void for_loop(js::StatementId id, js::For const& it, SourceRange range);
    void iteration(js::StatementId id, js::ForHead const& head, js::ExpressionId source, js::StatementId body, ir::IterationKind kind, SourceRange range);
    bool renames(BindingId id, ir::VariableId item);
    ir::LabelId enter_loop();

    // functions.cpp
    void derived_constructor_body(js::Function const& function);
    void prologue(js::Function const& function);
    void bind_closure_environment();
    void bind_parameters(js::Function const& function);
    void bind_specials(std::array<BindingId, scope::k_special_count> const& specials, js::Function const* function);
    ir::ExpressionId arguments_object(js::Function const& function);

    // text.cpp: expressions as V8 prints them in messages
    std::string text(js::ExpressionId id, int depth = 0) const;
    template<typename Node>
    std::string chain_text(Node const& it, int depth) const;
    std::string target_text(js::Pattern const& target, int depth) const;
    static std::string class_text(js::Class const& it);
    std::string iterable_text(js::ExpressionId id, bool is_loop) const;
    std::string callee_text(js::ExpressionId id) const;
    SourceText pattern_text(js::Pattern const& pattern, js::ExpressionId source) const;
    enum class IteratedBy : std::uint8_t { Loop, AsyncLoop, Delegation, AsyncDelegation };
    ir::ExpressionId iterated_value(js::ExpressionId source, IteratedBy by);
    std::string complaint_of(js::Call const& it) const;
    std::string delegate_text(js::ExpressionId id, bool is_async) const;
    SourceText default_text(js::PatternElement const& element) const;
    std::string parameter_text(js::PatternElement const& parameter) const;
    std::string text_without_arguments(js::ExpressionId id) const;
    std::string text_of_iterated(js::ExpressionId id) const;
    std::optional<double> folded_number(js::ExpressionId id, int depth) const;
    std::optional<bool> folded_truth(js::ExpressionId id) const;
    ir::ExpressionId pattern_source(js::Pattern const& pattern, js::ExpressionId source);

    ModuleLowering& m_module;
    js::FunctionId m_syntax; // invalid: the program
    ir::FunctionId m_id;
    ir::Block* m_block = nullptr;
    std::map<std::uint32_t, ir::VariableId> m_variables; // by binding
    struct ActiveEnvironment {
        ScopeId scope;
        ir::VariableId variable;
        ir::EnvironmentId type;
    };
    std::vector<ActiveEnvironment> m_environments; // innermost last
    ir::VariableId m_closure_environment;          // what the function closes over
    struct Target {
        std::vector<std::string> names;
        ir::LabelId label;
        bool is_loop;
        bool is_plain_label; // only `break name` finds it
    };
    std::vector<Target> m_targets;
    bool m_is_class_code = false;   // in the heritage or a key of a class, which is strict
    bool m_is_computed_key = false; // where V8 finds no source text for its messages
    struct ConstructorExit {
        ir::LabelId label;
        ir::VariableId result;
    };
    std::optional<ConstructorExit> m_constructor_exit; // where `return` in a derived constructor goes, if there is one
    struct Iterated {
        js::ExpressionId source;
        IteratedBy by;
    };
    Iterated m_iterated {}; // what is being evaluated in order to be iterated
    std::vector<std::string> m_pending_labels; // labels in front of the statement to come
    struct ChainLink { // what follows a `?.`: runs unless the base is nullish
        ir::Block* outer;
        ir::ExpressionId base;
        ir::Block rest;
    };
    std::vector<std::unique_ptr<ChainLink>> m_chain;
    std::uint32_t m_nesting = 0; // of statements
};

// All files of the program on their way into one module.
class ProgramLowering {
public:
    ProgramLowering(modules::Graph& its_graph, modules::Links const& its_links, Diagnostics& its_diagnostics);
    ir::Module run();

    ModuleLowering& of(modules::ModuleId id) { return *m_modules[id.index]; }
    // What runs before everything else.
    void at_startup(modules::ModuleId id, std::function<void(FunctionLowering&)> const& code);

    ir::GlobalId namespace_of(modules::ModuleId id);
    bool may_be_seen_early(modules::ModuleId id) const;
    ir::GlobalId required_namespace_of(modules::ModuleId id); // what require() gives
    ir::GlobalId record_of(modules::ModuleId id);
    ir::GlobalId module_table() const { return m_module_table; } // of what import() may name at run time
    ir::GlobalId failing_record(modules::ModuleId importer, modules::Failure const& failure);
    bool uses_records() const { return m_uses_records; }
    ir::GlobalId property_of(modules::ModuleId id, std::string const& name); // a name that ES modules import from a CommonJS module
    ir::GlobalId module_object_of(modules::ModuleId id);                     // of a CommonJS module; undefined until it is loaded
    ir::GlobalId import_meta_of(modules::ModuleId id);
    ir::FunctionId require_of(modules::ModuleId id); // what require() calls
    ir::FunctionId import_of(modules::ModuleId id);  // what evaluates a CommonJS module for those that import it
    ir::FunctionId body_of(modules::ModuleId id);
    bool has_module_object(modules::ModuleId id) const;
    // A global as known under the name of an export or import.
    ir::GlobalId global_of(modules::Target const& target);
    std::optional<ir::FunctionId> function_of(modules::Target const& target);
    ir::FunctionId add_function(std::string name, modules::ModuleId id, std::string header);
    // A name that tells which file it is about.
    std::string stem(modules::ModuleId id) const;

    modules::Graph const& graph;
    modules::Links const& links;
    Diagnostics& diagnostics;
    ir::Module module;
    std::deque<std::uint8_t> depths;
    std::set<std::string> used_globals;

private:
    ir::GlobalId add_global(std::string name, bool starts_undefined);
    void fill_imports();
    void lower_pending();
    void fill_records();
    void fill_module_table();
    void add_names_of_packages(modules::ModuleId importer);
    bool is_importable(modules::ModuleId id) const;
    ir::GlobalId m_module_table;
    bool m_uses_records;
    std::vector<modules::ModuleId> m_recorded; // modules that have records
    std::map<std::uint32_t, ir::GlobalId> m_records;
    std::map<std::uint32_t, ir::GlobalId> m_required_namespaces;

    std::vector<std::unique_ptr<ModuleLowering>> m_modules;
    ir::Block m_startup;
    std::map<std::uint32_t, ir::GlobalId> m_namespaces; // these: by module
    std::map<std::uint32_t, ir::GlobalId> m_module_objects;
    std::map<std::uint32_t, ir::GlobalId> m_import_metas;
    std::map<std::uint32_t, ir::FunctionId> m_requires;
    std::map<std::uint32_t, ir::FunctionId> m_imports;
    std::map<std::uint32_t, ir::FunctionId> m_bodies;
    std::map<std::uint32_t, std::map<std::string, ir::GlobalId>> m_properties;
};

// name_functions.cpp
void name_functions(ir::Module& module);

} // namespace gen2cpp::lower
