// What the files of Array.prototype share.
#pragma once

#include "support.h"

#include "../operations/species.h"
#include "../value/array_iterator.h"

namespace js::builtins {

// 10.4.2.2 ArrayCreate ( length ): RangeError "Invalid array length" beyond 2^32 - 1.
Array* array_create(double length);
// 10.4.2.3 ArraySpeciesCreate ( originalArray, length )
Object* array_species_create(Object* original, double length);
// What ArraySpeciesCreate made for a method, filled from the front.
class SpeciesArray {
public:
    SpeciesArray(Object* original, double length);
    void put(double index, Value value); // CreateDataPropertyOrThrow
    bool put_all(Value const* items, std::size_t count); // OPTIMIZATION: false where the items must be put one by one
    Object* finish();                    // the array with the length it was created with

private:
    Object* m_object;
    double m_length;
    bool m_is_fresh; // OPTIMIZATION: an intrinsic array nobody has seen is filled by appending
};
// OPTIMIZATION: the items [start, start + count) of an array if they can be copied as they are, else null.
Value const* copyable_items(Object* object, double start, double count);
// Appends items to a plain array that has no holes at its end.
void append_all(Array* array, Value const* items, std::size_t count);
// CreateDataPropertyOrThrow of an index; an append where the object is a plain array that ends there.
void create_index(Object* object, double index, Value value);
Value make_array_iterator(Object* target, IterationKind kind); // 23.1.5.1 CreateArrayIterator
// 23.1.3.18 Array.prototype.join
Value array_join(Call const& call);

// Each file of Array.prototype defines its methods.
void install_array_mutators(Object* prototype);
void install_array_search(Object* prototype);
void install_array_iteration(Object* prototype);
void install_array_combination(Object* prototype);
void install_array_text(Object* prototype);
void install_array_copying(Object* prototype);
void install_array_sort(Object* prototype);
void install_array_iterator(Realm& realm, Object* prototype);
void install_array_constructor(Realm& realm, Object* prototype);

} // namespace js::builtins
