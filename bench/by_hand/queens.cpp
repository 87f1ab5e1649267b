// The n queens puzzle by backtracking: the columns that are taken are all the state there is.
#include "../support/print_line.h"
#include "../support/queens.h"

constexpr int work = 1000;

class Solutions {
public:
    explicit Solutions(int size)
        : m_size(size)
        , m_columns(static_cast<std::size_t>(size))
    {
    }

    bool next()
    {
        while (m_row >= 0) {
            if (m_row == m_size) {
                back();
                return true;
            }
            while (m_column < m_size && !is_safe(m_columns, m_row, m_column))
                m_column++;
            if (m_column == m_size) {
                back();
                continue;
            }
            m_columns[static_cast<std::size_t>(m_row++)] = m_column;
            m_column = 0;
        }
        return false;
    }

    /// Stays as it is until next() is called.
    std::vector<int> const& columns() const { return m_columns; }

private:
    void back()
    {
        if (--m_row >= 0)
            m_column = m_columns[static_cast<std::size_t>(m_row)] + 1;
    }

    int m_size;
    int m_row = 0;
    int m_column = 0;
    std::vector<int> m_columns;
};

int main()
{
    int count = 0;
    double checksum = 0;
    for (int round = 0; round < work; round++) {
        for (Solutions solutions { 8 }; solutions.next();) {
            count++;
            checksum += solutions.columns()[0] * solutions.columns()[7];
        }
    }
    print_line({ static_cast<double>(count), checksum });
}
