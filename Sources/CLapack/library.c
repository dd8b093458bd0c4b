#include "library.h"

#include "lapack_least_squares.h"

lapack_library lapack;

static dynamic_library library = {DYNAMIC_LIBRARY("liblapack.so.3", &lapack, LAPACK_FUNCTIONS)};

const char *lapack_problem(void) { return dynamic_library_problem(&library); }
