#include "archive_library.h"

static archive_library table;

static dynamic_library library = {DYNAMIC_LIBRARY("libarchive.so.13", &table, ARCHIVE_FUNCTIONS)};

const char *archive_problem(void) { return dynamic_library_problem(&library); }

const archive_library *archive_functions(void) { return archive_problem() ? NULL : &table; }
