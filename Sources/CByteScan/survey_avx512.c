#include "survey.h"

#if BYTE_SCAN_HAS_VECTORS
FOR_AVX512 survey_first_look survey_avx512(survey_search *state, size_t count) {
    __m512i wanted[byte_scan_most_needles][3];
    for (size_t n = 0; n < state->needle_count; n++) {
        const byte_scan_needle *needle = state->needles + n;
        wanted[n][0] = _mm512_set1_epi8((char)needle->bytes[0]);
        wanted[n][1] = _mm512_set1_epi8((char)needle->bytes[second(needle)]);
        wanted[n][2] = _mm512_set1_epi8((char)needle->bytes[needle->count - 1]);
    }
    const __m512i quote = _mm512_set1_epi8('"'), feed = _mm512_set1_epi8('\n');
    const __m512i ret = _mm512_set1_epi8('\r'), blank = _mm512_set1_epi8(' ');
    const __m512i outer = _mm512_set1_epi8(first_inner_byte - 1), zero = _mm512_set1_epi8('0');
    const uint8_t *bytes = state->bytes;
    __mmask64 odd = 0;
    survey_first_look found = {0};
    for (size_t i = 0; i < survey_strides(count); i += 64) {
        fetch_ahead(bytes + i);
        __m512i here = LOAD64(bytes + i);
        found.line_feeds += (size_t)_mm_popcnt_u64(_mm512_cmpeq_epi8_mask(here, feed));
        odd |= _mm512_cmpeq_epi8_mask(here, quote) | _mm512_cmpeq_epi8_mask(here, ret)
            | _mm512_mask_cmple_epu8_mask(
                _mm512_cmpeq_epi8_mask(LOAD64(bytes + i - 1), feed), here, blank);
        __mmask64 places = 0;
        for (size_t n = 0; n < state->needle_count; n++) {
            const byte_scan_needle *needle = state->needles + n;
            __mmask64 fits = _mm512_cmpeq_epi8_mask(here, wanted[n][0]);
            fits = _mm512_mask_cmpeq_epi8_mask(
                fits, LOAD64(bytes + i + second(needle)), wanted[n][1]);
            fits = _mm512_mask_cmpeq_epi8_mask(
                fits, LOAD64(bytes + i + needle->count - 1), wanted[n][2]);
            if (needle->count < 3) {
                __m512i before = LOAD64(bytes + i - 1);
                fits = _mm512_mask_cmple_epu8_mask(fits, before, outer)
                    | _mm512_mask_cmpeq_epi8_mask(fits, before, zero);
                fits = _mm512_mask_cmple_epu8_mask(
                    fits, LOAD64(bytes + i + needle->count), outer);
            }
            places |= fits;
        }
        for (; places != 0; places &= places - 1) {
            survey_look_at(state, i + (size_t)_tzcnt_u64(places));
        }
    }
    found.is_unusual = odd != 0;
    return found;
}
#endif
