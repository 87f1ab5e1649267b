// Arrays that only typed code sees: dense, of elements of one C++ type.
//
// A hole is an element that is undefined; the translator gives an array that may have one an element type that can be it.
#pragma once

#include "equality.h"
#include "errors.h"

#include "../core/heap.h"
#include "../core/math.h"

#include <cstring>
#include <initializer_list>
#include <type_traits>
#include <utility>

namespace js {

// What reading an element gives where there may be none. Some elements have no such form: they are only iterated over.
template<typename T>
struct MissingElement {
    using type = void;
};
template<typename T>
    requires std::is_pointer_v<T> || std::same_as<T, OptionalNumber> || std::same_as<T, OptionalBoolean> || std::same_as<T, direct::Undefined>
struct MissingElement<T> {
    using type = T;
};
template<Number T>
struct MissingElement<T> {
    using type = OptionalNumber;
};
template<>
struct MissingElement<bool> {
    using type = OptionalBoolean;
};
template<typename T>
using OrUndefined = typename MissingElement<T>::type;

// An element for an array of another type, which can hold it.
template<typename To, typename From>
To list_element(From const& element)
{
    if constexpr (std::same_as<From, direct::Undefined>)
        return To {};
    else
        return To(element);
}

// What a property key is, cold: a number that is no array index names a property.
struct ListKey {
    bool is_index;
    std::uint64_t bits; // of the number, or of undefined
};
ListKey list_key(OptionalNumber key);
std::uint32_t list_index(double index, std::uint32_t length); // relative to the end if negative, within 0 and length
std::uint32_t list_length(double length); // RangeError "Invalid array length"
[[noreturn]] void end_list_too_long();

// What a number that may be an index is kept as.
template<typename T>
concept IndexNumber = Number<T> || std::same_as<T, std::int64_t>;

template<typename T>
class List {
    static constexpr bool k_is_atomic = std::is_arithmetic_v<T> || std::same_as<T, OptionalNumber> || std::same_as<T, OptionalBoolean> || std::same_as<T, direct::Undefined>;
    static constexpr std::uint32_t k_first_capacity = 4;
    static constexpr std::uint32_t k_max_length = 0x7fff'ffff;
    static constexpr std::uint32_t k_no_index = 0xffff'ffff;

public:
    using value_type = T;

    static List* make() { return heap::make<List>(); }
    // With its elements in the same piece of memory, as long as it does not grow.
    static List* make(std::initializer_list<T> items)
    {
        auto const count = static_cast<std::uint32_t>(items.size());
        auto* const memory = static_cast<char*>(heap::allocate(sizeof(List) + count * sizeof(T)));
        auto* const result = new (memory) List;
        result->m_items = reinterpret_cast<T*>(memory + sizeof(List));
        result->m_length = result->m_capacity = count;
        move(result->m_items, items.begin(), count);
        return result;
    }
    std::int32_t length() const { return static_cast<std::int32_t>(m_length); }
    std::uint32_t size() const { return m_length; }
    T const* items() const { return m_items; }
    // An element that is known to be there.
    T& operator[](IndexNumber auto index) { return m_items[static_cast<std::uint32_t>(index)]; }

    OrUndefined<T> get(IndexNumber auto key) const
    {
        auto const index = index_of(key);
        return index < m_length ? OrUndefined<T>(m_items[index]) : get_other(static_cast<double>(key));
    }
    OrUndefined<T> get(OptionalNumber key) const
    {
        auto const index = index_of(key.number());
        return index < m_length ? OrUndefined<T>(m_items[index]) : get_other(key);
    }
    OrUndefined<T> at(IndexNumber auto index) const // 23.1.3.1
    {
        auto const relative = index != index ? 0 : math::trunc(static_cast<double>(index));
        auto const absolute = relative < 0 ? relative + m_length : relative;
        return absolute >= 0 && absolute < m_length ? OrUndefined<T>(m_items[static_cast<std::uint32_t>(absolute)]) : OrUndefined<T>();
    }

    void set(IndexNumber auto key, T value)
    {
        auto const index = index_of(key);
        if (index < m_length) [[likely]]
            m_items[index] = value;
        else if (index == m_length)
            push(value);
        else
            set_other(static_cast<double>(key), value);
    }
    void set(OptionalNumber key, T value)
    {
        if (key.is_undefined())
            set_other(key, value);
        else
            set(key.number(), value);
    }

