// Environments that live in the frame of the function that makes them.
#pragma once

#include "program.h"

namespace gen2cpp::types {

// Note [environments on the stack]
//
// An environment is needed as long as a closure over it is, or a generator that is made of one or closes over it itself: these carry it.
// It lies in the frame of its function if nothing that carries it can be left when its scope ends: what carries it is never a js::Value, is in no
// global, record or array, is never returned or yielded, and the variables of its function that hold some are of the scope. Then functions that are
// called may have it, and generators of the scope, and all of these end first. In a loop whose iterations have environments of their own, the scope is
// the body: the closures of one iteration end with it, so that all iterations may use the same environment.
//
// A variable counts as one of the scope if it is mentioned nowhere else, written once, and never read before that: what is read then was written
// in the same pass through the scope.
//
// Gives the environments, by index.
std::set<std::uint32_t> find_stack_environments(Program const& program);

} // namespace gen2cpp::types
