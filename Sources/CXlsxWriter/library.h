/// The functions of libxlsxwriter that are used, found when the program runs.
#ifndef LIBRARY_H
#define LIBRARY_H

#include <xlsxwriter.h>

typedef struct {
    __typeof__(workbook_new_opt) *workbook_new_opt;
    __typeof__(workbook_add_worksheet) *workbook_add_worksheet;
    __typeof__(workbook_add_format) *workbook_add_format;
    __typeof__(workbook_set_properties) *workbook_set_properties;
    __typeof__(workbook_validate_sheet_name) *workbook_validate_sheet_name;
    __typeof__(workbook_close) *workbook_close;
    __typeof__(worksheet_write_string) *worksheet_write_string;
    __typeof__(worksheet_write_number) *worksheet_write_number;
    __typeof__(worksheet_set_column) *worksheet_set_column;
    __typeof__(worksheet_freeze_panes) *worksheet_freeze_panes;
    __typeof__(worksheet_ignore_errors) *worksheet_ignore_errors;
    __typeof__(format_set_bold) *format_set_bold;
    __typeof__(format_set_text_wrap) *format_set_text_wrap;
    __typeof__(format_set_align) *format_set_align;
    __typeof__(format_set_num_format) *format_set_num_format;
    __typeof__(lxw_strerror) *strerror;
} xlsx_library;

/// Complete once `xlsx_problem` gave NULL.
extern xlsx_library libxlsxwriter;

#endif
