/// What the forms of the functions share. Private to this module.
#ifndef FORMS_H
#define FORMS_H

#include "byte_scan.h"

#if defined(__x86_64__)
#define BYTE_SCAN_HAS_VECTORS 1
#include <immintrin.h>
// Only these functions are compiled for the newer processors; the program runs without them.
#define FOR_AVX2 __attribute__((target("avx2,pclmul,popcnt,bmi,bmi2")))
#define FOR_AVX512 \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,avx2,pclmul,popcnt,bmi,bmi2")))
#define LOAD32(address) _mm256_loadu_si256((const __m256i *)(const void *)(address))
#define LOAD64(address) _mm512_loadu_si512((const void *)(address))

/// The sum of 32 bytes.
FOR_AVX2 static inline size_t sum_avx2(__m256i bytes) {
    __m256i sums = _mm256_sad_epu8(bytes, _mm256_setzero_si256());
    return (size_t)_mm256_extract_epi64(sums, 0) + (size_t)_mm256_extract_epi64(sums, 1)
        + (size_t)_mm256_extract_epi64(sums, 2) + (size_t)_mm256_extract_epi64(sums, 3);
}
#else
#define BYTE_SCAN_HAS_VECTORS 0
#endif

static inline bool is_line_end(uint8_t byte) { return byte == '\n' || byte == '\r'; }

#endif
