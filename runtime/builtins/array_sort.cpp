// 23.1.3.30 Array.prototype.sort and 23.1.3.34 toSorted. See note [order of comparisons].
#include "array.h"

#include "merge_sort.h"

#include <algorithm>

namespace js::builtins {

namespace {

// A list of values in collected memory, undefined ones counted apart: they sort last and are never compared.
struct Items {
    Value* values = nullptr;
    std::size_t count = 0;
    std::size_t capacity = 0;
    std::size_t undefined_count = 0;

    void add(Value value)
    {
        if (value.is_undefined()) {
            ++undefined_count;
            return;
        }
        if (count == capacity)
            grow();
        values[count++] = value;
    }
    std::size_t total() const { return count + undefined_count; }
    Value operator[](std::size_t index) const { return index < count ? values[index] : Value {}; }

private:
    void grow()
    {
        capacity = capacity ? 2 * capacity : 16;
        auto* const larger = static_cast<Value*>(heap::allocate(capacity * sizeof(Value)));
        std::copy_n(values, count, larger);
        values = larger;
    }
};

struct Item {
    String const* text; // of a primitive that is compared by its text; else null
    Value value;
};

// 23.1.3.30.2 CompareArrayElements ( x, y, comparator ) on everything but undefined: is the result negative?
class ComesBefore {
public:
    explicit ComesBefore(Value comparator)
        : m_comparator(comparator)
    {
    }
    [[gnu::noinline]] bool operator()(Item x, Item y) const
    {
        if (!m_comparator.is_undefined()) {
            Value const arguments[] { x.value, y.value };
            return to_number(js::call(m_comparator, undefined, arguments, 2)) < 0;
        }
        if (x.text)
            return compare(x.text, y.text) < 0;
        auto const* const x_text = to_string(x.value);
        return compare(flatten(x_text), flatten(to_string(y.value))) < 0;
    }

private:
    Value m_comparator;
};

void sort_items(Items& items, Value comparator)
{
    if (items.count < 2)
        return;
    // OPTIMIZATION: the text of a primitive is made once; nobody can see when.
    bool const makes_texts = comparator.is_undefined()
        && std::none_of(items.values, items.values + items.count, [](Value value) { return value.is_object(); });
    auto* const sorted = static_cast<Item*>(heap::allocate(items.count * sizeof(Item)));
    for (std::size_t i = 0; i < items.count; ++i)
        sorted[i] = { makes_texts ? flatten(to_string(items.values[i])) : nullptr, items.values[i] };
    MergeSort { sorted, items.count, ComesBefore { comparator } }.sort();
    for (std::size_t i = 0; i < items.count; ++i)
        items.values[i] = sorted[i].value;
}

void require_comparator(Value comparator)
{
    if (!comparator.is_undefined() && !is_callable(comparator))
        throw_error(ErrorType::TypeError, "The comparison function must be either a function or undefined: %v", comparator);
}

// 23.1.3.30 Array.prototype.sort ( comparator )
Value array_sort(Call const& call)
{
    require_comparator(call[0]);
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    Items items;
    Value value;
    for (double k = 0; k < length; ++k)
        if (get_index_if_present(object, k, value))
            items.add(value);
    sort_items(items, call[0]);

    auto const total = static_cast<double>(items.total());
    for (std::size_t i = 0; i < items.total(); ++i)
        set_index(object, static_cast<double>(i), items[i]);
    for (double k = total; k < length; ++k)
        delete_index(object, k);
    return object;
}

// 23.1.3.34 Array.prototype.toSorted ( comparator )
Value array_to_sorted(Call const& call)
{
    require_comparator(call[0]);
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    if (length > k_max_array_length)
        throw_error(ErrorType::RangeError, "Invalid array length");
    Items items;
    for (double k = 0; k < length; ++k)
        items.add(get_index(object, k));
    sort_items(items, call[0]);

    auto* const result = make_array();
    for (std::size_t i = 0; i < items.total(); ++i)
        append(result, items[i]);
    return result;
}

} // namespace

void install_array_sort(Object* prototype)
{
    define_method(prototype, "sort", array_sort, 1);
    define_method(prototype, "toSorted", array_to_sorted, 1);
}

} // namespace js::builtins
