#pragma once

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace wederhoor {

/// Has blocks of a megabyte and more go back to the system when they are freed, at once and always: the C library would
/// otherwise keep as much as the largest it ever saw, a list of all cases several times over.
inline void returnLargeBlocks()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

} // namespace wederhoor
