#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

#include "xlsx_workbook.h"

xlsx_library libxlsxwriter;

const char *const xlsx_package = "libxlsxwriter" LXW_SOVERSION;

static char problem[256];
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static void *found(void *handle, const char *name) {
    void *function = dlsym(handle, name);
    if (!function && !problem[0]) snprintf(problem, sizeof problem, "it has no %s", name);
    return function;
}

static void load(void) {
    // The version of the headers: structures that go over to the library differ between versions.
    void *handle = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) {
        const char *why = dlerror();
        snprintf(problem, sizeof problem, "%s", why ? why : "it cannot be loaded");
        return;
    }
    libxlsxwriter.workbook_new_opt = found(handle, "workbook_new_opt");
    libxlsxwriter.workbook_add_worksheet = found(handle, "workbook_add_worksheet");
    libxlsxwriter.workbook_add_format = found(handle, "workbook_add_format");
    libxlsxwriter.workbook_set_properties = found(handle, "workbook_set_properties");
    libxlsxwriter.workbook_validate_sheet_name = found(handle, "workbook_validate_sheet_name");
    libxlsxwriter.workbook_close = found(handle, "workbook_close");
    libxlsxwriter.worksheet_write_string = found(handle, "worksheet_write_string");
    libxlsxwriter.worksheet_write_number = found(handle, "worksheet_write_number");
    libxlsxwriter.worksheet_set_column = found(handle, "worksheet_set_column");
    libxlsxwriter.worksheet_freeze_panes = found(handle, "worksheet_freeze_panes");
    libxlsxwriter.worksheet_ignore_errors = found(handle, "worksheet_ignore_errors");
    libxlsxwriter.format_set_bold = found(handle, "format_set_bold");
    libxlsxwriter.format_set_text_wrap = found(handle, "format_set_text_wrap");
    libxlsxwriter.format_set_align = found(handle, "format_set_align");
    libxlsxwriter.format_set_num_format = found(handle, "format_set_num_format");
    libxlsxwriter.strerror = found(handle, "lxw_strerror");
}

const char *xlsx_problem(void) {
    pthread_once(&loading, load);
    return problem[0] ? problem : NULL;
}
