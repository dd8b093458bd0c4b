#define _GNU_SOURCE
#include "page_guard.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>

/// A mapping. The handler may look at it at any time.
typedef struct {
    atomic_bool is_taken;
    /// 0 where nothing is guarded.
    atomic_uintptr_t start;
    atomic_size_t length;
    atomic_bool is_lost;
} guarded;

static guarded mappings[page_guard_most];
static struct sigaction previous;
static bool is_handled;

/// Puts zeros in the place of a whole mapping, so that the other threads that read it are not stopped for
/// each of its pages. A system call, and nothing that may not be done in a handler.
static bool replace(guarded *mapping, uintptr_t start, size_t length) {
    const int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE;
    atomic_store(&mapping->is_lost, true);
    return mmap((void *)start, length, PROT_READ, flags, -1, 0) != MAP_FAILED;
}

/// Whether a place is of a guarded mapping, which reads as zeros then.
static bool is_guarded(uintptr_t place) {
    for (int i = 0; i < page_guard_most; i++) {
        uintptr_t start = atomic_load(&mappings[i].start);
        size_t length = atomic_load(&mappings[i].length);
        // Another mapping may have come in its place meanwhile.
        if (start == 0 || start != atomic_load(&mappings[i].start)) continue;
        if (place < start || place - start >= length) continue;
        return replace(&mappings[i], start, length);
    }
    return false;
}

static void pass_on(int signal, siginfo_t *info, void *context, bool is_sent) {
    if (previous.sa_flags & SA_SIGINFO) {
        previous.sa_sigaction(signal, info, context);
    } else if (previous.sa_handler == SIG_DFL || (previous.sa_handler == SIG_IGN && !is_sent)) {
        // The thread meets with it again, and nobody handles it.
        sigaction(signal, &previous, NULL);
        if (is_sent) raise(signal);
    } else if (previous.sa_handler != SIG_IGN) {
        previous.sa_handler(signal);
    }
}

static void handle(int signal, siginfo_t *info, void *context) {
    const int error = errno;
    // What a process sends has no place.
    const bool is_sent = info->si_code <= 0;
    if (is_sent || !is_guarded((uintptr_t)info->si_addr)) {
        pass_on(signal, info, context, is_sent);
    }
    errno = error;
}

static void install(void) {
    struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    is_handled = sigaction(SIGBUS, &action, &previous) == 0;
}

int page_guard_begin(void *start, size_t length) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, install);
    for (int i = 0; is_handled && i < page_guard_most; i++) {
        if (atomic_exchange(&mappings[i].is_taken, true)) continue;
        atomic_store(&mappings[i].is_lost, false);
        atomic_store(&mappings[i].length, length);
        atomic_store(&mappings[i].start, (uintptr_t)start);
        return i;
    }
    return -1;
}

bool page_guard_is_lost(int guard) { return atomic_load(&mappings[guard].is_lost); }

void page_guard_end(int guard) {
    atomic_store(&mappings[guard].start, 0);
    atomic_store(&mappings[guard].is_taken, false);
}
