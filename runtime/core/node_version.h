// The version of Node whose behaviour is ours.
#pragma once

namespace js {

inline constexpr char k_node_version[] = "v24.21.0";

} // namespace js
