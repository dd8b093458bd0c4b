/// Workbooks of Excel by libxlsxwriter, which is loaded when the first one is written.
///
/// Linking it would cost every start of the program a millisecond, for the few runs that write a
/// workbook. Nothing here writes a formula: a text stays a text, whatever it begins with.
#ifndef XLSX_WORKBOOK_H
#define XLSX_WORKBOOK_H

#include <stddef.h>
#include <stdint.h>

/// The Debian package that holds the version of the library that the program was built for.
extern const char *const xlsx_package;

/// Loads libxlsxwriter, once. Gives NULL when it is there, else why it is not.
const char *xlsx_problem(void);

/// A workbook that is being written, in memory.
typedef struct xlsx_workbook xlsx_workbook;

/// How a cell looks.
typedef enum { XLSX_PLAIN, XLSX_HEADER, XLSX_DATE, XLSX_WRAPPED } xlsx_style;

/// A new workbook with the moment of its creation, seconds from 1970 in universal time. NULL when
/// memory was short. Only after `xlsx_problem` gave NULL.
xlsx_workbook *xlsx_open(const char *title, const char *comments, int64_t created);

/// Adds a sheet with a frozen first row; cells go to the newest one. What follows gives 0, or the
/// number of an error.
int xlsx_add_sheet(xlsx_workbook *book, const char *name);

/// The width of a column in characters.
int xlsx_set_width(xlsx_workbook *book, uint16_t column, double width);

/// A text, of UTF-8.
int xlsx_write_text(
    xlsx_workbook *book, uint32_t row, uint16_t column, const char *text, xlsx_style style);

/// A number; with the style XLSX_DATE the days from 1899-12-30.
int xlsx_write_number(
    xlsx_workbook *book, uint32_t row, uint16_t column, double number, xlsx_style style);

/// Keeps a spreadsheet from marking texts that look like numbers, such as years, in these rows.
int xlsx_allow_texts(xlsx_workbook *book, uint32_t last_row, uint16_t last_column);

/// Ends and frees the workbook. `bytes` is set to the whole file, which the caller frees.
int xlsx_close(xlsx_workbook *book, uint8_t **bytes, size_t *count);

/// What the number of an error means.
const char *xlsx_error(int error);

#endif
