/// Looks at many bytes of a table at once: counts, separators outside quotes, literals.
///
/// Each function has a portable form and, on x86-64, forms for AVX2 and AVX-512 of which the best
/// that the processor has is chosen when the program runs. All give the same answers; the tests hold
/// them against each other.
#ifndef BYTE_SCAN_H
#define BYTE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The forms of the functions, each better than those before it.
typedef enum { byte_scan_portable, byte_scan_avx2, byte_scan_avx512 } byte_scan_form;

/// The best form that the processor has.
byte_scan_form byte_scan_best_form(void);

/// What a range of bytes holds.
typedef struct {
    /// Double quotes.
    size_t quotes;
    /// Line feeds.
    size_t line_feeds;
    /// Carriage returns that no line feed follows.
    size_t lone_returns;
    /// Bytes up to the blank that stand right behind a line feed. Without any, and without lone
    /// returns, no line is blank.
    size_t doubtful_starts;
} byte_scan_counts;

/// Counts the bytes from `bytes` on. The byte before the range and the one behind it must be
/// readable.
byte_scan_counts byte_scan_count(const uint8_t *bytes, size_t count, byte_scan_form form);

/// What a search for separators found.
typedef struct {
    /// How many offsets were written.
    size_t count;
    /// Whether the range ends within quotes.
    bool ends_quoted;
    /// Whether each quote opens a field right behind a separator, closes one right before a
    /// separator, or is doubled. Where it is not, only a parser can tell what is meant.
    bool is_regular;
} byte_scan_separators_found;

/// Writes the offsets of the separators outside quotes: the delimiter, line feeds and carriage
/// returns; with `line_ends_only` not those of the delimiter. `offsets` has room for `count` of
/// them, and 64 more. The range begins outside quotes and where a record does.
byte_scan_separators_found byte_scan_separators(
    const uint8_t *bytes, size_t count, uint8_t delimiter, bool line_ends_only, uint32_t *offsets,
    byte_scan_form form);

/// Whether a line feed or a carriage return stands in the range, in quotes or outside.
bool byte_scan_has_line_end(const uint8_t *bytes, size_t count, byte_scan_form form);

/// The offset of the first line end outside quotes; `count` when there is none. `quoted` says whether
/// the range begins within quotes, and afterwards whether it is within quotes there.
size_t byte_scan_first_record_end(const uint8_t *bytes, size_t count, bool *quoted);

/// The offset behind the last line end outside quotes; 0 when there is none. `quoted` says whether the
/// range ends within quotes.
size_t byte_scan_last_record_end(const uint8_t *bytes, size_t count, bool quoted);

/// A literal that is looked for: one to eight bytes.
typedef struct {
    uint8_t bytes[8];
    size_t count;
} byte_scan_needle;

/// How many needles can be looked for at once.
enum { byte_scan_most_needles = 4 };

/// What a survey of a range found.
typedef struct {
    /// As ``byte_scan_count`` gives them.
    byte_scan_counts counts;
    /// At how many places a needle stands.
    size_t matches;
} byte_scan_surveyed;

/// Counts the bytes of a range and in the same pass writes the offsets of the places at which one of
/// the needles stands between bytes below 0x2D: separators, quotes, blanks and line ends, and others.
/// Zeros may stand in front of a needle, also before the range. Of more places than there is room for
/// the first are written. 64 bytes before the range and behind it must be readable.
byte_scan_surveyed byte_scan_survey(
    const uint8_t *bytes, size_t count, const byte_scan_needle *needles, size_t needle_count,
    uint32_t *offsets, size_t room, byte_scan_form form);

#endif
