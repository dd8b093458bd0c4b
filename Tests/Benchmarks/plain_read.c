/* The limit: reads a file and looks for a byte that it does not have. Nothing that has to look at
   every byte of a file can be faster than this.

       plain_read FILE THREADS [mapped]

   By pread into a small buffer that is used again, or, without a copy, where the file is mapped. */

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { BLOCK = 256 * 1024, MOST_THREADS = 64, ABSENT = 0 };

static int file;
static off_t size;
/* NULL where the file is read and not mapped. */
static const char *mapped;
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

static void *look_at_blocks(void *unused) {
    (void)unused;
    for (;;) {
        off_t start = (off_t)atomic_fetch_add(&next_block, 1) * BLOCK;
        if (start >= size) break;
        off_t count = size - start < BLOCK ? size - start : BLOCK;
        if (memchr(mapped + start, ABSENT, (size_t)count)) is_found = 1;
    }
    return NULL;
}

static void map_file(const char *path) {
    struct stat status;
    if (fstat(file, &status) != 0) { perror(path); exit(66); }
    size = status.st_size;
    if (size == 0) return;
    void *start = mmap(NULL, (size_t)size, PROT_READ, MAP_SHARED, file, 0);
    if (start == MAP_FAILED) { perror(path); exit(66); }
    mapped = start;
}

int main(int argc, char **argv) {
    bool is_mapped = argc == 4 && strcmp(argv[3], "mapped") == 0;
    int threads = argc == 3 || is_mapped ? atoi(argv[2]) : 0;
    if (threads < 1 || threads > MOST_THREADS) {
        fprintf(stderr, "usage: plain_read FILE THREADS [mapped]\n");
        return 64;
    }
    file = open(argv[1], O_RDONLY);
    if (file < 0) { perror(argv[1]); return 66; }
    if (is_mapped) map_file(argv[1]);
    void *(*work)(void *) = is_mapped ? look_at_blocks : read_blocks;
    pthread_t others[MOST_THREADS];
    for (int n = 1; n < threads; n++)
        if (pthread_create(&others[n], NULL, work, NULL)) abort();
    work(NULL);
    for (int n = 1; n < threads; n++) pthread_join(others[n], NULL);
    if (is_found) fprintf(stderr, "the byte is in the file\n");
    return is_found;
}
