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

typedef struct {
    __typeof__(curl_global_init) *global_init;
    __typeof__(curl_easy_init) *easy_init;
    __typeof__(curl_easy_setopt) *easy_setopt;
    __typeof__(curl_easy_getinfo) *easy_getinfo;
    __typeof__(curl_easy_perform) *easy_perform;
    __typeof__(curl_easy_cleanup) *easy_cleanup;
    __typeof__(curl_easy_strerror) *easy_strerror;
    __typeof__(curl_slist_append) *slist_append;
    __typeof__(curl_slist_free_all) *slist_free_all;
} curl_library;

/// Complete once `curl_transfer_library_problem` gave NULL.
extern curl_library libcurl;

#endif
