#include "forms.h"

/// What is carried from one byte, or one block of them, to the next.
typedef struct {
    /// All ones within quotes.
    uint64_t quoted;
    /// Whether the byte before closed a quoted field, or separated two fields.
    uint64_t closed, separated;
    /// Not zero once a quote was out of order.
    uint64_t irregular;
    /// Where the next offset is written.
    uint32_t *next;
} search;

static void look_at(
    search *state, uint8_t byte, uint8_t delimiter, bool line_ends_only, size_t offset
) {
    bool is_quote = byte == '"';
    bool is_separator =
        !state->quoted && !is_quote && (is_line_end(byte) || byte == delimiter);
    if (state->closed && !is_quote && !is_separator) state->irregular = 1;
    if (is_quote && !state->quoted && !state->closed && !state->separated) state->irregular = 1;
    state->closed = is_quote && state->quoted;
    if (is_quote) state->quoted = ~state->quoted;
    state->separated = is_separator;
    if (is_separator && !(line_ends_only && byte == delimiter)) *state->next++ = (uint32_t)offset;
}

#if BYTE_SCAN_HAS_VECTORS
/// The separators of a block that are outside quotes. Each bit of the quotes becomes the parity of the
/// bits up to it by a carry-less product with ones.
FOR_AVX2 static inline uint64_t outside(search *state, uint64_t separators, uint64_t quotes) {
    __m128i product = _mm_clmulepi64_si128(
        _mm_set_epi64x(0, (long long)quotes), _mm_set1_epi8((char)0xFF), 0);
    uint64_t inside = (uint64_t)_mm_cvtsi128_si64(product) ^ state->quoted;
    separators &= ~inside & ~quotes;
    uint64_t opening = quotes & inside, closing = quotes & ~inside;
    uint64_t behind_closing = closing << 1 | state->closed;
    uint64_t behind_separator = separators << 1 | state->separated;
    state->irregular |= opening & ~(behind_separator | behind_closing);
    state->irregular |= behind_closing & ~(separators | opening);
    state->quoted = (uint64_t)((int64_t)inside >> 63);
    state->closed = closing >> 63;
    state->separated = separators >> 63;
    return separators;
}

FOR_AVX2 static inline uint64_t bits(__m256i low, __m256i high) {
    return (uint32_t)_mm256_movemask_epi8(low)
        | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

FOR_AVX2 static inline uint64_t equal(__m256i low, __m256i high, char byte) {
    __m256i wanted = _mm256_set1_epi8(byte);
    return bits(_mm256_cmpeq_epi8(low, wanted), _mm256_cmpeq_epi8(high, wanted));
}

/// Where a table that is looked up by the low four bits of a byte gives the byte itself: several
/// bytes are found at once, if their low bits differ.
FOR_AVX2 static inline uint64_t among(__m256i low, __m256i high, __m256i table) {
    return bits(
        _mm256_cmpeq_epi8(_mm256_shuffle_epi8(table, low), low),
        _mm256_cmpeq_epi8(_mm256_shuffle_epi8(table, high), high));
}

/// A table of the two line ends, the quote and the delimiter.
FOR_AVX2 static inline __m256i special_bytes(uint8_t delimiter) {
    // A byte's low bits are 0 here and not its place, or 1 at the place of 0, so that no other byte is
    // found.
    uint8_t table[16] = {1};
    table['\n' & 15] = '\n';
    table['\r' & 15] = '\r';
    table['"' & 15] = '"';
    table[delimiter & 15] = delimiter;
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)table));
}

// For each value of a byte the places of its bits, the lowest first, one in each byte of a word.
#define BIT(b, i) ((uint64_t)((b) >> (i) & 1))
#define BITS2(b) (BIT(b, 0) + BIT(b, 1))
#define BITS4(b) (BITS2(b) + BITS2((b) >> 2))
#define PLACE(b, i, below) (BIT(b, i) * (i) << 8 * (below))
#define PLACES(b) \
    PLACE(b, 1, BIT(b, 0)) | PLACE(b, 2, BITS2(b)) | PLACE(b, 3, BITS2(b) + BIT(b, 2)) \
        | PLACE(b, 4, BITS4(b)) | PLACE(b, 5, BITS4(b) + BIT(b, 4)) \
        | PLACE(b, 6, BITS4(b) + BITS2((b) >> 4)) \
        | PLACE(b, 7, BITS4(b) + BITS2((b) >> 4) + BIT(b, 6))
#define PLACES4(b) PLACES(b), PLACES((b) + 1), PLACES((b) + 2), PLACES((b) + 3)
#define PLACES16(b) PLACES4(b), PLACES4((b) + 4), PLACES4((b) + 8), PLACES4((b) + 12)
#define PLACES64(b) PLACES16(b), PLACES16((b) + 16), PLACES16((b) + 32), PLACES16((b) + 48)
static const uint64_t places[256] = {PLACES64(0), PLACES64(64), PLACES64(128), PLACES64(192)};

