/// The functions of libcurl that are used, found when the program runs.
#ifndef LIBRARY_H
#define LIBRARY_H

// The checks of the arguments' types are macros around functions that are not linked here.
#define CURL_DISABLE_TYPECHECK
// CURLOPT_PROTOCOLS is what versions before 7.85 have.
#define CURL_DISABLE_DEPRECATION
#include <curl/curl.h>
#undef curl_easy_setopt
#undef curl_easy_getinfo

#include "dynamic_library.h"

#define CURL_FUNCTIONS(USE) \
    USE(curl_global_init) \
    USE(curl_easy_init) \
    USE(curl_easy_setopt) \
    USE(curl_easy_getinfo) \
    USE(curl_easy_perform) \
    USE(curl_easy_cleanup) \
    USE(curl_easy_strerror) \
    USE(curl_slist_append) \
    USE(curl_slist_free_all)

typedef struct {
    CURL_FUNCTIONS(DYNAMIC_LIBRARY_POINTER)
} curl_library;

/// Complete once `curl_transfer_library_problem` gave NULL.
extern curl_library libcurl;

#endif
