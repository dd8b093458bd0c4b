#include "forms.h"

bool byte_scan_has_fast_form(void) {
#if BYTE_SCAN_HAS_AVX2
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul")
        && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
#else
    return false;
#endif
}
