#include "archive_library.h"

static archive_library table;

static const char *const names[] = {ARCHIVE_FUNCTIONS(DYNAMIC_LIBRARY_NAME) NULL};
static dynamic_library library = {
    .name = "libarchive.so.13",
    .functions = names,
    .table = &table,
    .lock = PTHREAD_MUTEX_INITIALIZER,
};

const char *archive_problem(void) { return dynamic_library_problem(&library); }

const archive_library *archive_functions(void) { return archive_problem() ? NULL : &table; }
