// The stable sort behind Array.prototype.sort.
//
// Note [order of comparisons]
//
// The specification leaves open which items a sort compares, but a program sees it: the comparator is its function.
// V8 sorts with Tim Peters' adaptive merge sort, as described in Python's "listsort.txt": runs are found and extended
// by binary insertion to a minimal length, then merged, with galloping where one side keeps winning. The same
// algorithm here makes the same calls in the same order. `Less(x, y)` is "the comparison of x with y is negative".
#pragma once

#include "../core/heap.h"

#include <cstddef>

namespace js::builtins {

// What <algorithm> has, without its cost for every file that includes this one.
namespace ranges_of_items {

inline std::size_t least(std::size_t a, std::size_t b) { return b < a ? b : a; }

template<typename Item>
void copy_forward(Item const* from, std::size_t count, Item* to)
{
    for (std::size_t i = 0; i < count; ++i)
        to[i] = from[i];
}

template<typename Item>
void copy_backward(Item const* from, std::size_t count, Item* to)
{
    for (std::size_t i = count; i-- > 0;)
        to[i] = from[i];
}

template<typename Item>
void reverse(Item* items, std::size_t count)
{
    for (std::size_t i = 0, j = count; i + 1 < j; ++i) {
        --j;
        auto const item = items[i];
        items[i] = items[j];
        items[j] = item;
    }
}

} // namespace ranges_of_items

template<typename Item, typename Less>
class MergeSort {
public:
    MergeSort(Item* items, std::size_t count, Less less)
        : m_items(items)
        , m_count(count)
        , m_less(less)
    {
    }

    void sort()
    {
        std::size_t low = 0;
        auto remaining = m_count;
        auto const minimum = minimum_run_length(remaining);
        while (remaining > 1 || (remaining == 1 && m_run_count > 0)) {
            auto length = count_run(low, low + remaining);
            if (length < minimum) {
                auto const forced = ranges_of_items::least(minimum, remaining);
                insertion_sort(low, low + length, low + forced);
                length = forced;
            }
            m_runs[m_run_count++] = { low, length };
            collapse();
            low += length;
            remaining -= length;
        }
        while (m_run_count > 1) {
            auto n = m_run_count - 2;
            if (n > 0 && m_runs[n - 1].length < m_runs[n + 1].length)
                --n;
            merge_at(n);
        }
    }

private:
    struct Run {
        std::size_t base;
        std::size_t length;
    };
    static constexpr std::size_t k_wins_to_gallop = 7;
    static constexpr std::size_t k_most_runs = 96;

    static std::size_t minimum_run_length(std::size_t count)
    {
        std::size_t dropped = 0;
        for (; count >= 64; count >>= 1)
            dropped |= count & 1;
        return count + dropped;
    }

    // The length of the run that begins at `low`; a strictly descending one is reversed in place.
    std::size_t count_run(std::size_t low, std::size_t high)
    {
        if (low + 1 == high)
            return 1;
        bool const is_descending = m_less(m_items[low + 1], m_items[low]);
        auto end = low + 2;
        while (end < high && m_less(m_items[end], m_items[end - 1]) == is_descending)
            ++end;
        if (is_descending)
            ranges_of_items::reverse(m_items + low, end - low);
        return end - low;
    }

    // Sorts [low, high), of which [low, start) is sorted.
    void insertion_sort(std::size_t low, std::size_t start, std::size_t high)
    {
        for (; start < high; ++start) {
            auto const pivot = m_items[start];
            auto left = low;
            auto right = start;
            while (left < right) {
                auto const middle = left + (right - left) / 2;
                if (m_less(pivot, m_items[middle]))
                    right = middle;
                else
                    left = middle + 1;
            }
            ranges_of_items::copy_backward(m_items + left, start - left, m_items + left + 1);
            m_items[left] = pivot;
        }
    }

    bool is_balanced(std::size_t n) const { return n < 2 || m_runs[n - 2].length > m_runs[n - 1].length + m_runs[n].length; }

    void collapse()
    {
        while (m_run_count > 1) {
            auto n = m_run_count - 2;
            if (!is_balanced(n + 1) || !is_balanced(n)) {
                if (m_runs[n - 1].length < m_runs[n + 1].length)
                    --n;
            } else if (m_runs[n].length > m_runs[n + 1].length) {
                return;
            }
            merge_at(n);
        }
    }

