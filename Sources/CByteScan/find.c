#include <string.h>

#include "forms.h"

/// Below this byte are the separators, the quote, the blank and the line ends.
enum { first_inner_byte = 0x2D };

static bool is_outer(uint8_t byte) { return byte < first_inner_byte; }

/// Whether the needle stands here, alone but for zeros in front.
static bool stands_at(const uint8_t *place, const uint8_t *start, const byte_scan_needle *needle) {
    if (memcmp(place, needle->bytes, needle->count) != 0) return false;
    if (!is_outer(place[needle->count])) return false;
    const uint8_t *before = place - 1;
    while (*before == '0' && before >= start) before--;
    return is_outer(*before) || before < start;
}

static size_t find_portable(
    const uint8_t *bytes, size_t from, size_t count, const byte_scan_needle *needles,
    size_t needle_count
) {
    for (size_t i = from; i < count; i++) {
        for (size_t n = 0; n < needle_count; n++) {
            if (stands_at(bytes + i, bytes, needles + n)) return i;
        }
    }
    return count;
}

#if BYTE_SCAN_HAS_AVX2
FOR_AVX2 static size_t find_avx2(
    const uint8_t *bytes, size_t from, size_t count, const byte_scan_needle *needles,
    size_t needle_count
) {
    const __m256i outer = _mm256_set1_epi8(first_inner_byte - 1), zero = _mm256_set1_epi8('0');
    size_t i = from;
    for (; i + 32 <= count; i += 32) {
        __m256i before = LOAD(bytes + i - 1), here = LOAD(bytes + i);
        __m256i begins = _mm256_or_si256(
            _mm256_cmpeq_epi8(_mm256_min_epu8(before, outer), before),
            _mm256_cmpeq_epi8(before, zero));
        uint32_t places = 0;
        for (size_t n = 0; n < needle_count; n++) {
            size_t length = needles[n].count;
            __m256i last = LOAD(bytes + i + length - 1), after = LOAD(bytes + i + length);
            __m256i fits = _mm256_and_si256(
                _mm256_cmpeq_epi8(here, _mm256_set1_epi8((char)needles[n].bytes[0])),
                _mm256_cmpeq_epi8(last, _mm256_set1_epi8((char)needles[n].bytes[length - 1])));
            __m256i ends = _mm256_cmpeq_epi8(_mm256_min_epu8(after, outer), after);
            fits = _mm256_and_si256(fits, _mm256_and_si256(begins, ends));
            places |= (uint32_t)_mm256_movemask_epi8(fits);
        }
        for (; places != 0; places &= places - 1) {
            size_t place = i + (size_t)__builtin_ctz(places);
            for (size_t n = 0; n < needle_count; n++) {
                if (stands_at(bytes + place, bytes, needles + n)) return place;
            }
        }
    }
    return find_portable(bytes, i, count, needles, needle_count);
}
#endif

size_t byte_scan_find(
    const uint8_t *bytes, size_t from, size_t count, const byte_scan_needle *needles,
    size_t needle_count, byte_scan_form form
) {
#if BYTE_SCAN_HAS_AVX2
    if (form == byte_scan_best && byte_scan_has_fast_form()) {
        return find_avx2(bytes, from, count, needles, needle_count);
    }
#endif
    return find_portable(bytes, from, count, needles, needle_count);
}
