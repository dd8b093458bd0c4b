#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "curl_transfer.h"
#include "library.h"

/// What the callbacks of one transfer share.
typedef struct {
    CURL *handle;
    const curl_transfer_request *request;
    const curl_transfer_receiver *receiver;
    long started, last_byte;
    curl_off_t seen;
    bool is_connected, is_stopped, is_stalled;
} transfer;

static long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static size_t take_header(char *line, size_t size, size_t count, void *context) {
    transfer *t = context;
    t->last_byte = now();
    if (t->receiver->header(t->receiver->context, line, size * count)) return size * count;
    t->is_stopped = true;
    return 0;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
    transfer *t = context;
    t->last_byte = now();
    if (size * count == 0) return 0;
    if (t->receiver->body(t->receiver->context, (const uint8_t *)bytes, size * count))
        return size * count;
    t->is_stopped = true;
    return 0;
}

/// libcurl's own limit on slow transfers takes an average over seconds; this one counts from the last
/// byte.
static int watch(void *context, curl_off_t d, curl_off_t received, curl_off_t u, curl_off_t sent) {
    (void)d, (void)u;
    transfer *t = context;
    if (!t->is_connected) {
        curl_off_t connected = 0;
        libcurl.curl_easy_getinfo(t->handle, CURLINFO_PRETRANSFER_TIME_T, &connected);
        t->is_connected = connected > 0;
        t->last_byte = now();
    }
    if (received + sent != t->seen) {
        t->seen = received + sent;
        t->last_byte = now();
    }
    t->is_stalled = t->is_connected && now() - t->last_byte >= t->request->stall_milliseconds;
    if (!t->is_stalled) t->is_stopped |= !t->receiver->goes_on(t->receiver->context);
    return t->is_stalled || t->is_stopped;
}

static curl_transfer_end judged(const transfer *t, CURLcode code) {
    if (t->is_stalled) return curl_transfer_stall_timeout;
    if (t->is_stopped) return curl_transfer_stopped;
    switch (code) {
    case CURLE_OK:
        return curl_transfer_whole;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_SSL_CONNECT_ERROR:
        return curl_transfer_unreachable;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_CERTPROBLEM:
        return curl_transfer_untrusted;
    case CURLE_OPERATION_TIMEDOUT:
        return t->is_connected || now() - t->started >= t->request->total_milliseconds
            ? curl_transfer_total_timeout
            : curl_transfer_connect_timeout;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return curl_transfer_cut_short;
    default:
        return curl_transfer_failed;
    }
}

/// Sets what is asked for; false when an option that safety needs is unknown.
static bool set(transfer *t, char *message, struct curl_slist *headers) {
    CURL *handle = t->handle;
    const curl_transfer_request *request = t->request;
    bool is_set = true;
#define SET(option, value) is_set &= libcurl.curl_easy_setopt(handle, option, value) == CURLE_OK
    SET(CURLOPT_URL, request->url);
    SET(CURLOPT_HTTPHEADER, headers);
    SET(CURLOPT_USERAGENT, request->user_agent);
    SET(CURLOPT_ERRORBUFFER, message);
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    if (libcurl.curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https") != CURLE_OK)
        SET(CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
    SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    if (request->avoids_proxy) SET(CURLOPT_PROXY, "");
    SET(CURLOPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
    SET(CURLOPT_TIMEOUT_MS, request->total_milliseconds);
    SET(CURLOPT_HEADERFUNCTION, take_header);
    SET(CURLOPT_HEADERDATA, t);
    SET(CURLOPT_WRITEFUNCTION, take_body);
    SET(CURLOPT_WRITEDATA, t);
    SET(CURLOPT_XFERINFOFUNCTION, watch);
    SET(CURLOPT_XFERINFODATA, t);
    SET(CURLOPT_NOPROGRESS, 0L);
#undef SET
    return is_set;
}

/// Transfers without the signal that writing to a closed connection may raise in this thread.
static CURLcode perform(CURL *handle) {
    sigset_t pipe, before, pending;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, &before);
    CURLcode code = libcurl.curl_easy_perform(handle);
    sigpending(&pending);
    const struct timespec at_once = {0, 0};
    if (sigismember(&pending, SIGPIPE) && !sigismember(&before, SIGPIPE))
        sigtimedwait(&pipe, NULL, &at_once);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return code;
}

curl_transfer_result curl_transfer_run(
    const curl_transfer_request *request, const curl_transfer_receiver *receiver
) {
    _Static_assert(sizeof((curl_transfer_result){0}.message) >= CURL_ERROR_SIZE, "too short");
    curl_transfer_result result = {.end = curl_transfer_failed};
    transfer t = {.request = request, .receiver = receiver, .started = now(), .last_byte = now()};
    t.handle = libcurl.curl_easy_init();
    struct curl_slist *headers = NULL;
    bool is_ready = t.handle != NULL;
    for (size_t i = 0; i < request->header_count && is_ready; i++) {
        struct curl_slist *longer = libcurl.curl_slist_append(headers, request->headers[i]);
        is_ready = longer != NULL;
        if (longer) headers = longer;
    }
    if (is_ready && set(&t, result.message, headers)) {
        CURLcode code = perform(t.handle);
        result.end = judged(&t, code);
        if (!result.message[0] && code != CURLE_OK)
            snprintf(result.message, sizeof result.message, "%s", libcurl.curl_easy_strerror(code));
        char *redirect = NULL;
        libcurl.curl_easy_getinfo(t.handle, CURLINFO_REDIRECT_URL, &redirect);
        if (redirect) receiver->redirect(receiver->context, redirect);
    } else {
        snprintf(result.message, sizeof result.message, "this libcurl lacks an option or memory");
    }
    libcurl.curl_slist_free_all(headers);
    if (t.handle) libcurl.curl_easy_cleanup(t.handle);
    return result;
}
