// Counts up to a limit.
#include "../support/print_line.h"

constexpr int work = 100;

class Count {
public:
    explicit Count(int limit)
        : m_limit(limit)
    {
    }

    bool next()
    {
        if (m_next >= m_limit)
            return false;
        m_value = m_next++;
        return true;
    }

    int value() const { return m_value; }

private:
    int m_limit;
    int m_next = 0;
    int m_value = 0;
};

int main()
{
    double sum = 0;
    for (int round = 0; round < work; round++) {
        for (Count numbers { 200'000 + round }; numbers.next();)
            sum += numbers.value();
    }
    print_line({ sum });
}