    std::int32_t push(T value)
    {
        if (m_length == m_capacity) [[unlikely]]
            grow(1);
        m_items[m_length++] = value;
        return length();
    }
    std::int32_t push(std::initializer_list<T> values)
    {
        append(values.begin(), static_cast<std::uint32_t>(values.size()));
        return length();
    }
    OrUndefined<T> pop()
    {
        if (m_length == 0)
            return {};
        auto const result = m_items[--m_length];
        forget(m_length, m_length + 1);
        return result;
    }
    OrUndefined<T> shift()
    {
        if (m_length == 0)
            return {};
        auto const result = *m_items;
        forget(0, 1);
        ++m_items;
        --m_length;
        --m_capacity;
        return result;
    }
    std::int32_t unshift(std::initializer_list<T> values)
    {
        auto const count = static_cast<std::uint32_t>(values.size());
        reserve(count);
        move(m_items + count, m_items, m_length);
        move(m_items, values.begin(), count);
        m_length += count;
        return length();
    }
    std::int32_t unshift(T value) { return unshift(std::initializer_list<T> { value }); }

    void append(T const* items, std::uint32_t count)
    {
        reserve(count);
        move(m_items + m_length, items, count);
        m_length += count;
    }
    template<typename U>
    void append(List<U> const* other)
    {
        auto const count = other->size();
        reserve(count);
        append_range(other->items(), count);
    }
    template<typename Machine>
    void append_machine(Machine&& machine)
    {
        for (auto const& item : machine)
            push(list_element<T>(item));
    }
    // For chains: 23.1.3.2 Array.prototype.concat ( ...items )
    template<typename U>
    List* with(List<U> const* other)
    {
        append(other);
        return this;
    }
    List* with_item(T value)
    {
        push(value);
        return this;
    }

    void set_size(std::uint32_t length)
    {
        if (length > k_max_length)
            end_list_too_long();
        if (length > m_length)
            reserve(length - m_length);
        forget(length, m_length);
        for (auto i = m_length; i < length; ++i)
            m_items[i] = T {};
        m_length = length;
    }

    template<typename U = T>
    List<U>* slice(double start = 0, double end = infinity) const // 23.1.3.28
    {
        auto const from = list_index(start, m_length);
        auto const to = list_index(end, m_length);
        auto const count = to > from ? to - from : 0;
        auto* const result = List<U>::make();
        result->reserve(count);
        result->append_range(m_items + from, count);
        return result;
    }
    // Elements of another type; there is room for them.
    template<typename U>
    void append_range(U const* items, std::uint32_t count)
    {
        if constexpr (std::same_as<T, U>)
            move(m_items + m_length, items, count);
        else
            for (std::uint32_t i = 0; i < count; ++i)
                m_items[m_length + i] = list_element<T>(items[i]);
        m_length += count;
    }
    // Functions are called for the elements that are there when their turn comes, up to the length at the beginning.
    template<typename Function>
    void for_each(Function function) const // 23.1.3.15
    {
        auto const length = m_length;
        for (std::uint32_t i = 0; i < length && i < m_length; ++i)
            function(m_items[i], static_cast<std::int32_t>(i));
    }
    template<typename U, typename Function>
    List<U>* map(Function function) const // 23.1.3.21
    {
        auto const length = m_length;
        auto* const result = List<U>::make();
        result->reserve(length);
        for (std::uint32_t i = 0; i < length && i < m_length; ++i)
            result->push(function(m_items[i], static_cast<std::int32_t>(i)));
        return result;
    }
    template<typename U, typename Function>
    List<U>* filter(Function function) const // 23.1.3.8
    {
        auto const length = m_length;
        auto* const result = List<U>::make();
        for (std::uint32_t i = 0; i < length && i < m_length; ++i) {
            auto const item = m_items[i];
            if (function(item, static_cast<std::int32_t>(i)))
                result->push(list_element<U>(item));
        }
        return result;
    }
    template<typename Function>
    bool some(Function function) const // 23.1.3.29
    {
        auto const length = m_length;
        for (std::uint32_t i = 0; i < length && i < m_length; ++i)
            if (function(m_items[i], static_cast<std::int32_t>(i)))
                return true;
        return false;
    }
    template<typename Function>
    bool every(Function function) const // 23.1.3.6
    {
        auto const length = m_length;
        for (std::uint32_t i = 0; i < length && i < m_length; ++i)
            if (!function(m_items[i], static_cast<std::int32_t>(i)))
                return false;
        return true;
    }
    template<typename Function>
    OrUndefined<T> find(Function function) const // 23.1.3.9
    {
        auto const length = m_length;
        for (std::uint32_t i = 0; i < length; ++i) {
            auto const item = get(static_cast<std::int32_t>(i));
            if (function(item, static_cast<std::int32_t>(i)))
                return item;
        }
        return {};
    }
    template<typename Function>
    std::int32_t find_index(Function function) const // 23.1.3.10
    {
        auto const length = m_length;
        for (std::uint32_t i = 0; i < length; ++i)
            if (function(get(static_cast<std::int32_t>(i)), static_cast<std::int32_t>(i)))
                return static_cast<std::int32_t>(i);
        return -1;
    }
    template<typename U, typename Function>
    U reduce(U result, Function function) const // 23.1.3.24
    {
        auto const length = m_length;
        for (std::uint32_t i = 0; i < length && i < m_length; ++i)
            result = function(result, m_items[i], static_cast<std::int32_t>(i));
        return result;
    }

