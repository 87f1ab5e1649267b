// What generated code includes that has no js::Value: it needs no dynamic runtime, no exceptions and no type information, and the collector
// only if it has records, lists or shared variables.
#pragma once

#include "core/heap.h"
#include "core/math.h"
#include "core/numbers.h"
#include "core/optional_boolean.h"
#include "core/optional_number.h"
#include "core/part.h"
#include "direct/console.h"
#include "direct/environment.h"
#include "direct/equality.h"
#include "direct/frame_memory.h"
#include "direct/in_order.h"
#include "direct/list.h"
#include "direct/list_construction.h"
#include "direct/machine.h"
#include "direct/program.h"
#include "direct/recursion.h"
#include "direct/record.h"
#include "direct/recursive_machine.h"
#include "direct/text.h"
#include "direct/tuple.h"
