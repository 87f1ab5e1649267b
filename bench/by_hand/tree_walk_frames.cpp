// A binary tree in order, in the structure of the generator: a stack of frames, one for each call that delegates or is delegated to.
#include "../support/print_line.h"
#include "../support/tree.h"
#include <vector>

constexpr int work = 120;

class InOrder {
public:
    explicit InOrder(Node const* root) { m_frames.push_back({ root, State::Start }); }

    bool next()
    {
        while (!m_frames.empty()) {
            auto& frame = m_frames.back();
            switch (frame.state) {
            case State::Start:
                if (!frame.node) {
                    m_frames.pop_back();
                    continue;
                }
                frame.state = State::AfterLeft;
                m_frames.push_back({ frame.node->left.get(), State::Start });
                continue;
            case State::AfterLeft:
                frame.state = State::AfterYield;
                m_value = frame.node->value;
                return true;
            case State::AfterYield:
                frame.state = State::AfterRight;
                m_frames.push_back({ frame.node->right.get(), State::Start });
                continue;
            case State::AfterRight:
                m_frames.pop_back();
                continue;
            }
        }
        return false;
    }

    int value() const { return m_value; }

private:
    enum class State : unsigned char { Start, AfterLeft, AfterYield, AfterRight };
    struct Frame {
        Node const* node;
        State state;
    };

    std::vector<Frame> m_frames;
    int m_value = 0;
};

int main()
{
    auto const tree = build(1, 10'000);
    double checksum = 0;
    for (int round = 0; round < work; round++) {
        int position = 0;
        for (InOrder walk { tree.get() }; walk.next();) {
            position++;
            checksum += walk.value() * (position % 7);
        }
    }
    print_line({ checksum });
}
