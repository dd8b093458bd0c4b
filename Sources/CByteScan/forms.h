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
#else
#define BYTE_SCAN_HAS_VECTORS 0
#endif

static inline bool is_line_end(uint8_t byte) { return byte == '\n' || byte == '\r'; }

#endif
