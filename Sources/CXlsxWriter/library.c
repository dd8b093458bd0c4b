#include "library.h"

#include "xlsx_workbook.h"

xlsx_library libxlsxwriter;

const char *const xlsx_package = "libxlsxwriter" LXW_SOVERSION;

// The version of the headers: structures that go over to the library differ between versions.
static dynamic_library library = {
    DYNAMIC_LIBRARY("libxlsxwriter.so." LXW_SOVERSION, &libxlsxwriter, XLSX_FUNCTIONS)};

const char *xlsx_problem(void) { return dynamic_library_problem(&library); }
