// Reduction of angles: x = n * pi/2 + (high + low), |high + low| <= pi/4.
#pragma once

namespace js::core {

struct ReducedAngle {
    int quadrants; // n, or at least n mod 8
    double high;
    double low;
};
// x is finite and |x| > pi/4.
ReducedAngle reduce_angle(double x);

} // namespace js::core
