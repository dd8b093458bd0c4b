#include "forms.h"

static bool is_line_end(uint8_t byte) { return byte == '\n' || byte == '\r'; }

/// What is carried from one byte, or one block of them, to the next.
typedef struct {
    bool quoted;
    /// Whether the byte before closed a quoted field, or separated two fields.
    bool closed, separated;
    bool regular;
    bool line_ends_only;
    size_t found;
} search;

static void look_at(search *state, uint8_t byte, uint8_t delimiter, uint32_t *offsets, size_t i) {
    bool is_quote = byte == '"';
    bool is_separator = !state->quoted && !is_quote
        && (is_line_end(byte) || byte == delimiter);
    if (state->closed && !is_quote && !is_separator) state->regular = false;
    if (is_quote && !state->quoted && !state->closed && !state->separated) state->regular = false;
    state->closed = is_quote && state->quoted;
    if (is_quote) state->quoted = !state->quoted;
    state->separated = is_separator;
    if (is_separator && !(state->line_ends_only && byte == delimiter)) {
        offsets[state->found++] = (uint32_t)i;
    }
}

#if BYTE_SCAN_HAS_AVX2
FOR_AVX2 static inline uint64_t equal(__m256i low, __m256i high, char byte) {
    __m256i wanted = _mm256_set1_epi8(byte);
    return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted))
        | (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)) << 32;
}

/// Each bit becomes the parity of the bits up to it: a carry-less product with ones.
FOR_AVX2 static inline uint64_t parities(uint64_t bits) {
    __m128i product = _mm_clmulepi64_si128(
        _mm_set_epi64x(0, (long long)bits), _mm_set1_epi8((char)0xFF), 0);
    return (uint64_t)_mm_cvtsi128_si64(product);
}

FOR_AVX2 static inline void write_offsets(
    uint64_t bits, size_t base, uint32_t *offsets, size_t *found
) {
    uint32_t *next = offsets + *found;
    *found += (size_t)__builtin_popcountll(bits);
    // Eight at a time without a branch for each; what is written too much is written over.
    while (bits != 0) {
        for (int k = 0; k < 8; k++) {
            next[k] = (uint32_t)(base + (size_t)_tzcnt_u64(bits));
            bits = _blsr_u64(bits);
        }
        next += 8;
    }
}

FOR_AVX2 static size_t separate_avx2(
    search *state, const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *offsets
) {
    uint64_t quoted = state->quoted ? ~(uint64_t)0 : 0;
    uint64_t closed = state->closed, separated = state->separated;
    uint64_t irregular = 0;
    size_t i = 0;
    for (; i + 64 <= count; i += 64) {
        __m256i low = LOAD(bytes + i), high = LOAD(bytes + i + 32);
        uint64_t ends = equal(low, high, '\n') | equal(low, high, '\r');
        uint64_t separators = ends | equal(low, high, (char)delimiter);
        uint64_t wanted = state->line_ends_only ? ends : separators;
        uint64_t quotes = equal(low, high, '"');
        if ((quotes | quoted | closed) == 0) {
            write_offsets(wanted, i, offsets, &state->found);
            separated = separators >> 63;
            continue;
        }
        uint64_t inside = parities(quotes) ^ quoted;
        separators &= ~inside & ~quotes;
        uint64_t opening = quotes & inside, closing = quotes & ~inside;
        irregular |= opening & ~((separators << 1 | separated) | (closing << 1 | closed));
        irregular |= (closing << 1 | closed) & ~(separators | opening);
        quoted = (uint64_t)((int64_t)inside >> 63);
        closed = closing >> 63;
        separated = separators >> 63;
        write_offsets(wanted & separators, i, offsets, &state->found);
    }
    state->quoted = quoted != 0;
    state->closed = closed != 0;
    state->separated = separated != 0;
    if (irregular != 0) state->regular = false;
    return i;
}
#endif

byte_scan_separators_found byte_scan_separators(
    const uint8_t *bytes, size_t count, uint8_t delimiter, bool line_ends_only, uint32_t *offsets,
    byte_scan_form form
) {
    // A range begins where a record does.
    search state = {
        .separated = true, .regular = true, .line_ends_only = line_ends_only};
    size_t i = 0;
#if BYTE_SCAN_HAS_AVX2
    if (form == byte_scan_best && byte_scan_has_fast_form()) {
        i = separate_avx2(&state, bytes, count, delimiter, offsets);
    }
#endif
    for (; i < count; i++) look_at(&state, bytes[i], delimiter, offsets, i);
    return (byte_scan_separators_found){
        .count = state.found, .ends_quoted = state.quoted, .is_regular = state.regular};
}
