#include "xml_library.h"

static xml_library table;

static const char *const names[] = {XML_FUNCTIONS(DYNAMIC_LIBRARY_NAME) NULL};
static dynamic_library library = {
    .name = "libxml2.so.2",
    .functions = names,
    .table = &table,
    .lock = PTHREAD_MUTEX_INITIALIZER,
};

const char *xml_problem(void) { return dynamic_library_problem(&library); }

const xml_library *xml_functions(void) { return xml_problem() ? NULL : &table; }
