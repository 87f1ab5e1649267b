// Which start below a limit has the longest Collatz sequence, in doubles as in JavaScript.
#include "../support/print_line.h"
#include <cstdint>

constexpr int work = 200;

class Collatz {
public:
    explicit Collatz(double start)
        : m_next(start)
    {
    }

    bool next()
    {
        if (m_done)
            return false;
        m_value = m_next;
        if (m_next == 1)
            m_done = true;
        else
            m_next = static_cast<std::int64_t>(m_next) % 2 == 0 ? m_next / 2 : 3 * m_next + 1;
        return true;
    }

    double value() const { return m_value; }

private:
    double m_next;
    double m_value = 0;
    bool m_done = false;
};

int main()
{
    int longest = 0;
    int best = 0;
    double highest = 0;
    for (int block = 0; block < work; block++) {
        for (int start = 1; start <= 1000; start++) {
            int length = 0;
            for (Collatz sequence { static_cast<double>((block % 100) * 1000 + start) }; sequence.next();) {
                length++;
                if (sequence.value() > highest)
                    highest = sequence.value();
            }
            if (length > longest) {
                longest = length;
                best = (block % 100) * 1000 + start;
            }
        }
    }
    print_line({ static_cast<double>(best), static_cast<double>(longest), static_cast<double>(highest) });
}
