#include "runtime/core/heap.h"
#include "runtime/value/string.h"

#include <doctest/doctest.h>

using namespace js;

namespace {

constexpr int k_objects = 2000;

struct Node {
    std::uint64_t marker;
    void* unused;
    void* also_unused;
    Node* last; // the last word of an allocation of exactly its size
};
Node* nodes[k_objects];

void make_nodes()
{
    for (auto& node : nodes) {
        node = heap::make<Node>();
        node->last = heap::make<Node>();
        node->last->marker = 0x5EED;
    }
}

// Enough garbage for several collections.
void collect_garbage()
{
    for (int i = 0; i < 4'000'000; ++i)
        heap::make<Node>()->marker = 1;
}

} // namespace

TEST_CASE("heap: what only the last word of an object points to survives collections")
{
    make_nodes();
    collect_garbage();
    auto survivors = 0;
    for (auto const node : nodes)
        survivors += node->last->marker == 0x5EED;
    CHECK(survivors == k_objects);
}

TEST_CASE("heap: a rope that was built by appending is flattened with its content")
{
    String const* text = empty_string();
    for (int i = 0; i < 200'000; ++i)
        text = concatenate(text, make_ascii_string("abc"));
    flatten(text);
    REQUIRE(text->length == 600'000);
    CHECK(text->unit(0) == u'a');
    CHECK(text->unit(599'999) == u'c');
}
