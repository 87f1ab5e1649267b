// Names: which binding each use of a name means, and where each binding is stored.
#pragma once

#include "../support/number_map.h"
#include "../syntax/nodes.h"

#include <array>
#include <string_view>
#include <unordered_set>

namespace gen2cpp::scope {

using BindingId = Id<struct BindingTag>;
using ScopeId = Id<struct ScopeTag>;
using syntax::FunctionId;

enum class BindingKind : std::uint8_t {
    Var,
    Let,
    Const,
    Class,
    Function,
    Parameter,
    CatchParameter,
    FunctionName, // the name of a function expression, visible inside it only
    ClassName,    // the inner, immutable name of a class
    PrivateName,
    Import,       // stands for a binding of another module
    Wrapper,      // require, module, exports, __filename, __dirname: a parameter of the function around a CommonJS module
    Special,      // this, arguments, ...: see Special
};

// What a function that is no arrow function provides without declaring it; arrow functions use their surroundings'.
enum class Special : std::uint8_t { This, Arguments, NewTarget, HomeObject, ActiveFunction };
inline constexpr std::size_t k_special_count = 5;
char const* special_name(Special special);

// The parameters of the function around a CommonJS module.
inline constexpr std::array<char const*, 5> k_wrapper_parameters { "exports", "require", "module", "__filename", "__dirname" };
bool is_wrapper_parameter(std::string_view name);

// Note [storage]
//
// Local: used only by the function that declares it: a C++ local, or a field of its machine (liveness decides).
// Captured: used by inner functions as well: a member of the environment of its scope.
// Module: declared at the top of the program and used by functions: a C++ variable at namespace scope.
// Global: a top-level var or function of a script: a property of the global object.
enum class Storage : std::uint8_t { Local, Captured, Module, Global };

struct Binding {
    InternedText name;
    BindingKind kind;
    ScopeId scope;
    FunctionId function;               // whose activation owns it; invalid: the program's
    std::uint32_t initialized_at = 0;  // source offset behind which a lexical binding has its value
    Storage storage = Storage::Local;
    bool is_captured = false;
    bool is_assigned = false;          // anywhere but in its declaration
    bool has_checks = false;           // some use must check the temporal dead zone
    SourceRange range;
};

// The bindings of a scope by their names. Most scopes have few, and are searched.
class Names {
public:
    BindingId find(InternedText name) const; // invalid: none
    bool contains(InternedText name) const { return find(name).is_valid(); }
    void emplace(InternedText name, BindingId binding); // of a name that is not there

private:
    struct Entry {
        InternedText name;
        BindingId binding;
    };
    List<Entry> m_few;
    Boxed<NumberMap<BindingId>> m_many; // by number of the name; nothing: they are in m_few
};

struct Scope {
    ScopeId parent;
    FunctionId function;               // invalid: the program
    bool is_switch = false;
    bool is_function = false;          // the outermost scope of a function (parameters)
    bool has_environment = false;      // some binding is captured
    List<BindingId> bindings;
    Names names;
    // Functions declared in this scope, in order: created when the scope is entered.
    List<syntax::StatementId> functions;
};

struct Use {
    BindingId binding; // invalid: a property of the global object
    bool needs_check = false; // the temporal dead zone may be observed here
};

// All uses by the source offset of the name: in one piece, in order.
class Uses {
public:
    struct Entry {
        std::uint32_t offset : 31; // of at most k_last
        bool needs_check : 1;
        BindingId binding;
    };
    static constexpr std::uint32_t k_last = 0x7fff'ffff;
    Uses() = default;
    explicit Uses(std::vector<Entry> entries); // in order, one for each offset

    Use at(std::uint32_t offset) const
    {
        auto const bucket = offset / k_bucket;
        if (bucket + 1 >= m_begin.size())
            return { {}, false };
        for (auto i = m_begin[bucket]; i < m_begin[bucket + 1]; ++i)
            if (m_entries[i].offset == offset)
                return { m_entries[i].binding, m_entries[i].needs_check };
        return { {}, false };
    }
    auto begin() const { return m_entries.begin(); }
    auto end() const { return m_entries.end(); }

private:
    static constexpr std::uint32_t k_bucket = 64; // bytes of source
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_begin; // by bucket: the first entry in it or behind
};

struct FunctionScopes {
    ScopeId name;       // of the name of a function expression; invalid if none
    ScopeId parameters;
    ScopeId body;       // the same as parameters if the parameters are simple
    std::array<BindingId, k_special_count> specials; // invalid where unused
    FunctionId parent;  // the function around it; invalid: the program
    std::vector<std::pair<BindingId, BindingId>> copied_variables; // body var <- parameter of the same name, or the arguments object
};

struct Bindings {
    IdPages<BindingId, Binding> bindings;
    IdPages<ScopeId, Scope> scopes;
    Uses uses;
    NumberMap<ScopeId> statement_scopes; // by statement id: Block, For..., Switch; Try: its catch clause
    NumberMap<ScopeId> class_scopes;
    std::vector<FunctionScopes> functions;                      // by function id
    NumberMap<BindingId> annex_b_vars;  // by statement id of a function declaration in a block
    ScopeId program;
    std::array<BindingId, k_special_count> program_specials;

    Use use(std::uint32_t offset) const { return uses.at(offset); }
    // The function whose `this`, `arguments`... code in `function` means (arrow functions have none); invalid: the program's.
    FunctionId special_owner(syntax::Program const& tree, FunctionId function) const;
    BindingId special(syntax::Program const& tree, FunctionId function, Special special) const;
};

// Resolves every name of a correct program. Source: ECMA-262 section 8.2 (scope analysis), B.3.2 (functions in blocks).
Bindings resolve(syntax::Program const& program);

} // namespace gen2cpp::scope
