#include "survey.h"

#if BYTE_SCAN_HAS_VECTORS
/// How many bytes are looked at before it is asked whether the needles stand where they may. A call
/// within the loop would keep its constants in memory.
enum { batch_size = 32 * survey_stride };

/// The places of a batch at which a needle may stand, counted from the batch.
typedef struct {
    uint16_t places[batch_size];
    size_t count;
} candidates;

static void look_at_all(survey_search *state, const candidates *found, size_t base) {
    for (size_t k = 0; k < found->count; k++) survey_look_at(state, base + found->places[k]);
}

/// What is looked for of a needle, and how far behind the first byte the others are.
typedef struct {
    __m256i first, second, last;
    size_t to_second, to_last;
} wanted_avx2;

FOR_AVX2 static inline __m256i are_outer_avx2(__m256i bytes) {
    const __m256i last = _mm256_set1_epi8(first_inner_byte - 1);
    return _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, last), bytes);
}

/// The places among 32 where a needle may stand. A short one stands within so many numbers that the
/// bytes on either side are looked at too.
FOR_AVX2 __attribute__((always_inline)) static inline __m256i fits_avx2(
    const uint8_t *bytes, __m256i here, const wanted_avx2 *wanted, bool is_short
) {
    __m256i first = _mm256_cmpeq_epi8(here, wanted->first);
    __m256i second = _mm256_cmpeq_epi8(LOAD32(bytes + wanted->to_second), wanted->second);
    __m256i last = _mm256_cmpeq_epi8(LOAD32(bytes + wanted->to_last), wanted->last);
    __m256i fits = _mm256_and_si256(_mm256_and_si256(first, second), last);
    if (!is_short) return fits;
    __m256i before = LOAD32(bytes - 1);
    __m256i may_begin = _mm256_or_si256(
        are_outer_avx2(before), _mm256_cmpeq_epi8(before, _mm256_set1_epi8('0')));
    fits = _mm256_and_si256(fits, are_outer_avx2(LOAD32(bytes + wanted->to_last + 1)));
    return _mm256_and_si256(fits, may_begin);
}

/// A table by the low four bits of a byte that gives the byte itself for a quote and a return.
FOR_AVX2 static inline __m256i quote_and_return(void) {
    uint8_t table[16] = {1};
    table['"' & 15] = '"';
    table['\r' & 15] = '\r';
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)table));
}

/// Inlined with constants for the number of needles and whether one is short, so that one needle of
/// three digits, the usual case, needs no loop and no more tests.
///
/// A line feed is met as the byte before another, since what stands behind it is looked at too.
FOR_AVX2 __attribute__((always_inline)) static inline survey_first_look look_avx2(
    survey_search *state, size_t count, size_t needle_count, bool is_short
) {
    wanted_avx2 wanted[byte_scan_most_needles];
    for (size_t n = 0; n < needle_count; n++) {
        const byte_scan_needle *needle = state->needles + n;
        wanted[n].to_second = second(needle);
        wanted[n].to_last = needle->count - 1;
        wanted[n].first = _mm256_set1_epi8((char)needle->bytes[0]);
        wanted[n].second = _mm256_set1_epi8((char)needle->bytes[wanted[n].to_second]);
        wanted[n].last = _mm256_set1_epi8((char)needle->bytes[wanted[n].to_last]);
    }
    const __m256i feed = _mm256_set1_epi8('\n'), table = quote_and_return();
    const uint8_t *bytes = state->bytes;
    __m256i odd = _mm256_setzero_si256(), behind = odd;
    size_t feeds = 0, i = 0;
    candidates found;
    for (const size_t whole = count - count % survey_stride; i < whole;) {
        // A lane of the sum counts to 255 at most.
        __m256i batch_feeds = _mm256_setzero_si256();
        size_t batch = i;
        size_t end = whole - i < batch_size ? whole : i + batch_size;
        found.count = 0;
        for (; i < end; i += survey_stride) {
            __m256i here[survey_stride / 32], fits[survey_stride / 32];
            for (size_t part = 0; part < survey_stride / 32; part++) {
                const uint8_t *place = bytes + i + 32 * part;
                here[part] = LOAD32(place);
                __m256i is_behind = _mm256_cmpeq_epi8(LOAD32(place - 1), feed);
                batch_feeds = _mm256_sub_epi8(batch_feeds, is_behind);
                // Of the bytes behind line feeds the lowest, turned over so that it is the highest.
                behind = _mm256_max_epu8(behind, _mm256_subs_epu8(is_behind, here[part]));
                odd = _mm256_or_si256(
                    odd, _mm256_cmpeq_epi8(_mm256_shuffle_epi8(table, here[part]), here[part]));
                fits[part] = _mm256_setzero_si256();
            }
            for (size_t n = 0; n < needle_count; n++) {
                for (size_t part = 0; part < survey_stride / 32; part++) {
                    fits[part] = _mm256_or_si256(
                        fits[part],
                        fits_avx2(bytes + i + 32 * part, here[part], wanted + n, is_short));
                }
            }
            if (needle_count == 0) continue;
            __m256i any = _mm256_or_si256(
                _mm256_or_si256(fits[0], fits[1]), _mm256_or_si256(fits[2], fits[3]));
            if (_mm256_testz_si256(any, any)) continue;
            for (size_t part = 0; part < survey_stride / 32; part++) {
                uint32_t places = (uint32_t)_mm256_movemask_epi8(fits[part]);
                for (; places != 0; places &= places - 1) {
                    size_t place = i + 32 * part + _tzcnt_u32(places);
                    found.places[found.count++] = (uint16_t)(place - batch);
                }
            }
        }
        if (found.count > 0) look_at_all(state, &found, batch);
        feeds += sum_avx2(batch_feeds);
    }
    if (i > 0) feeds += (size_t)(bytes[i - 1] == '\n') - (size_t)(bytes[-1] == '\n');
    const __m256i blank = _mm256_set1_epi8((char)~' ');
    __m256i is_low = _mm256_cmpeq_epi8(_mm256_max_epu8(behind, blank), behind);
    return (survey_first_look){
        .line_feeds = feeds,
        .is_unusual = _mm256_movemask_epi8(_mm256_or_si256(is_low, odd)) != 0};
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
