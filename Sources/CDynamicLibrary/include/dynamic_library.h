/// A library of the system that is opened when it is first used, not linked.
///
/// Linking one would cost every start of the program the time to load it and all that it stands on, for
/// the few runs that use it.
#ifndef DYNAMIC_LIBRARY_H
#define DYNAMIC_LIBRARY_H

#include <pthread.h>
#include <stdbool.h>

/// What is used of a library, and how opening it went.
typedef struct {
    /// The name of its file, with the version of its binary interface: `libcurl.so.4`.
    const char *name;
    /// The names of the functions that are used, and NULL behind the last.
    const char *const *functions;
    /// Where their addresses go: a structure of as many pointers, in the same order.
    void *table;
    /// Prepares the library once its functions are there, and tells whether it could; NULL where there
    /// is nothing to prepare.
    bool (*set_up)(void);

    /// PTHREAD_MUTEX_INITIALIZER; what follows is the loader's and begins as zero.
    pthread_mutex_t lock;
    bool is_tried;
    char problem[256];
} dynamic_library;

/// Opens a library and finds its functions, once, whichever thread asks first. Gives NULL when all of
/// it is there, else why it is not; the text stays.
const char *dynamic_library_problem(dynamic_library *library);

// For a list such as `#define FUNCTIONS(USE) USE(getenv) USE(setenv)`, of functions that a header
// declares: `FUNCTIONS(DYNAMIC_LIBRARY_POINTER)` are the members of the table, and
// `DYNAMIC_LIBRARY("libc.so.6", &table, FUNCTIONS)` initializes the library with their names in the
// same order.
#define DYNAMIC_LIBRARY_POINTER(function) __typeof__(function) *function;
#define DYNAMIC_LIBRARY_NAME(function) #function,
#define DYNAMIC_LIBRARY(file, addresses, list) \
    .name = file, .functions = (const char *const[]){list(DYNAMIC_LIBRARY_NAME) NULL}, \
    .table = addresses, .lock = PTHREAD_MUTEX_INITIALIZER

#endif
