// What closures share.
#pragma once

namespace js {

// The variables of a scope that closures share. Generated code derives one struct for each such scope.
struct Environment {
};

} // namespace js
