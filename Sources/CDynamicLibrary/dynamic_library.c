#include "dynamic_library.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

static void load(dynamic_library *self) {
    // Never closed: the threads of libcurl, of a TLS library or of an optimized BLAS end with the
    // process. Lazily: of what comes along with a library, most is never called. Locally: no other
    // library takes its functions for those that it was linked with.
    void *handle = dlopen(self->name, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) {
        const char *why = dlerror();
        snprintf(self->problem, sizeof self->problem, "%s", why ? why : "it cannot be loaded");
        return;
    }
    char *place = self->table;
    for (const char *const *name = self->functions; *name; name++) {
        void *function = dlsym(handle, *name);
        if (!function) {
            snprintf(self->problem, sizeof self->problem, "it has no %s", *name);
            return;
        }
        memcpy(place, &function, sizeof function);
        place += sizeof function;
    }
    if (self->set_up && !self->set_up())
        snprintf(self->problem, sizeof self->problem, "it cannot be set up");
}

const char *dynamic_library_problem(dynamic_library *self) {
    pthread_mutex_lock(&self->lock);
    if (!self->is_tried) load(self);
    self->is_tried = true;
    pthread_mutex_unlock(&self->lock);
    return self->problem[0] ? self->problem : NULL;
}
