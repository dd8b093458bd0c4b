#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

#include "lapack_least_squares.h"

lapack_library lapack;

static char problem[256];
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static void *found(void *handle, const char *name) {
    void *function = dlsym(handle, name);
    if (!function && !problem[0]) snprintf(problem, sizeof problem, "it has no %s", name);
    return function;
}

static void load(void) {
    // Never closed: an optimized BLAS may keep threads until the process ends.
    void *handle = dlopen("liblapack.so.3", RTLD_LAZY | RTLD_LOCAL);
    if (!handle) {
        const char *why = dlerror();
        snprintf(problem, sizeof problem, "%s", why ? why : "it cannot be loaded");
        return;
    }
    lapack.dgeqp3 = found(handle, "dgeqp3_");
    lapack.dormqr = found(handle, "dormqr_");
    lapack.dtrtrs = found(handle, "dtrtrs_");
    lapack.dpotri = found(handle, "dpotri_");
}

const char *lapack_problem(void) {
    pthread_once(&loading, load);
    return problem[0] ? problem : NULL;
}
