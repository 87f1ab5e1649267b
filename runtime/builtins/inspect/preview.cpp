// What Map and Set iterators still have to give.
#include "context.h"

#include "../../value/collections.h"

namespace js::builtins::inspect {

Preview preview_entries(Object* iterator)
{
    auto const* const source = static_cast<CollectionIterator*>(iterator);
    Preview preview { make_array(), source->iteration == IterationKind::KeyAndValue };
    if (!source->collection)
        return preview;
    bool const is_map = source->collection->kind == ObjectKind::Map;
    auto position = source->position; // a copy: the iterator itself does not move
    while (auto const* const entry = source->collection->table.next(position)) {
        bool const shows_value = is_map && source->iteration != IterationKind::Key;
        if (source->iteration != IterationKind::Value || !is_map)
            append(preview.entries, entry->key);
        if (preview.is_key_value)
            append(preview.entries, is_map ? entry->value : entry->key);
        else if (shows_value)
            append(preview.entries, entry->value);
    }
    return preview;
}

} // namespace js::builtins::inspect
