/// What the forms of the survey share. Private to this module.
#ifndef SURVEY_H
#define SURVEY_H

#include "forms.h"

/// Below this byte are the separators, the quote, the blank and the line ends.
enum { first_inner_byte = 0x2D };

/// The vector forms look at so many bytes at a time.
enum { survey_stride = 128 };

/// How many bytes of a range the vector forms look at: those of whole strides, without its last byte,
/// so that what stands behind one is a byte of the range.
static inline size_t survey_strides(size_t count) {
    return count == 0 ? 0 : (count - 1) / survey_stride * survey_stride;
}

/// What is looked for, and where the places are written at which it stands.
typedef struct {
    const uint8_t *bytes;
    const byte_scan_needle *needles;
    size_t needle_count;
    uint32_t *offsets;
    size_t room;
    size_t found;
} survey_search;

/// Writes an offset if one of the needles stands there, alone but for zeros in front.
void survey_look_at(survey_search *state, size_t offset);

#if BYTE_SCAN_HAS_VECTORS
/// What a first look at a range gives: the line feeds, and whether there may be anything else that
/// counts. Most ranges hold neither quotes nor returns nor blank lines.
typedef struct {
    size_t line_feeds;
    bool is_unusual;
} survey_first_look;

/// The first, the second and the last byte of a needle are looked for; of a needle of one byte or two
/// some of these are the same.
static inline size_t second(const byte_scan_needle *needle) { return needle->count > 1 ? 1 : 0; }

/// Asks for the 64 bytes that stand a page ahead. What a processor fetches by itself ends with each page,
/// so that it is late where the bytes are a file's own pages, all of them still in memory. It may stand
/// behind what can be read: nothing is read by it.
static inline void fetch_ahead(const uint8_t *bytes) {
    _mm_prefetch((const char *)((uintptr_t)bytes + 4096), _MM_HINT_T0);
}

survey_first_look survey_avx2(survey_search *state, size_t count);
survey_first_look survey_avx512(survey_search *state, size_t count);
#endif

#endif
