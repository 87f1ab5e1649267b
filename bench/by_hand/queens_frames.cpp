// The n queens puzzle by backtracking, in the structure of the generator: a stack of frames, one for each row that delegates.
#include "../support/print_line.h"
#include "../support/queens.h"

constexpr int work = 1000;

class Solutions {
public:
    explicit Solutions(int size)
        : m_size(size)
    {
        m_frames.push_back({ 0, 0, State::Start });
    }

    bool next()
    {
        while (!m_frames.empty()) {
            auto& frame = m_frames.back();
            switch (frame.state) {
            case State::Start:
                if (frame.row == m_size) {
                    frame.state = State::Done;
                    return true;
                }
                break;
            case State::AfterRow:
                frame.column++;
                break;
            case State::Done:
                m_frames.pop_back();
                continue;
            }
            place(frame);
        }
        return false;
    }

    /// Stays as it is until next() is called.
    std::vector<int> const& columns() const { return m_columns; }

private:
    enum class State : unsigned char { Start, AfterRow, Done };
    struct Frame {
        int row;
        int column;
        State state;
    };

    void place(Frame& frame)
    {
        while (frame.column < m_size && !is_safe(m_columns, frame.row, frame.column))
            frame.column++;
        if (frame.column == m_size) {
            m_frames.pop_back();
            return;
        }
        if (m_columns.size() <= static_cast<std::size_t>(frame.row))
            m_columns.resize(static_cast<std::size_t>(frame.row) + 1);
        m_columns[static_cast<std::size_t>(frame.row)] = frame.column;
        frame.state = State::AfterRow;
        m_frames.push_back({ frame.row + 1, 0, State::Start });
    }

    int m_size;
    std::vector<int> m_columns;
    std::vector<Frame> m_frames;
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
