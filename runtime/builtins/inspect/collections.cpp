// What stands between the braces of arrays, sets, maps, iterators and promises.
#include "context.h"

#include "../../jobs/promise.h"
#include "../../operations/iteration.h"
#include "../../value/realm.h"

#include <algorithm>

namespace js::builtins::inspect {

Text remaining_text(double remaining)
{
    return u"... " + decimal(remaining) + u" more item" + (remaining > 1 ? u"s" : u"");
}

namespace {

double shown_count(Context const& context, double length) { return std::min(std::max(0.0, context.options.max_array_length), length); }

Text empty_items(Context const& context, double count)
{
    return style(context, u"<" + decimal(count) + u" empty item" + (count > 1 ? u"s" : u"") + u">", Style::Undefined);
}

// An array with holes: each run of holes is one entry.
void write_sparse_array(Context& context, Object* array, int recurse_times, double length, double limit, std::vector<Text>& output)
{
    double index = static_cast<double>(output.size());
    auto const is_full = [&] { return static_cast<double>(output.size()) >= limit; };
    for (auto const key : *own_property_keys(array)) {
        if (is_full() || !key.is_index())
            break;
        PropertyDescriptor descriptor;
        if (key.index() < index || !get_own_property(array, key, descriptor) || descriptor.enumerable != 1)
            continue;
        if (key.index() != index) {
            output.push_back(empty_items(context, key.index() - index));
            index = key.index();
            if (is_full())
                break;
        }
        output.push_back(format_property(context, array, recurse_times, key, EntryKind::ArrayItem, &descriptor));
        index++;
    }
    auto const remaining = length - index;
    if (remaining > 0)
        output.push_back(is_full() ? remaining_text(remaining) : empty_items(context, remaining));
}

// Restores the indentation also when an entry throws.
struct Indent {
    Context& context;
    explicit Indent(Context& its_context)
        : context(its_context)
    {
        context.indentation += 2;
    }
    ~Indent() { context.indentation -= 2; }
};

// What the iteration of a collection gives: its own iterator, or the builtin one if it has no prototype.
Value iterable_of(Description const& description, Object* prototype, char const* method)
{
    if (description.constructor)
        return description.object;
    return call(get(prototype, property_key(method)), description.object, {});
}

// Node's prefix tells the size that the collection has; how many entries are shown is asked of its property.
double size_property(Object* collection) { return to_number(get(collection, names::size)); }

} // namespace

void write_array(Context& context, Description& description, int recurse_times, std::vector<Text>& output)
{
    auto* const array = description.object;
    auto const length = length_of_array_like(array);
    auto const limit = shown_count(context, length);
    for (std::uint32_t i = 0; i < limit; i++) {
        PropertyDescriptor descriptor;
        if (!get_own_property(array, PropertyKey::from_index(i), descriptor))
            return write_sparse_array(context, array, recurse_times, length, limit, output);
        output.push_back(format_property(context, array, recurse_times, PropertyKey::from_index(i), EntryKind::ArrayItem, &descriptor));
    }
    if (length > limit)
        output.push_back(remaining_text(length - limit));
}

void write_set(Context& context, Description& description, int recurse_times, std::vector<Text>& output)
{
    auto const length = size_property(description.object);
    auto const limit = shown_count(context, length);
    {
        Indent const indent(context);
        for (auto const item : iterate(iterable_of(description, realm.set_prototype, "values"))) {
            if (static_cast<double>(output.size()) >= limit)
                break;
            output.push_back(format_value(context, item, recurse_times));
        }
    }
    if (length > limit)
        output.push_back(remaining_text(length - limit));
}

void write_map(Context& context, Description& description, int recurse_times, std::vector<Text>& output)
{
    auto const length = size_property(description.object);
    auto const limit = shown_count(context, length);
    {
        Indent const indent(context);
        for (auto const entry : iterate(iterable_of(description, realm.map_prototype, "entries"))) {
            if (static_cast<double>(output.size()) >= limit)
                break;
            auto key = format_value(context, get(entry, PropertyKey::from_index(0)), recurse_times);
            output.push_back(key + u" => " + format_value(context, get(entry, PropertyKey::from_index(1)), recurse_times));
        }
    }
    if (length > limit)
        output.push_back(remaining_text(length - limit));
}

namespace {

void write_pairs(Context& context, Value const* items, std::size_t count, int recurse_times, std::vector<Text>& output)
{
    Indent const indent(context);
    for (std::size_t i = 0; i < count; i++) {
        std::vector<Text> pair { format_value(context, items[2 * i], recurse_times), format_value(context, items[2 * i + 1], recurse_times) };
        output.push_back(reduce_to_single_string(context, std::move(pair), {}, u"[", u"]", EntryKind::ArrayExtra, recurse_times));
    }
}

} // namespace

void write_iterator(Context& context, Description& description, int recurse_times, std::vector<Text>& output)
{
    auto const preview = preview_entries(description.object);
    auto const* const items = dense_items(preview.entries);
    auto const total = preview.is_key_value ? preview.entries->length / 2 : preview.entries->length;
    auto const count = static_cast<std::size_t>(shown_count(context, total));
    if (preview.is_key_value) {
        auto const name = description.open.rfind(u" Iterator] {");
        description.open.replace(name, Text::npos, u" Entries] {");
        write_pairs(context, items, count, recurse_times, output);
    } else {
        Indent const indent(context);
        for (std::size_t i = 0; i < count; i++)
            output.push_back(format_value(context, items[i], recurse_times));
    }
    if (total > count)
        output.push_back(remaining_text(static_cast<double>(total - count)));
}

void write_promise(Context& context, Description& description, int recurse_times, std::vector<Text>& output)
{
    auto const* const promise = static_cast<Promise*>(description.object);
    if (promise->state == PromiseState::Pending) {
        output.push_back(style(context, u"<pending>", Style::Special));
        return;
    }
    Indent const indent(context);
    auto text = format_value(context, promise->result, recurse_times);
    if (promise->state == PromiseState::Rejected)
        text = style(context, u"<rejected>", Style::Special) + u" " + text;
    output.push_back(std::move(text));
}

void write_weak_collection(Context& context, Description&, int, std::vector<Text>& output)
{
    output.push_back(style(context, u"<items unknown>", Style::Special));
}

// The exports of a module, some of which may not be initialised yet.
void write_namespace(Context& context, Description& description, int recurse_times, std::vector<Text>& output)
{
    for (auto const key : *description.keys) {
        try {
            output.push_back(format_property(context, description.object, recurse_times, key, EntryKind::ObjectProperty));
        } catch (Throw const&) {
            output.push_back(format_key(context, key) + u": " + style(context, u"<uninitialized>", Style::Special));
        }
    }
    description.keys->count = 0;
}

} // namespace js::builtins::inspect
