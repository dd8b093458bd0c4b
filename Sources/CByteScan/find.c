#include <string.h>

#include "forms.h"

/// Below this byte are the separators, the quote, the blank and the line ends.
enum { first_inner_byte = 0x2D };

static bool is_outer(uint8_t byte) { return byte < first_inner_byte; }

/// Whether one of the needles stands here, alone but for zeros in front.
static bool stands_at(
    const uint8_t *place, const uint8_t *start, const byte_scan_needle *needles, size_t count
) {
    for (const byte_scan_needle *needle = needles; needle < needles + count; needle++) {
        if (!is_outer(place[needle->count])) continue;
        if (memcmp(place, needle->bytes, needle->count) != 0) continue;
        const uint8_t *before = place - 1;
        while (before >= start && *before == '0') before--;
        if (before < start || is_outer(*before)) return true;
    }
    return false;
}

static size_t find_from(
    const uint8_t *bytes, size_t from, size_t count, const byte_scan_needle *needles,
    size_t needle_count
) {
    for (size_t i = from; i < count; i++) {
        if (stands_at(bytes + i, bytes, needles, needle_count)) return i;
    }
    return count;
}

#if BYTE_SCAN_HAS_VECTORS
/// The first, the second and the last byte of a needle are looked for; of a needle of one byte or two
/// some of these are the same.
static size_t second(const byte_scan_needle *needle) { return needle->count > 1 ? 1 : 0; }

/// What is looked for of a needle, and how far behind the first byte the others are.
typedef struct {
    __m256i first, second, last;
    size_t to_second, to_last;
} wanted_avx2;

/// The places among 32 where a needle may stand.
FOR_AVX2 static inline __m256i fits_avx2(const uint8_t *bytes, const wanted_avx2 *wanted) {
    __m256i first = _mm256_cmpeq_epi8(LOAD32(bytes), wanted->first);
    __m256i second = _mm256_cmpeq_epi8(LOAD32(bytes + wanted->to_second), wanted->second);
    __m256i last = _mm256_cmpeq_epi8(LOAD32(bytes + wanted->to_last), wanted->last);
    return _mm256_and_si256(_mm256_and_si256(first, second), last);
}

/// Inlined with a constant number of needles, so that one needle, the usual case, needs no loop.
FOR_AVX2 __attribute__((always_inline)) static inline size_t find_some_avx2(
    const uint8_t *bytes, size_t from, size_t count, const byte_scan_needle *needles,
    size_t needle_count
) {
    wanted_avx2 wanted[byte_scan_most_needles];
    for (size_t n = 0; n < needle_count; n++) {
        const byte_scan_needle *needle = needles + n;
        wanted[n].to_second = second(needle);
        wanted[n].to_last = needle->count - 1;
        wanted[n].first = _mm256_set1_epi8((char)needle->bytes[0]);
        wanted[n].second = _mm256_set1_epi8((char)needle->bytes[wanted[n].to_second]);
        wanted[n].last = _mm256_set1_epi8((char)needle->bytes[wanted[n].to_last]);
    }
    size_t i = from;
    for (; i + 64 <= count; i += 64) {
        __m256i low = _mm256_setzero_si256(), high = low;
        for (size_t n = 0; n < needle_count; n++) {
            low = _mm256_or_si256(low, fits_avx2(bytes + i, wanted + n));
            high = _mm256_or_si256(high, fits_avx2(bytes + i + 32, wanted + n));
        }
        __m256i any = _mm256_or_si256(low, high);
        if (_mm256_testz_si256(any, any)) continue;
        uint64_t places = (uint32_t)_mm256_movemask_epi8(low)
            | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
        for (; places != 0; places &= places - 1) {
            size_t place = i + (size_t)_tzcnt_u64(places);
            if (stands_at(bytes + place, bytes, needles, needle_count)) return place;
        }
    }
    return find_from(bytes, i, count, needles, needle_count);
}

FOR_AVX2 static size_t find_avx2(
    const uint8_t *bytes, size_t from, size_t count, const byte_scan_needle *needles,
    size_t needle_count
) {
    return needle_count == 1 ? find_some_avx2(bytes, from, count, needles, 1)
                             : find_some_avx2(bytes, from, count, needles, needle_count);
}

FOR_AVX512 static size_t find_avx512(
    const uint8_t *bytes, size_t from, size_t count, const byte_scan_needle *needles,
    size_t needle_count
) {
    __m512i wanted[byte_scan_most_needles][3];
    for (size_t n = 0; n < needle_count; n++) {
        wanted[n][0] = _mm512_set1_epi8((char)needles[n].bytes[0]);
        wanted[n][1] = _mm512_set1_epi8((char)needles[n].bytes[second(needles + n)]);
        wanted[n][2] = _mm512_set1_epi8((char)needles[n].bytes[needles[n].count - 1]);
    }
    size_t i = from;
    for (; i + 64 <= count; i += 64) {
        __mmask64 places = 0;
        __m512i here = LOAD64(bytes + i);
        for (size_t n = 0; n < needle_count; n++) {
            __mmask64 fits = _mm512_cmpeq_epi8_mask(here, wanted[n][0]);
            fits = _mm512_mask_cmpeq_epi8_mask(
                fits, LOAD64(bytes + i + second(needles + n)), wanted[n][1]);
            places |= _mm512_mask_cmpeq_epi8_mask(
                fits, LOAD64(bytes + i + needles[n].count - 1), wanted[n][2]);
        }
        for (; places != 0; places &= places - 1) {
            size_t place = i + (size_t)_tzcnt_u64(places);
            if (stands_at(bytes + place, bytes, needles, needle_count)) return place;
        }
    }
    return find_from(bytes, i, count, needles, needle_count);
}
#endif

size_t byte_scan_find(
    const uint8_t *bytes, size_t from, size_t count, const byte_scan_needle *needles,
    size_t needle_count, byte_scan_form form
) {
#if BYTE_SCAN_HAS_VECTORS
    if (form == byte_scan_avx512) {
        return find_avx512(bytes, from, count, needles, needle_count);
    }
    if (form == byte_scan_avx2) return find_avx2(bytes, from, count, needles, needle_count);
#endif
    (void)form;
    return find_from(bytes, from, count, needles, needle_count);
}
