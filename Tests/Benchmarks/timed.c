/* Runs a command and writes what it took: seconds, peak memory in kilobytes, exit status.

       timed REPORT COMMAND [ARGUMENT...]

   Not done in Python: a process begins with the peak memory of the one that it was forked from,
   and Python's is larger than that of the program that is measured. Of several processes, as in a
   pipeline, the memory is that of the largest. */

#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: timed REPORT COMMAND [ARGUMENT...]\n");
        return 64;
    }
    double start = now();
    pid_t child = fork();
    if (child < 0) { perror("fork"); return 71; }
    if (child == 0) {
        execvp(argv[2], argv + 2);
        perror(argv[2]);
        _exit(127);
    }
    int status;
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) < 0) { perror("wait4"); return 71; }
    double seconds = now() - start;
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);

    FILE *report = fopen(argv[1], "w");
    if (!report) { perror(argv[1]); return 74; }
    fprintf(report, "%.6f %ld %d\n", seconds, usage.ru_maxrss, code);
    return fclose(report) ? 74 : code;
}
