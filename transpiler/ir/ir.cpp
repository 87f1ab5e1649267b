#include "ir.h"

namespace gen2cpp::ir {

namespace {

struct OperatorFacts {
    char const* name;
    char const* cpp_name;
    Result result;
    Effects effects;
};

constexpr OperatorFacts k_facts[] = {
#define OPERATION(Name, cpp_name, result, effects) { #Name, cpp_name, Result::result, Effects::effects },
#include "operations.def"
#undef OPERATION
};

OperatorFacts const& facts(Operator op) { return k_facts[static_cast<std::size_t>(op)]; }

} // namespace

Result result_of(Operator op) { return facts(op).result; }
Effects effects_of(Operator op) { return facts(op).effects; }
char const* cpp_name(Operator op) { return facts(op).cpp_name; }
char const* name(Operator op) { return facts(op).name; }

} // namespace gen2cpp::ir
