#include "forms.h"

static byte_scan_counts count_from(
    byte_scan_counts counts, const uint8_t *bytes, size_t from, size_t count
) {
    for (size_t i = from; i < count; i++) {
        counts.quotes += bytes[i] == '"';
        counts.line_feeds += bytes[i] == '\n';
        counts.lone_returns += bytes[i] == '\r' && bytes[i + 1] != '\n';
        counts.doubtful_starts += bytes[i] <= ' ' && *(bytes + i - 1) == '\n';
    }
    return counts;
}

#if BYTE_SCAN_HAS_VECTORS
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
            __m256i here = LOAD32(bytes + i);
            quotes = _mm256_sub_epi8(quotes, _mm256_cmpeq_epi8(here, quote));
            feeds = _mm256_sub_epi8(feeds, _mm256_cmpeq_epi8(here, feed));
            __m256i is_low = _mm256_cmpeq_epi8(_mm256_min_epu8(here, space), here);
            __m256i was_feed = _mm256_cmpeq_epi8(LOAD32(bytes + i - 1), feed);
            doubtful = _mm256_sub_epi8(doubtful, _mm256_and_si256(was_feed, is_low));
            __m256i is_next_feed = _mm256_cmpeq_epi8(LOAD32(bytes + i + 1), feed);
            lone = _mm256_sub_epi8(
                lone, _mm256_andnot_si256(is_next_feed, _mm256_cmpeq_epi8(here, ret)));
        }
        counts.quotes += sum_avx2(quotes);
        counts.line_feeds += sum_avx2(feeds);
        counts.lone_returns += sum_avx2(lone);
        counts.doubtful_starts += sum_avx2(doubtful);
    }
    return count_from(counts, bytes, i, count);
}

FOR_AVX512 static byte_scan_counts count_avx512(const uint8_t *bytes, size_t count) {
    const __m512i quote = _mm512_set1_epi8('"'), feed = _mm512_set1_epi8('\n');
    const __m512i ret = _mm512_set1_epi8('\r'), space = _mm512_set1_epi8(' ');
    byte_scan_counts counts = {0};
    size_t i = 0;
    for (; i + 64 <= count; i += 64) {
        __m512i here = LOAD64(bytes + i);
        counts.line_feeds += (size_t)_mm_popcnt_u64(_mm512_cmpeq_epi8_mask(here, feed));
        counts.quotes += (size_t)_mm_popcnt_u64(_mm512_cmpeq_epi8_mask(here, quote));
        __mmask64 returns = _mm512_cmpeq_epi8_mask(here, ret);
        __mmask64 feeds_behind = _mm512_cmpeq_epi8_mask(LOAD64(bytes + i + 1), feed);
        counts.lone_returns += (size_t)_mm_popcnt_u64(returns & ~feeds_behind);
        __mmask64 starts = _mm512_cmpeq_epi8_mask(LOAD64(bytes + i - 1), feed);
        counts.doubtful_starts +=
            (size_t)_mm_popcnt_u64(_mm512_mask_cmple_epu8_mask(starts, here, space));
    }
    return count_from(counts, bytes, i, count);
}
#endif

byte_scan_counts byte_scan_count(const uint8_t *bytes, size_t count, byte_scan_form form) {
#if BYTE_SCAN_HAS_VECTORS
    if (form == byte_scan_avx512) return count_avx512(bytes, count);
    if (form == byte_scan_avx2) return count_avx2(bytes, count);
#endif
    (void)form;
    return count_from((byte_scan_counts){0}, bytes, 0, count);
}
