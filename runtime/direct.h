// What generated code includes if all that it computes with are numbers, booleans and literal strings: it links neither the collector nor
// the dynamic runtime, and needs no exceptions and no type information.
#pragma once

#include "core/math.h"
#include "core/numbers.h"
#include "core/optional_number.h"
#include "core/part.h"
#include "direct/console.h"
#include "direct/in_order.h"
#include "direct/machine.h"
#include "direct/program.h"
#include "direct/recursive_machine.h"
#include "direct/text.h"
#include "direct/tuple.h"
