#include "survey.h"

#if BYTE_SCAN_HAS_VECTORS
/// After so many bytes the lanes of the count of line feeds, which go to 255, are added up.
enum { batch_size = 32 * survey_stride };

/// See `kinds_avx2`.
enum { above_quotes = '"' + 1, most_unusual = 128 };

/// So many strides are looked at again together: how many there are cannot be foreseen, so that each
/// loop over them costs a branch.
enum { many_strides = 1024 };

/// The strides of a range in which a needle may stand, but for those that were looked at again.
typedef struct {
    uint32_t offsets[many_strides + batch_size / survey_stride];
    size_t count;
} likely_strides;

/// What is looked for of a needle, and how far behind the first byte the others are.
typedef struct {
    __m256i first, second, last;
    size_t to_second, to_last;
} wanted_avx2;

FOR_AVX2 static inline wanted_avx2 wanted_of(const byte_scan_needle *needle) {
    size_t to_second = second(needle), to_last = needle->count - 1;
    return (wanted_avx2){
        .first = _mm256_set1_epi8((char)needle->bytes[0]),
        .second = _mm256_set1_epi8((char)needle->bytes[to_second]),
        .last = _mm256_set1_epi8((char)needle->bytes[to_last]),
        .to_second = to_second,
        .to_last = to_last};
}

/// Bytes that are not of ASCII are taken for outer ones here, since the comparison has a sign.
FOR_AVX2 static inline __m256i may_be_outer_avx2(__m256i bytes) {
    return _mm256_cmpgt_epi8(_mm256_set1_epi8(first_inner_byte), bytes);
}

FOR_AVX2 static inline __m256i may_end_avx2(const uint8_t *place, const wanted_avx2 *wanted) {
    return may_be_outer_avx2(LOAD32(place + wanted->to_last + 1));
}

/// The places among 32 where a needle may stand; `here` and `next` are the bytes from the place on and
/// from the one behind it. A short needle stands within so many numbers that the bytes on either side
/// are looked at too.
FOR_AVX2 __attribute__((always_inline)) static inline __m256i fits_avx2(
    const uint8_t *place, __m256i here, __m256i next, const wanted_avx2 *wanted, bool is_short
) {
    __m256i second = is_short ? LOAD32(place + wanted->to_second) : next;
    __m256i fits = _mm256_and_si256(
        _mm256_cmpeq_epi8(here, wanted->first), _mm256_cmpeq_epi8(second, wanted->second));
    fits = _mm256_and_si256(
        fits, _mm256_cmpeq_epi8(LOAD32(place + wanted->to_last), wanted->last));
    if (!is_short) return fits;
    __m256i before = LOAD32(place - 1);
    __m256i may_begin = _mm256_or_si256(
        may_be_outer_avx2(before), _mm256_cmpeq_epi8(before, _mm256_set1_epi8('0')));
    return _mm256_and_si256(_mm256_and_si256(fits, may_end_avx2(place, wanted)), may_begin);
}

/// Looks again at a stride: most of what is found are digits within a longer number.
FOR_AVX2 __attribute__((always_inline)) static inline void look_again(
    survey_search *state, size_t stride, const wanted_avx2 *wanted, size_t needle_count,
    bool is_short
) {
    __m256i fits[survey_stride / 32], any = _mm256_setzero_si256();
    for (size_t part = 0; part < survey_stride / 32; part++) {
        const uint8_t *place = state->bytes + stride + 32 * part;
        __m256i here = LOAD32(place), next = LOAD32(place + 1);
        fits[part] = _mm256_setzero_si256();
        for (size_t n = 0; n < needle_count; n++) {
            __m256i one = _mm256_and_si256(
                fits_avx2(place, here, next, wanted + n, is_short), may_end_avx2(place, wanted + n));
            fits[part] = _mm256_or_si256(fits[part], one);
        }
        any = _mm256_or_si256(any, fits[part]);
    }
    if (_mm256_testz_si256(any, any)) return;
    for (size_t part = 0; part < survey_stride / 32; part++) {
        uint32_t places = (uint32_t)_mm256_movemask_epi8(fits[part]);
        for (; places != 0; places &= places - 1) {
            survey_look_at(state, stride + 32 * part + _tzcnt_u32(places));
        }
    }
}