    void merge_at(std::size_t n)
    {
        auto left = m_runs[n];
        auto right = m_runs[n + 1];
        m_runs[n].length += right.length;
        if (n + 3 == m_run_count)
            m_runs[n + 1] = m_runs[n + 2];
        --m_run_count;

        // What is in place already at either end takes no part.
        auto const skipped = gallop_right(m_items + left.base, left.length, m_items[right.base], 0);
        left.base += skipped;
        left.length -= skipped;
        if (left.length == 0)
            return;
        right.length = gallop_left(m_items + right.base, right.length, m_items[left.base + left.length - 1], right.length - 1);
        if (right.length == 0)
            return;
        if (left.length <= right.length)
            merge_low(left, right);
        else
            merge_high(left, right);
    }

    // Doubles a galloping distance until `stop` says so; returns the last distance that passed and the first that did not.
    struct Gallop {
        std::size_t passed;
        std::size_t stopped;
    };
    template<typename Stop>
    static Gallop gallop(std::size_t most, Stop const& stop)
    {
        std::size_t passed = 0;
        std::size_t distance = 1;
        while (distance < most && !stop(distance)) {
            passed = distance;
            distance = 2 * distance + 1;
        }
        return { passed, ranges_of_items::least(distance, most) };
    }

    // Where `key` belongs in a sorted range, left of equal items. `hint` is where to look first.
    std::size_t gallop_left(Item const* items, std::size_t count, Item key, std::size_t hint)
    {
        std::size_t low, high;
        if (m_less(items[hint], key)) {
            auto const [passed, stopped] = gallop(count - hint, [&](std::size_t d) { return !m_less(items[hint + d], key); });
            low = hint + passed + 1;
            high = hint + stopped;
        } else {
            auto const [passed, stopped] = gallop(hint + 1, [&](std::size_t d) { return m_less(items[hint - d], key); });
            low = hint + 1 - stopped;
            high = hint - passed;
        }
        while (low < high) {
            auto const middle = low + (high - low) / 2;
            if (m_less(items[middle], key))
                low = middle + 1;
            else
                high = middle;
        }
        return high;
    }

    // The same, right of equal items.
    std::size_t gallop_right(Item const* items, std::size_t count, Item key, std::size_t hint)
    {
        std::size_t low, high;
        if (m_less(key, items[hint])) {
            auto const [passed, stopped] = gallop(hint + 1, [&](std::size_t d) { return !m_less(key, items[hint - d]); });
            low = hint + 1 - stopped;
            high = hint - passed;
        } else {
            auto const [passed, stopped] = gallop(count - hint, [&](std::size_t d) { return m_less(key, items[hint + d]); });
            low = hint + passed + 1;
            high = hint + stopped;
        }
        while (low < high) {
            auto const middle = low + (high - low) / 2;
            if (m_less(key, items[middle]))
                high = middle;
            else
                low = middle + 1;
        }
        return high;
    }

    Item* copy_to_buffer(Run run)
    {
        if (m_buffer_size < run.length) {
            m_buffer = static_cast<Item*>(heap::allocate(run.length * sizeof(Item)));
            m_buffer_size = run.length;
        }
        ranges_of_items::copy_forward(m_items + run.base, run.length, m_buffer);
        return m_buffer;
    }

    // A merge in progress: `a` and `b` are what is left of the two runs.
    struct Merge {
        Item* a;
        std::size_t a_count;
        Item* b;
        std::size_t b_count;
        Item* target;
        bool is_finished = false; // one side is used up, up to the last item of the buffered one

        void take_a(std::size_t count) { take(a, a_count, count); }
        void take_b(std::size_t count) { take(b, b_count, count); }

    private:
        void take(Item*& from, std::size_t& left, std::size_t count)
        {
            ranges_of_items::copy_forward(from, count, target);
            from += count;
            target += count;
            left -= count;
        }
    };

    // Merges front to back; the left run, the shorter one, is in the buffer.
    void merge_low(Run left, Run right)
    {
        Merge merge { copy_to_buffer(left), left.length, m_items + right.base, right.length, m_items + left.base };
        merge.take_b(1);
        merge.is_finished = merge.b_count == 0 || merge.a_count == 1;
        while (!merge.is_finished) {
            merge_low_one_by_one(merge);
            if (!merge.is_finished)
                merge_low_galloping(merge);
        }
        if (merge.b_count > 0 && merge.a_count == 1)
            merge.take_b(merge.b_count); // the last item of the left run is the greatest
        merge.take_a(merge.a_count);
    }

    void merge_low_one_by_one(Merge& merge)
    {
        std::size_t a_wins = 0, b_wins = 0;
        while (a_wins < m_minimum_gallop && b_wins < m_minimum_gallop) {
            if (m_less(*merge.b, *merge.a)) {
                merge.take_b(1);
                ++b_wins;
                a_wins = 0;
                merge.is_finished = merge.b_count == 0;
            } else {
                merge.take_a(1);
                ++a_wins;
                b_wins = 0;
                merge.is_finished = merge.a_count == 1;
            }
            if (merge.is_finished)
                return;
        }
    }

