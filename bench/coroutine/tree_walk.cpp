// A binary tree in order, by a coroutine that delegates to itself.
#include "../support/print_line.h"
#include "../support/tree.h"
#include "generator.h"

constexpr int work = 120;

Generator<int> in_order(Node const* node)
{
    if (node) {
        co_yield in_order(node->left.get());
        co_yield node->value;
        co_yield in_order(node->right.get());
    }
}

int main()
{
    auto const tree = build(1, 10'000);
    double checksum = 0;
    for (int round = 0; round < work; round++) {
        int position = 0;
        for (int const value : in_order(tree.get())) {
            position++;
            checksum += value * (position % 7);
        }
    }
    print_line({ checksum });
}
