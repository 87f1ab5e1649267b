// Fibonacci numbers without an end.
#include "../support/print_line.h"
#include <cmath>
#include <utility>

constexpr int work = 200;

class Fibonacci {
public:
    double next()
    {
        return std::exchange(m_current, std::exchange(m_next, m_current + m_next));
    }

private:
    double m_current = 0;
    double m_next = 1;
};

double sum_up_to(double limit)
{
    double sum = 0;
    Fibonacci numbers;
    for (double value = numbers.next(); value <= limit; value = numbers.next())
        sum += value;
    return sum;
}

int main()
{
    double checksum = 0;
    for (int round = 0; round < work * 1000; round++)
        checksum = std::fmod(checksum + sum_up_to(1e15 - round), 1e9);
    print_line({ checksum });
}
