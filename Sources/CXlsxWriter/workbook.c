#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "library.h"
#include "xlsx_workbook.h"

struct xlsx_workbook {
    /// The file in memory that the library writes to by its name under /proc.
    int descriptor;
    lxw_workbook *book;
    lxw_worksheet *sheet;
    lxw_format *formats[XLSX_WRAPPED + 1];
};

static int set_formats(xlsx_workbook *self) {
    for (int style = XLSX_HEADER; style <= XLSX_WRAPPED; style++) {
        self->formats[style] = libxlsxwriter.workbook_add_format(self->book);
        if (!self->formats[style]) return 0;
    }
    libxlsxwriter.format_set_bold(self->formats[XLSX_HEADER]);
    libxlsxwriter.format_set_num_format(self->formats[XLSX_DATE], "yyyy-mm-dd");
    libxlsxwriter.format_set_text_wrap(self->formats[XLSX_WRAPPED]);
    libxlsxwriter.format_set_align(self->formats[XLSX_WRAPPED], LXW_ALIGN_VERTICAL_TOP);
    return 1;
}

static void discard(xlsx_workbook *self) {
    if (self->descriptor >= 0) close(self->descriptor);
    free(self);
}

xlsx_workbook *xlsx_open(const char *title, const char *comments, int64_t created) {
    xlsx_workbook *self = calloc(1, sizeof *self);
    if (!self) return NULL;
    self->descriptor = memfd_create("workbook", MFD_CLOEXEC);
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", self->descriptor);
    lxw_workbook_options options = {0};
    if (self->descriptor >= 0) self->book = libxlsxwriter.workbook_new_opt(path, &options);
    if (!self->book || !set_formats(self)) {
        discard(self);
        return NULL;
    }
    lxw_doc_properties properties = {
        .title = (char *)title, .comments = (char *)comments, .created = created};
    libxlsxwriter.workbook_set_properties(self->book, &properties);
    return self;
}

int xlsx_add_sheet(xlsx_workbook *self, const char *name) {
    lxw_error error = libxlsxwriter.workbook_validate_sheet_name(self->book, name);
    if (error) return error;
    self->sheet = libxlsxwriter.workbook_add_worksheet(self->book, name);
    if (!self->sheet) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    libxlsxwriter.worksheet_freeze_panes(self->sheet, 1, 0);
    return 0;
}

int xlsx_set_width(xlsx_workbook *self, uint16_t column, double width) {
    return libxlsxwriter.worksheet_set_column(self->sheet, column, column, width, NULL);
}

int xlsx_write_text(
    xlsx_workbook *self, uint32_t row, uint16_t column, const char *text, xlsx_style style
) {
    return libxlsxwriter.worksheet_write_string(
        self->sheet, row, column, text, self->formats[style]);
}

int xlsx_write_number(
    xlsx_workbook *self, uint32_t row, uint16_t column, double number, xlsx_style style
) {
    return libxlsxwriter.worksheet_write_number(
        self->sheet, row, column, number, self->formats[style]);
}

int xlsx_allow_texts(xlsx_workbook *self, uint32_t last_row, uint16_t last_column) {
    // Columns by their letters: A to XFD.
    char letters[4] = {0};
    int place = 3;
    for (int rest = last_column + 1; rest > 0; rest = (rest - 1) / 26)
        letters[--place] = (char)('A' + (rest - 1) % 26);
    char range[32];
    snprintf(range, sizeof range, "A1:%s%u", letters + place, last_row + 1);
    return libxlsxwriter.worksheet_ignore_errors(
        self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
}

int xlsx_close(xlsx_workbook *self, uint8_t **bytes, size_t *count) {
    lxw_error error = libxlsxwriter.workbook_close(self->book);
    struct stat status;
    if (!error && fstat(self->descriptor, &status)) error = LXW_ERROR_CREATING_XLSX_FILE;
    if (!error) {
        *count = (size_t)status.st_size;
        *bytes = malloc(*count ? *count : 1);
        if (!*bytes) error = LXW_ERROR_MEMORY_MALLOC_FAILED;
    }
    for (size_t done = 0; !error && done < *count;) {
        ssize_t got = pread(self->descriptor, *bytes + done, *count - done, (off_t)done);
        if (got <= 0) {
            free(*bytes);
            error = LXW_ERROR_CREATING_XLSX_FILE;
        } else {
            done += (size_t)got;
        }
    }
    discard(self);
    return error;
}

const char *xlsx_error(int error) { return libxlsxwriter.lxw_strerror(error); }
