/// One HTTP transfer by libcurl, which is loaded when the first one is made.
///
/// Linking libcurl would cost every start of the program milliseconds, for the few runs that fetch
/// something. The variadic functions of libcurl are called here and nowhere else.
#ifndef CURL_TRANSFER_H
#define CURL_TRANSFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Loads libcurl, once. Gives NULL when it is there, else why it is not.
const char *curl_transfer_library_problem(void);

/// What to ask for. Redirects are not followed: the caller decides about each.
typedef struct {
    const char *url;
    /// Lines such as `Accept: text/csv`.
    const char *const *headers;
    size_t header_count;
    const char *user_agent;
    /// Whether to go past the proxy that the environment names.
    bool avoids_proxy;
    /// How long connecting, with TLS, may take.
    long connect_milliseconds;
    /// How long no byte may come once there is a connection.
    long stall_milliseconds;
    /// How long all of it may take.
    long total_milliseconds;
} curl_transfer_request;

/// Who takes what comes. Each is called on the thread of the transfer; `false` ends it.
typedef struct {
    void *context;
    /// A line of the answer's head, with its line end.
    bool (*header)(void *context, const char *line, size_t count);
    /// Some bytes of the body.
    bool (*body)(void *context, const uint8_t *bytes, size_t count);
    /// Asked about once a second at least.
    bool (*goes_on)(void *context);
    /// Where the answer sends to, as a whole address.
    void (*redirect)(void *context, const char *url);
} curl_transfer_receiver;

/// How a transfer ended.
typedef enum {
    curl_transfer_whole,
    /// One of the receiver's functions said so.
    curl_transfer_stopped,
    curl_transfer_unreachable,
    curl_transfer_untrusted,
    curl_transfer_connect_timeout,
    curl_transfer_stall_timeout,
    curl_transfer_total_timeout,
    /// The connection ended before the answer did.
    curl_transfer_cut_short,
    curl_transfer_failed,
} curl_transfer_end;

/// How a transfer ended, with libcurl's own words where it failed.
typedef struct {
    curl_transfer_end end;
    char message[256];
} curl_transfer_result;

/// Makes one transfer and waits for its end. Safe on several threads at once. Only after
/// `curl_transfer_library_problem` gave NULL.
curl_transfer_result curl_transfer_run(
    const curl_transfer_request *request, const curl_transfer_receiver *receiver);

#endif