    List* reverse()
    {
        for (std::uint32_t i = 0, j = m_length; i + 1 < j; ++i)
            std::swap(m_items[i], m_items[--j]);
        return this;
    }
    List* fill(T value, double start = 0, double end = infinity)
    {
        auto const to = list_index(end, m_length);
        for (auto i = list_index(start, m_length); i < to; ++i)
            m_items[i] = value;
        return this;
    }

    // 23.1.3.17, 23.1.3.20, 23.1.3.16
    template<typename U>
    std::int32_t index_of_value(U const& searched) const
    {
        for (std::uint32_t i = 0; i < m_length; ++i)
            if (strictly_equal(m_items[i], searched))
                return static_cast<std::int32_t>(i);
        return -1;
    }
    template<typename U>
    std::int32_t last_index_of_value(U const& searched) const
    {
        for (auto i = m_length; i-- > 0;)
            if (strictly_equal(m_items[i], searched))
                return static_cast<std::int32_t>(i);
        return -1;
    }
    template<typename U>
    bool includes(U const& searched) const
    {
        for (std::uint32_t i = 0; i < m_length; ++i)
            if (same_value_zero(m_items[i], searched))
                return true;
        return false;
    }

    void reserve(std::uint32_t count)
    {
        if (m_capacity - m_length < count)
            grow(count);
    }

private:
    // A property whose name is a number but no index, or undefined.
    struct Other {
        std::uint64_t key;
        T value;
        Other* next;
    };

    static std::uint32_t index_of(std::int32_t key) { return static_cast<std::uint32_t>(key); }
    static std::uint64_t index_of(std::int64_t key) { return static_cast<std::uint64_t>(key); }
    static std::uint32_t index_of(double key)
    {
        if (!(__builtin_fabs(key) < 0x1p31)) [[unlikely]]
            return k_no_index;
        auto const index = static_cast<std::int32_t>(key);
        return index == key ? static_cast<std::uint32_t>(index) : k_no_index;
    }

    [[gnu::noinline, gnu::cold]] OrUndefined<T> get_other(OptionalNumber key) const
    {
        if (m_others)
            for (auto const* other = m_others; other; other = other->next)
                if (other->key == list_key(key).bits)
                    return other->value;
        return {};
    }
    [[gnu::noinline]] void set_other(OptionalNumber key, T value)
    {
        auto const [is_index, bits] = list_key(key);
        if (is_index) {
            if (key.number() >= k_max_length)
                end_list_too_long();
            set_size(static_cast<std::uint32_t>(key.number()) + 1);
            m_items[m_length - 1] = value;
            return;
        }
        for (auto* other = m_others; other; other = other->next)
            if (other->key == bits) {
                other->value = value;
                return;
            }
        m_others = heap::make<Other>(Other { bits, value, m_others });
    }

