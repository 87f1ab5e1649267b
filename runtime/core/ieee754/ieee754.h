// The elementary functions, equal to V8's to the last bit.
//
// Note [elementary functions]
//
// V8 computes them by the algorithms that Sun published as fdlibm: argument reduction, a minimax polynomial, and a
// reconstruction that keeps a correction term. The last bit depends on every constant and on the order of every
// operation, so these functions follow the published algorithms operation by operation; glibc's are as accurate but
// different. Contraction (fused multiply-add) would change results: the build turns it off.
#pragma once

namespace js::core {

double exp(double x);
double expm1(double x);
double log(double x);
double log1p(double x);
double log2(double x);
double log10(double x);
double cbrt(double x);

double sin(double x);
double cos(double x);
double tan(double x);
double asin(double x);
double acos(double x);
double atan(double x);
double atan2(double y, double x);

double sinh(double x);
double cosh(double x);
double tanh(double x);
double asinh(double x);
double acosh(double x);
double atanh(double x);

} // namespace js::core