/// Writes the offsets of the bits, eight bits at a time and without a branch for how many there are;
/// what is written too much is written over.
FOR_AVX2 static inline void write_avx2(search *state, uint64_t bits, size_t base) {
    uint32_t *next = state->next;
    __m256i bases = _mm256_set1_epi32((int)base);
    const __m256i eight = _mm256_set1_epi32(8);
    for (int k = 0; k < 8; k++) {
        uint8_t some = (uint8_t)(bits >> 8 * k);
        __m256i offsets = _mm256_cvtepu8_epi32(
            _mm_loadl_epi64((const __m128i *)(const void *)(places + some)));
        _mm256_storeu_si256(
            (__m256i *)(void *)next, _mm256_add_epi32(bases, offsets));
        bases = _mm256_add_epi32(bases, eight);
        next += _mm_popcnt_u32(some);
    }
    state->next = next;
}

FOR_AVX2 static size_t separate_avx2(
    search *state, const uint8_t *bytes, size_t count, uint8_t delimiter, bool line_ends_only
) {
    const __m256i special = special_bytes(delimiter);
    size_t i = 0;
    for (; i + 64 <= count; i += 64) {
        __m256i low = LOAD32(bytes + i), high = LOAD32(bytes + i + 32);
        uint64_t quotes = equal(low, high, '"');
        uint64_t separators = among(low, high, special) & ~quotes;
        if ((quotes | state->quoted | state->closed) != 0) {
            separators = outside(state, separators, quotes);
        } else {
            state->separated = separators >> 63;
        }
        if (line_ends_only) {
            separators &= equal(low, high, '\n') | equal(low, high, '\r');
        }
        write_avx2(state, separators, i);
    }
    return i;
}

FOR_AVX512 static inline void write_avx512(search *state, uint64_t bits, size_t base) {
    const __m512i numbers = _mm512_set_epi8(
        63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41,
        40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18,
        17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    __m512i places = _mm512_maskz_compress_epi8(bits, numbers);
    __m512i bases = _mm512_set1_epi32((int)base);
    uint32_t *next = state->next;
    size_t count = (size_t)_mm_popcnt_u64(bits);
    state->next += count;
    _mm512_storeu_si512(
        next, _mm512_add_epi32(bases, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(places))));
    // More than sixteen separators in 64 bytes are rare.
    for (size_t done = 16; done < count; done += 16) {
        places = _mm512_alignr_epi32(_mm512_setzero_si512(), places, 4);
        _mm512_storeu_si512(
            next + done,
            _mm512_add_epi32(bases, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(places))));
    }
}

FOR_AVX512 static size_t separate_avx512(
    search *state, const uint8_t *bytes, size_t count, uint8_t delimiter, bool line_ends_only
) {
    const __m512i feed = _mm512_set1_epi8('\n'), ret = _mm512_set1_epi8('\r');
    const __m512i between = _mm512_set1_epi8((char)delimiter), quote = _mm512_set1_epi8('"');
    size_t i = 0;
    for (; i + 64 <= count; i += 64) {
        __m512i here = LOAD64(bytes + i);
        uint64_t ends = _mm512_cmpeq_epi8_mask(here, feed) | _mm512_cmpeq_epi8_mask(here, ret);
        uint64_t separators = ends | _mm512_cmpeq_epi8_mask(here, between);
        uint64_t quotes = _mm512_cmpeq_epi8_mask(here, quote);
        if ((quotes | state->quoted | state->closed) != 0) {
            separators = outside(state, separators, quotes);
        } else {
            state->separated = separators >> 63;
        }
        write_avx512(state, line_ends_only ? ends & separators : separators, i);
    }
    return i;
}
#endif

byte_scan_separators_found byte_scan_separators(
    const uint8_t *bytes, size_t count, uint8_t delimiter, bool line_ends_only, uint32_t *offsets,
    byte_scan_form form
) {
    // A range begins where a record does.
    search state = {.separated = 1, .next = offsets};
    size_t i = 0;
#if BYTE_SCAN_HAS_VECTORS
    if (form == byte_scan_avx512) {
        i = separate_avx512(&state, bytes, count, delimiter, line_ends_only);
    } else if (form == byte_scan_avx2) {
        i = separate_avx2(&state, bytes, count, delimiter, line_ends_only);
    }
#endif
    (void)form;
    for (; i < count; i++) look_at(&state, bytes[i], delimiter, line_ends_only, i);
    return (byte_scan_separators_found){
        .count = (size_t)(state.next - offsets),
        .ends_quoted = state.quoted != 0,
        .is_regular = state.irregular == 0};
}
