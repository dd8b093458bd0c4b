#include "library.h"

#include "curl_transfer.h"

curl_library libcurl;

static bool set_up(void) { return libcurl.curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK; }

static const char *const names[] = {CURL_FUNCTIONS(DYNAMIC_LIBRARY_NAME) NULL};
static dynamic_library library = {
    .name = "libcurl.so.4",
    .functions = names,
    .table = &libcurl,
    .set_up = set_up,
    .lock = PTHREAD_MUTEX_INITIALIZER,
};

const char *curl_transfer_library_problem(void) { return dynamic_library_problem(&library); }
