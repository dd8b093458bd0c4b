#include "forms.h"

/// Whether the line that ends at a line feed may be blank: line ends, blanks and a few other bytes
/// that no field of a table ends with.
static bool is_doubtful(const uint8_t *feed) {
    return (feed[-1] == '\r' ? feed[-2] : feed[-1]) <= ' ';
}

static void count_one(byte_scan_counts *counts, const uint8_t *byte) {
    counts->quotes += *byte == '"';
    if (*byte == '\n') {
        counts->line_feeds += 1;
        counts->doubtful_lines += is_doubtful(byte);
    }
    counts->lone_returns += *byte == '\r' && byte[1] != '\n';
}

static byte_scan_counts count_portable(const uint8_t *bytes, size_t count) {
    byte_scan_counts counts = {0};
    for (size_t i = 0; i < count; i++) count_one(&counts, bytes + i);
    return counts;
}

#if BYTE_SCAN_HAS_AVX2
FOR_AVX2 static size_t sum(__m256i bytes) {
    __m256i sums = _mm256_sad_epu8(bytes, _mm256_setzero_si256());
    return (size_t)_mm256_extract_epi64(sums, 0) + (size_t)_mm256_extract_epi64(sums, 1)
        + (size_t)_mm256_extract_epi64(sums, 2) + (size_t)_mm256_extract_epi64(sums, 3);
}

FOR_AVX2 static byte_scan_counts count_avx2(const uint8_t *bytes, size_t count) {
    const __m256i quote = _mm256_set1_epi8('"'), feed = _mm256_set1_epi8('\n');
    const __m256i ret = _mm256_set1_epi8('\r'), space = _mm256_set1_epi8(' ');
    byte_scan_counts counts = {0};
    size_t i = 0;
    while (i + 32 <= count) {
        __m256i quotes = _mm256_setzero_si256(), feeds = quotes, lone = quotes, doubtful = quotes;
        // A lane counts to 255 at most.
        size_t rounds = (count - i) / 32 < 255 ? (count - i) / 32 : 255;
        for (size_t round = 0; round < rounds; round++, i += 32) {
            __m256i here = LOAD(bytes + i), before = LOAD(bytes + i - 1);
            __m256i is_feed = _mm256_cmpeq_epi8(here, feed);
            __m256i was_return = _mm256_cmpeq_epi8(before, ret);
            quotes = _mm256_sub_epi8(quotes, _mm256_cmpeq_epi8(here, quote));
            feeds = _mm256_sub_epi8(feeds, is_feed);
            __m256i second = LOAD(bytes + i - 2);
            __m256i last = _mm256_blendv_epi8(before, second, was_return);
            __m256i low = _mm256_cmpeq_epi8(_mm256_min_epu8(last, space), last);
            doubtful = _mm256_sub_epi8(doubtful, _mm256_and_si256(is_feed, low));
            lone = _mm256_sub_epi8(lone, _mm256_andnot_si256(
                _mm256_cmpeq_epi8(LOAD(bytes + i + 1), feed), _mm256_cmpeq_epi8(here, ret)));
        }
        counts.quotes += sum(quotes);
        counts.line_feeds += sum(feeds);
        counts.lone_returns += sum(lone);
        counts.doubtful_lines += sum(doubtful);
    }
    for (; i < count; i++) count_one(&counts, bytes + i);
    return counts;
}
#endif

byte_scan_counts byte_scan_count(const uint8_t *bytes, size_t count, byte_scan_form form) {
#if BYTE_SCAN_HAS_AVX2
    if (form == byte_scan_best && byte_scan_has_fast_form()) return count_avx2(bytes, count);
#endif
    return count_portable(bytes, count);
}