/// By the low four bits of a byte, once bytes above the quote are lowered to `above_quotes`: a number of
/// which the average with the byte behind is at most `most_unusual` for a quote, for a return, and for a
/// line feed with a byte up to the blank behind it. Few other bytes have such an average: rare control
/// characters, and what stands before the bytes 0 and 1.
FOR_AVX2 static inline __m256i kinds_avx2(void) {
    uint8_t table[16];
    for (size_t i = 0; i < sizeof table; i++) table[i] = 0xFF;
    table['"' & 15] = table['\r' & 15] = 0;
    table['\n' & 15] = 2 * most_unusual - ' ';
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)table));
}

/// Inlined with constants for the number of needles and whether one is short, so that one needle of
/// three digits, the usual case, needs no loop and no more tests.
FOR_AVX2 __attribute__((always_inline)) static inline survey_first_look look_avx2(
    survey_search *state, size_t count, size_t needle_count, bool is_short
) {
    wanted_avx2 wanted[byte_scan_most_needles];
    for (size_t n = 0; n < needle_count; n++) wanted[n] = wanted_of(state->needles + n);
    const __m256i feed = _mm256_set1_epi8('\n');
    const __m256i kinds = kinds_avx2(), most = _mm256_set1_epi8(above_quotes);
    const uint8_t *bytes = state->bytes;
    // The lowest averages so far.
    __m256i lowest = _mm256_set1_epi8(-1);
    size_t feeds = 0, i = 0;
    likely_strides likely;
    likely.count = 0;
    for (const size_t whole = survey_strides(count); i < whole;) {
        __m256i batch_feeds = _mm256_setzero_si256();
        size_t end = whole - i < batch_size ? whole : i + batch_size;
        for (; i < end; i += survey_stride) {
            for (size_t line = 0; line < survey_stride; line += 64) fetch_ahead(bytes + i + line);
            __m256i any = _mm256_setzero_si256();
#pragma clang loop unroll(full)
            for (size_t part = 0; part < survey_stride / 32; part++) {
                const uint8_t *place = bytes + i + 32 * part;
                __m256i here = LOAD32(place), next = LOAD32(place + 1);
                batch_feeds = _mm256_sub_epi8(batch_feeds, _mm256_cmpeq_epi8(here, feed));
                __m256i kind = _mm256_shuffle_epi8(kinds, _mm256_min_epu8(here, most));
                lowest = _mm256_min_epu8(lowest, _mm256_avg_epu8(kind, next));
                for (size_t n = 0; n < needle_count; n++) {
                    any = _mm256_or_si256(any, fits_avx2(place, here, next, wanted + n, is_short));
                }
                // Part after part: summed up at the end of a stride, as a compiler would have it,
                // they need more registers than there are.
                __asm__("" : "+x"(any), "+x"(batch_feeds), "+x"(lowest));
            }
            // No branch: whether digits stand in a stride by chance cannot be foreseen.
            likely.offsets[likely.count] = (uint32_t)i;
            likely.count += (size_t)!_mm256_testz_si256(any, any);
        }
        feeds += sum_avx2(batch_feeds);
        if (likely.count < many_strides && i < whole) continue;
        for (size_t k = 0; k < likely.count; k++) {
            look_again(state, likely.offsets[k], wanted, needle_count, is_short);
        }
        likely.count = 0;
    }
    bool is_doubtful = bytes[-1] == '\n' && bytes[0] <= ' ';
    const __m256i bound = _mm256_set1_epi8((char)most_unusual);
    __m256i is_low = _mm256_cmpeq_epi8(_mm256_min_epu8(lowest, bound), lowest);
    return (survey_first_look){
        .line_feeds = feeds,
        .is_unusual = is_doubtful || _mm256_movemask_epi8(is_low) != 0};
}

FOR_AVX2 survey_first_look survey_avx2(survey_search *state, size_t count) {
    bool is_short = false;
    for (size_t n = 0; n < state->needle_count; n++) is_short |= state->needles[n].count < 3;
    const size_t needles = state->needle_count;
    switch (needles) {
    case 0: return look_avx2(state, count, 0, false);
    case 1: return is_short ? look_avx2(state, count, 1, true) : look_avx2(state, count, 1, false);
    case 2: return is_short ? look_avx2(state, count, 2, true) : look_avx2(state, count, 2, false);
    default:
        return is_short ? look_avx2(state, count, needles, true)
                        : look_avx2(state, count, needles, false);
    }
}
#endif
