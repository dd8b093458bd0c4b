#include "library.h"

#include "curl_transfer.h"

curl_library libcurl;

static bool set_up(void) { return libcurl.curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK; }

static dynamic_library library = {
    DYNAMIC_LIBRARY("libcurl.so.4", &libcurl, CURL_FUNCTIONS), .set_up = set_up};

const char *curl_transfer_library_problem(void) { return dynamic_library_problem(&library); }
