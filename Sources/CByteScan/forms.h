/// What the forms of the functions share. Private to this module.
#ifndef FORMS_H
#define FORMS_H

#include "byte_scan.h"

#if defined(__x86_64__)
#define BYTE_SCAN_HAS_AVX2 1
#include <immintrin.h>
// Only these functions are compiled for AVX2; the program runs without it.
#define FOR_AVX2 __attribute__((target("avx2,pclmul,popcnt,bmi,bmi2,lzcnt")))
#define LOAD(address) _mm256_loadu_si256((const __m256i *)(const void *)(address))
#else
#define BYTE_SCAN_HAS_AVX2 0
#endif

#endif
