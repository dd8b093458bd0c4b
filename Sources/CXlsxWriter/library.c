#include "library.h"

#include "xlsx_workbook.h"

xlsx_library libxlsxwriter;

const char *const xlsx_package = "libxlsxwriter" LXW_SOVERSION;

static const char *const names[] = {XLSX_FUNCTIONS(DYNAMIC_LIBRARY_NAME) NULL};
static dynamic_library library = {
    // The version of the headers: structures that go over to the library differ between versions.
    .name = "libxlsxwriter.so." LXW_SOVERSION,
    .functions = names,
    .table = &libxlsxwriter,
    .lock = PTHREAD_MUTEX_INITIALIZER,
};

const char *xlsx_problem(void) { return dynamic_library_problem(&library); }
