// A binary tree in order, with the nodes that are still to be visited on an explicit stack.
#include "../support/print_line.h"
#include "../support/tree.h"
#include <vector>

constexpr int work = 120;

class InOrder {
public:
    explicit InOrder(Node const* root) { descend(root); }

    bool next()
    {
        if (m_waiting.empty())
            return false;
        Node const* const node = m_waiting.back();
        m_waiting.pop_back();
        m_value = node->value;
        descend(node->right.get());
        return true;
    }

    int value() const { return m_value; }

private:
    void descend(Node const* node)
    {
        for (; node; node = node->left.get())
            m_waiting.push_back(node);
    }

    std::vector<Node const*> m_waiting;
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
