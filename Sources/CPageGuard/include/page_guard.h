/// Reads on where a file that is mapped into memory has lost pages.
///
/// A file may be shortened, or its disk fail, while its mapped pages are read. The system then sends the
/// thread that reads them SIGBUS, which ends the process. Of a guarded mapping they read as zeros
/// instead, and whoever reads asks afterwards whether that came to pass.
#ifndef PAGE_GUARD_H
#define PAGE_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/mman.h>

// Linux has it since 5.14; the C library's headers may be older.
#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#endif

/// How many mappings can be guarded at a time.
enum { page_guard_most = 64 };

/// Guards a mapping; gives the guard's number, or -1 where none is free or the system lets no signal be
/// handled. Handles SIGBUS from then on; one that no guarded mapping is the reason of goes to who
/// handled it before.
int page_guard_begin(void *start, size_t length);

/// Whether pages of the mapping were lost. All of it reads as zeros then.
bool page_guard_is_lost(int guard);

/// Ends a guard. The mapping is not read any more.
void page_guard_end(int guard);

#endif