    [[gnu::noinline]] void grow(std::uint32_t count)
    {
        auto const needed = std::uint64_t { m_length } + count;
        if (needed > k_max_length)
            end_list_too_long();
        auto const usual = m_length ? std::uint64_t { m_length } * 2 : k_first_capacity;
        auto const capacity = needed > usual ? needed : usual < k_max_length ? usual : k_max_length;
        auto* const memory = k_is_atomic ? heap::allocate_atomic(capacity * sizeof(T)) : heap::allocate(capacity * sizeof(T));
        auto* const items = static_cast<T*>(memory);
        move(items, m_items, m_length);
        m_items = items;
        m_capacity = static_cast<std::uint32_t>(capacity);
    }
    static void move(T* to, T const* from, std::uint32_t count)
    {
        if (count)
            std::memmove(static_cast<void*>(to), from, count * sizeof(T));
    }
    // The collector need not find them any more.
    void forget(std::uint32_t from, std::uint32_t to)
    {
        if constexpr (!k_is_atomic)
            for (auto i = from; i < to; ++i)
                m_items[i] = T {};
    }

    T* m_items = nullptr;
    std::uint32_t m_length = 0;
    std::uint32_t m_capacity = 0;
    Other* m_others = nullptr;
};

// Literals: make_list<double>({ 1, 2 })
template<typename T>
inline List<T>* make_list(std::initializer_list<T> items = {})
{
    return items.size() ? List<T>::make(items) : List<T>::make();
}

// The items of a for...of loop: those that the array has when their turn comes.
template<typename T>
class Items {
public:
    Items() = default;
    explicit Items(List<T> const* list)
        : m_list(list)
    {
    }
    bool step() { return m_next < m_list->size() && ++m_next; }
    T item() const { return m_list->items()[m_next - 1]; }

    class Iterator {
    public:
        explicit Iterator(List<T> const* list)
            : m_list(list)
        {
        }
        T operator*() const { return m_list->items()[m_index]; }
        Iterator& operator++()
        {
            ++m_index;
            return *this;
        }
        bool operator!=(std::nullptr_t) const { return m_index < m_list->size(); }

    private:
        List<T> const* m_list;
        std::uint32_t m_index = 0;
    };
    Iterator begin() const { return Iterator { m_list }; }
    static std::nullptr_t end() { return nullptr; }

private:
    List<T> const* m_list = nullptr;
    std::uint32_t m_next = 0;
};

// An array pattern over an array.
template<typename T>
class ListPattern {
public:
    ListPattern() = default;
    explicit ListPattern(List<T> const* list)
        : m_list(list)
    {
    }
    OrUndefined<T> next()
    {
        if (m_list && m_next < m_list->size())
            return m_list->items()[m_next++];
        m_list = nullptr; // stays at its end
        return {};
    }
    template<typename U>
    List<U>* rest()
    {
        auto* const result = List<U>::make();
        while (m_list && m_next < m_list->size())
            result->push(list_element<U>(m_list->items()[m_next++]));
        m_list = nullptr;
        return result;
    }

private:
    List<T> const* m_list = nullptr;
    std::uint32_t m_next = 0;
};

// 10.4.2.4 ArraySetLength
template<typename T>
void set_length(List<T>* list, IndexNumber auto length)
{
    list->set_size(list_length(static_cast<double>(length)));
}

// An array where there may be null or undefined: the access, or the loop, that fails then.
template<typename T>
void set_length(List<T>* list, direct::Nullish nullish, IndexNumber auto length)
{
    if (!list) [[unlikely]]
        direct::throw_nullish_write(nullish, "length");
    set_length(list, length);
}
template<typename T>
List<T>* present(List<T>* list, direct::Nullish nullish, char const* key)
{
    if (!list) [[unlikely]]
        direct::throw_nullish_read(nullish, key);
    return list;
}
template<typename T, typename Key>
OrUndefined<T> get_present(List<T> const* list, direct::Nullish nullish, Key key)
{
    if (!list) [[unlikely]]
        direct::throw_nullish_read(nullish, OptionalNumber(key));
    return list->get(key);
}
template<typename T, typename Key>
void set_present(List<T>* list, direct::Nullish nullish, Key key, T value)
{
    if (!list) [[unlikely]]
        direct::throw_nullish_write(nullish, OptionalNumber(key));
    list->set(key, value);
}
template<typename T>
List<T>* present_for_loop(List<T>* list, direct::Nullish nullish, char const* text)
{
    if (!list) [[unlikely]]
        direct::throw_not_iterable(nullish, text);
    return list;
}

template<typename T>
List<T>* check_initialized(List<T>* list, char const* name)
{
    if (!list) [[unlikely]]
        direct::throw_error(ErrorType::ReferenceError, direct::k_uninitialized, { name });
    return list;
}

} // namespace js
