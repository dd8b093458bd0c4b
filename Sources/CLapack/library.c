#include "library.h"

#include "lapack_least_squares.h"

lapack_library lapack;

static const char *const names[] = {LAPACK_FUNCTIONS(DYNAMIC_LIBRARY_NAME) NULL};
static dynamic_library library = {
    .name = "liblapack.so.3",
    .functions = names,
    .table = &lapack,
    .lock = PTHREAD_MUTEX_INITIALIZER,
};

const char *lapack_problem(void) { return dynamic_library_problem(&library); }
