/// The functions of libxlsxwriter that are used, found when the program runs.
#ifndef LIBRARY_H
#define LIBRARY_H

#include <xlsxwriter.h>

#include "dynamic_library.h"

#define XLSX_FUNCTIONS(USE) \
    USE(workbook_new_opt) \
    USE(workbook_add_worksheet) \
    USE(workbook_add_format) \
    USE(workbook_set_properties) \
    USE(workbook_validate_sheet_name) \
    USE(workbook_close) \
    USE(worksheet_write_string) \
    USE(worksheet_write_number) \
    USE(worksheet_set_column) \
    USE(worksheet_freeze_panes) \
    USE(worksheet_ignore_errors) \
    USE(format_set_bold) \
    USE(format_set_text_wrap) \
    USE(format_set_align) \
    USE(format_set_num_format) \
    USE(lxw_strerror)

typedef struct {
    XLSX_FUNCTIONS(DYNAMIC_LIBRARY_POINTER)
} xlsx_library;

/// Complete once `xlsx_problem` gave NULL.
extern xlsx_library libxlsxwriter;

#endif
