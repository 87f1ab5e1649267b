// What generated code includes: values, the operations on them, and the way to run a program. For generated code only.
#pragma once

#include "builtins/installers.h"
#include "direct.h"
#include "host/modules.h"
#include "host/program.h"
#include "jobs/async_function.h"
#include "jobs/async_generator.h"
#include "jobs/async_iteration.h"
#include "operations/generated.h"
