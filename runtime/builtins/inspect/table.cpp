// console.table: rows and columns with box-drawing lines.
#include "context.h"

#include "../../core/heap.h"
#include "../../operations/iteration.h"

#include <algorithm>

namespace js::builtins::inspect {

namespace {

struct Column {
    Text head;
    std::vector<Text> cells; // missing ones at the end are empty
};

Text cell_text(Value value)
{
    Options options;
    bool const is_wide_object
        = value.is_object() && !value.as_object()->is_callable && !is_array(value) && [&] {
              std::size_t names = 0;
              for (auto const key : *visible_keys(value.as_object(), false))
                  names += key.is_symbol() ? 0 : 1;
              return names > 2;
          }();
    options.depth = is_wide_object ? -1 : 0;
    options.max_array_length = 3;
    options.break_length = k_unlimited;
    return inspect(value, options);
}

Text repeated(std::u16string_view part, std::size_t count)
{
    Text result;
    for (std::size_t i = 0; i < count; i++)
        result += part;
    return result;
}

Text render_row(std::vector<Text> const& cells, std::vector<std::size_t> const& widths)
{
    Text row = u"│ ";
    for (std::size_t i = 0; i < cells.size(); i++) {
        row += cells[i] + spaces(widths[i] - string_width(cells[i]));
        if (i + 1 != cells.size())
            row += u" │ ";
    }
    return row + u" │";
}

Text render(std::vector<Column> const& columns)
{
    std::vector<Text> heads;
    std::vector<std::size_t> widths;
    std::size_t longest = 0;
    for (auto const& column : columns) {
        auto width = string_width(column.head);
        for (auto const& cell : column.cells)
            width = std::max(width, string_width(cell));
        widths.push_back(width);
        heads.push_back(column.head);
        longest = std::max(longest, column.cells.size());
    }
    std::vector<Text> dividers;
    for (auto const width : widths)
        dividers.push_back(repeated(u"─", width + 2));
    Text result = u"┌" + join(dividers, u"┬") + u"┐\n" + render_row(heads, widths) + u"\n├" + join(dividers, u"┼") + u"┤\n";
    for (std::size_t i = 0; i < longest; i++) {
        std::vector<Text> row;
        for (auto const& column : columns)
            row.push_back(i < column.cells.size() ? column.cells[i] : Text());
        result += render_row(row, widths) + u"\n";
    }
    return result + u"└" + join(dividers, u"┴") + u"┘";
}

Column index_column(std::size_t count)
{
    Column column { u"(iteration index)", {} };
    for (std::size_t i = 0; i < count; i++)
        column.cells.push_back(cell_text(static_cast<double>(i)));
    return column;
}

Text pairs_table(std::vector<Text> keys, std::vector<Text> values)
{
    auto const count = keys.size();
    return render({ index_column(count), { u"Key", std::move(keys) }, { u"Values", std::move(values) } });
}

Text map_table(Object* map)
{
    std::vector<Text> keys;
    std::vector<Text> values;
    for (auto const entry : iterate(map)) {
        keys.push_back(cell_text(get(entry, PropertyKey::from_index(0))));
        values.push_back(cell_text(get(entry, PropertyKey::from_index(1))));
    }
    return pairs_table(std::move(keys), std::move(values));
}

Text preview_table(Object* iterator)
{
    auto const preview = preview_entries(iterator);
    auto const* const items = dense_items(preview.entries);
    std::vector<Text> keys;
    std::vector<Text> values;
    for (std::size_t i = 0; i < preview.entries->length; i++)
        (preview.is_key_value && i % 2 == 0 ? keys : values).push_back(cell_text(items[i]));
    if (preview.is_key_value)
        return pairs_table(std::move(keys), std::move(values));
    auto const count = values.size();
    return render({ index_column(count), { u"Values", std::move(values) } });
}

Text set_table(Object* set)
{
    std::vector<Text> values;
    for (auto const item : iterate(set))
        values.push_back(cell_text(item));
    auto const count = values.size();
    return render({ index_column(count), { u"Values", std::move(values) } });
}

// The columns of a table of records, in the order a JavaScript object would list them: integer names first.
struct RecordColumns {
    std::vector<Column> columns;

    Column& named(PropertyKey key)
    {
        auto name = key_text(key);
        for (auto& column : columns)
            if (column.head == name)
                return column;
        if (!key.is_index())
            return columns.emplace_back(Column { std::move(name), {} });
        auto position = columns.begin() + static_cast<std::ptrdiff_t>(index_names.size());
        auto index_position = index_names.end();
        while (index_position != index_names.begin() && *std::prev(index_position) > key.index()) {
            --index_position;
            --position;
        }
        index_names.insert(index_position, key.index());
        return *columns.insert(position, Column { std::move(name), {} });
    }

    std::vector<std::uint32_t> index_names;
};

KeyList* string_keys(Object* object)
{
    auto* const keys = visible_keys(object, false);
    while (keys->count != 0 && keys->keys[keys->count - 1].is_symbol())
        keys->count--;
    return keys;
}

KeyList* column_keys(Value item, Value properties)
{
    if (properties.is_undefined())
        return string_keys(item.as_object());
    auto* const keys = new (heap::allocate(sizeof(KeyList))) KeyList {};
    auto const length = length_of_array_like(properties.as_object());
    for (std::uint32_t i = 0; i < length; i++)
        keys->append(to_property_key(get(properties, PropertyKey::from_index(i))));
    return keys;
}

void add_record(RecordColumns& records, Value item, Value properties, std::size_t row)
{
    for (auto const key : *column_keys(item, properties)) {
        auto& cells = records.named(key).cells;
        cells.resize(row + 1);
        PropertyDescriptor descriptor;
        if (item.is_object() && get_own_property(item.as_object(), key, descriptor))
            cells[row] = cell_text(get(item, key));
    }
}

Text record_table(Object* data, Value properties)
{
    RecordColumns records;
    Column index { u"(index)", {} };
    Column values { u"Values", {} };
    bool has_primitives = false;
    for (auto const key : *string_keys(data)) {
        auto const row = index.cells.size();
        index.cells.push_back(key_text(key));
        auto const item = get(data, key);
        if (properties.is_undefined() && !item.is_object()) {
            has_primitives = true;
            values.cells.resize(row + 1);
            values.cells[row] = cell_text(item);
        } else {
            add_record(records, item, properties, row);
        }
    }
    std::vector<Column> columns { std::move(index) };
    for (auto& column : records.columns)
        columns.push_back(std::move(column));
    if (has_primitives)
        columns.push_back(std::move(values));
    return render(columns);
}

} // namespace

Text table(Object* data, Value properties)
{
    switch (data->kind) {
    case ObjectKind::Map:
        return map_table(data);
    case ObjectKind::Set:
        return set_table(data);
    case ObjectKind::MapIterator:
    case ObjectKind::SetIterator:
        return preview_table(data);
    default:
        return record_table(data, properties);
    }
}

} // namespace js::builtins::inspect
