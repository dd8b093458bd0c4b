#include "forms.h"

#if BYTE_SCAN_HAS_VECTORS
/// Whether a byte from a line feed to a carriage return stands among 32 bytes and more.
FOR_AVX2 static bool may_have_line_end(const uint8_t *bytes, size_t count) {
    const __m256i feed = _mm256_set1_epi8('\n'), span = _mm256_set1_epi8('\r' - '\n');
    // What the last 32 bytes share with those before them is looked at twice.
    __m256i least = _mm256_sub_epi8(LOAD32(bytes + count - 32), feed);
    for (size_t i = 0; i + 32 < count; i += 32) {
        least = _mm256_min_epu8(least, _mm256_sub_epi8(LOAD32(bytes + i), feed));
    }
    return _mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_min_epu8(least, span), least)) != 0;
}
#endif

bool byte_scan_has_line_end(const uint8_t *bytes, size_t count, byte_scan_form form) {
#if BYTE_SCAN_HAS_VECTORS
    if (form >= byte_scan_avx2 && count >= 32 && !may_have_line_end(bytes, count)) return false;
#endif
    (void)form;
    for (size_t i = 0; i < count; i++) {
        if (is_line_end(bytes[i])) return true;
    }
    return false;
}

size_t byte_scan_first_record_end(const uint8_t *bytes, size_t count, bool *quoted) {
    bool inside = *quoted;
    size_t i = 0;
    for (; i < count; i++) {
        if (bytes[i] == '"') inside = !inside;
        if (!inside && is_line_end(bytes[i])) break;
    }
    *quoted = inside;
    return i;
}

size_t byte_scan_last_record_end(const uint8_t *bytes, size_t count, bool quoted) {
    bool inside = quoted;
    for (size_t i = count; i > 0; i--) {
        if (!inside && is_line_end(bytes[i - 1])) return i;
        if (bytes[i - 1] == '"') inside = !inside;
    }
    return 0;
}
