#include "realm.h"

namespace js {

Realm realm {};

} // namespace js
