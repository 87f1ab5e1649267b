// What by_hand and coroutine share.
#pragma once

inline int iterations(double cx, double cy, int limit)
{
    double x = 0;
    double y = 0;
    for (int i = 0; i < limit; i++) {
        double const xx = x * x;
        double const yy = y * y;
        if (xx + yy > 4)
            return i;
        y = 2 * x * y + cy;
        x = xx - yy + cx;
    }
    return limit;
}