    void merge_low_galloping(Merge& merge)
    {
        ++m_minimum_gallop;
        std::size_t a_wins, b_wins;
        do {
            m_minimum_gallop -= m_minimum_gallop > 1 ? 1 : 0;
            a_wins = gallop_right(merge.a, merge.a_count, *merge.b, 0);
            merge.take_a(a_wins);
            merge.is_finished = a_wins > 0 && merge.a_count <= 1;
            if (merge.is_finished)
                return;
            merge.take_b(1);
            merge.is_finished = merge.b_count == 0;
            if (merge.is_finished)
                return;
            b_wins = gallop_left(merge.b, merge.b_count, *merge.a, 0);
            merge.take_b(b_wins);
            merge.is_finished = merge.b_count == 0;
            if (merge.is_finished)
                return;
            merge.take_a(1);
            merge.is_finished = merge.a_count == 1;
            if (merge.is_finished)
                return;
        } while (a_wins >= k_wins_to_gallop || b_wins >= k_wins_to_gallop);
        ++m_minimum_gallop;
    }

    // Merges back to front; the right run, the shorter one, is in the buffer. Here `a` and `b` stay at the start of
    // what is left, and `target` is one past the next place.
    struct BackwardMerge {
        Item* a;
        std::size_t a_count;
        Item* b;
        std::size_t b_count;
        Item* target;
        bool is_finished = false;

        void take_a(std::size_t count) { take(a, a_count, count); }
        void take_b(std::size_t count) { take(b, b_count, count); }

    private:
        void take(Item* from, std::size_t& left, std::size_t count)
        {
            left -= count;
            target -= count;
            ranges_of_items::copy_backward(from + left, count, target);
        }
    };

    void merge_high(Run left, Run right)
    {
        BackwardMerge merge { m_items + left.base, left.length, copy_to_buffer(right), right.length, m_items + right.base + right.length };
        merge.take_a(1);
        merge.is_finished = merge.a_count == 0 || merge.b_count == 1;
        while (!merge.is_finished) {
            merge_high_one_by_one(merge);
            if (!merge.is_finished)
                merge_high_galloping(merge);
        }
        if (merge.a_count > 0 && merge.b_count == 1)
            merge.take_a(merge.a_count); // the first item of the right run is the least
        merge.take_b(merge.b_count);
    }

    void merge_high_one_by_one(BackwardMerge& merge)
    {
        std::size_t a_wins = 0, b_wins = 0;
        while (a_wins < m_minimum_gallop && b_wins < m_minimum_gallop) {
            if (m_less(merge.b[merge.b_count - 1], merge.a[merge.a_count - 1])) {
                merge.take_a(1);
                ++a_wins;
                b_wins = 0;
                merge.is_finished = merge.a_count == 0;
            } else {
                merge.take_b(1);
                ++b_wins;
                a_wins = 0;
                merge.is_finished = merge.b_count == 1;
            }
            if (merge.is_finished)
                return;
        }
    }

    void merge_high_galloping(BackwardMerge& merge)
    {
        ++m_minimum_gallop;
        std::size_t a_wins, b_wins;
        do {
            m_minimum_gallop -= m_minimum_gallop > 1 ? 1 : 0;
            a_wins = merge.a_count - gallop_right(merge.a, merge.a_count, merge.b[merge.b_count - 1], merge.a_count - 1);
            merge.take_a(a_wins);
            merge.is_finished = merge.a_count == 0;
            if (merge.is_finished)
                return;
            merge.take_b(1);
            merge.is_finished = merge.b_count == 1;
            if (merge.is_finished)
                return;
            b_wins = merge.b_count - gallop_left(merge.b, merge.b_count, merge.a[merge.a_count - 1], merge.b_count - 1);
            merge.take_b(b_wins);
            merge.is_finished = b_wins > 0 && merge.b_count <= 1;
            if (merge.is_finished)
                return;
            merge.take_a(1);
            merge.is_finished = merge.a_count == 0;
            if (merge.is_finished)
                return;
        } while (a_wins >= k_wins_to_gallop || b_wins >= k_wins_to_gallop);
        ++m_minimum_gallop;
    }

    Item* m_items;
    std::size_t m_count;
    Less m_less;
    std::size_t m_minimum_gallop = k_wins_to_gallop;
    Run m_runs[k_most_runs];
    std::size_t m_run_count = 0;
    Item* m_buffer = nullptr;
    std::size_t m_buffer_size = 0;
};

} // namespace js::builtins
