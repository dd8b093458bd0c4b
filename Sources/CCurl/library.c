#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

#include "curl_transfer.h"

curl_library libcurl;

static char problem[256];
static pthread_once_t loading = PTHREAD_ONCE_INIT;

static void *found(void *handle, const char *name) {
    void *function = dlsym(handle, name);
    if (!function && !problem[0]) snprintf(problem, sizeof problem, "it has no %s", name);
    return function;
}

static void load(void) {
    // Never closed: libcurl's threads and the TLS library's end with the process.
    // Lazily: of the thirty libraries that come along, most are never called.
    void *handle = dlopen("libcurl.so.4", RTLD_LAZY | RTLD_LOCAL);
    if (!handle) {
        const char *why = dlerror();
        snprintf(problem, sizeof problem, "%s", why ? why : "it cannot be loaded");
        return;
    }
    libcurl.global_init = found(handle, "curl_global_init");
    libcurl.easy_init = found(handle, "curl_easy_init");
    libcurl.easy_setopt = found(handle, "curl_easy_setopt");
    libcurl.easy_getinfo = found(handle, "curl_easy_getinfo");
    libcurl.easy_perform = found(handle, "curl_easy_perform");
    libcurl.easy_cleanup = found(handle, "curl_easy_cleanup");
    libcurl.easy_strerror = found(handle, "curl_easy_strerror");
    libcurl.slist_append = found(handle, "curl_slist_append");
    libcurl.slist_free_all = found(handle, "curl_slist_free_all");
    if (!problem[0] && libcurl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        snprintf(problem, sizeof problem, "it cannot be set up");
}

const char *curl_transfer_library_problem(void) {
    pthread_once(&loading, load);
    return problem[0] ? problem : NULL;
}
