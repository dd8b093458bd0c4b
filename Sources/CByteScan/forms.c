#include "forms.h"

byte_scan_form byte_scan_best_form(void) {
#if BYTE_SCAN_HAS_VECTORS
    bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul")
        && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
    bool has_avx512 = __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")
        && __builtin_cpu_supports("avx512vbmi2");
    return has_avx2 && has_avx512 ? byte_scan_avx512
        : has_avx2                ? byte_scan_avx2
                                  : byte_scan_portable;
#else
    return byte_scan_portable;
#endif
}
