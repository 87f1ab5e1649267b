// The Mandelbrot set, row by row.
#include "../support/mandelbrot.h"
#include "../support/print_line.h"
#include <vector>

constexpr int work = 300;

class Rows {
public:
    Rows(int width, int height, int limit)
        : m_width(width)
        , m_height(height)
        , m_limit(limit)
    {
    }

    bool next()
    {
        if (m_next == m_height)
            return false;
        m_row.clear();
        for (int i = 0; i < m_width; i++)
            m_row.push_back(iterations(3.0 * i / m_width - 2, 2.0 * m_next / m_height - 1, m_limit));
        m_next++;
        return true;
    }

    /// Stays as it is until next() is called.
    std::vector<int> const& row() const { return m_row; }

private:
    int m_width;
    int m_height;
    int m_limit;
    int m_next = 0;
    std::vector<int> m_row;
};

int main()
{
    int inside = 0;
    double checksum = 0;
    for (int round = 0; round < work; round++) {
        for (Rows rows { 150, 100, 50 + round % 2 }; rows.next();) {
            for (int const count : rows.row()) {
                if (count >= 50)
                    inside++;
                else
                    checksum += count;
            }
        }
    }
    print_line({ static_cast<double>(inside), checksum });
}
