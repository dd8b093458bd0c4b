/* The limit: reads a file and looks for a byte that it does not have. Nothing that has to look at
   every byte of a file can be faster than this.

       plain_read FILE THREADS

   As in the program that is measured: pread into a small buffer that is used again. */

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { BLOCK = 256 * 1024, MOST_THREADS = 64, ABSENT = 0 };

static int file;
static atomic_long next_block;
static atomic_bool is_found;

/* Each thread takes the next block that nobody has taken, so that both end at the same time. */
static void *read_blocks(void *unused) {
    (void)unused;
    /* On some processors the kernel's copy takes five times as long to memory that lies a few bytes
       behind a page's beginning, as malloc's does: that would be no limit. */
    char *buffer = aligned_alloc(4096, BLOCK);
    if (!buffer) abort();
    for (;;) {
        off_t start = (off_t)atomic_fetch_add(&next_block, 1) * BLOCK;
        ssize_t count = pread(file, buffer, BLOCK, start);
        if (count < 0) { perror("pread"); exit(1); }
        if (count == 0) break;
        if (memchr(buffer, ABSENT, (size_t)count)) is_found = 1;
    }
    free(buffer);
    return NULL;
}

int main(int argc, char **argv) {
    int threads = argc == 3 ? atoi(argv[2]) : 0;
    if (threads < 1 || threads > MOST_THREADS) {
        fprintf(stderr, "usage: plain_read FILE THREADS\n");
        return 64;
    }
    file = open(argv[1], O_RDONLY);
    if (file < 0) { perror(argv[1]); return 66; }
    pthread_t others[MOST_THREADS];
    for (int n = 1; n < threads; n++)
        if (pthread_create(&others[n], NULL, read_blocks, NULL)) abort();
    read_blocks(NULL);
    for (int n = 1; n < threads; n++) pthread_join(others[n], NULL);
    if (is_found) fprintf(stderr, "the byte is in the file\n");
    return is_found;
}
