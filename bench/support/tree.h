// The tree that the walks of by_hand and coroutine share.
#pragma once

#include <memory>

struct Node {
    std::unique_ptr<Node> left;
    int value;
    std::unique_ptr<Node> right;
};

inline std::unique_ptr<Node> build(int low, int high)
{
    if (low > high)
        return nullptr;
    int const middle = (low + high) >> 1;
    auto left = build(low, middle - 1);
    return std::make_unique<Node>(Node { std::move(left), middle, build(middle + 1, high) });
}
