/// The functions of libarchive that are used, found when the first archive is read.
///
/// Linking libarchive, with libxml2, ICU and the compressors behind it, would cost every start of the
/// program 1 to 2 ms, for the few runs that unpack something. Types and constants are those of its own
/// headers.
#ifndef ARCHIVE_LIBRARY_H
#define ARCHIVE_LIBRARY_H

#include <archive.h>
#include <archive_entry.h>

#include "dynamic_library.h"

#define ARCHIVE_FUNCTIONS(USE) \
    USE(archive_read_new) \
    USE(archive_read_free) \
    USE(archive_read_support_filter_xz) \
    USE(archive_read_support_filter_zstd) \
    USE(archive_read_support_format_zip_seekable) \
    USE(archive_read_support_format_raw) \
    USE(archive_read_support_format_empty) \
    USE(archive_read_open) \
    USE(archive_read_open_filename) \
    USE(archive_read_open_memory) \
    USE(archive_read_next_header) \
    USE(archive_read_data) \
    USE(archive_filter_code) \
    USE(archive_entry_filetype) \
    USE(archive_entry_pathname_utf8) \
    USE(archive_error_string)

typedef struct {
    ARCHIVE_FUNCTIONS(DYNAMIC_LIBRARY_POINTER)
} archive_library;

/// Loads libarchive, once. Gives NULL when it is there, else why it is not.
const char *archive_problem(void);

/// The functions; NULL when libarchive is not there.
const archive_library *archive_functions(void);

#endif
