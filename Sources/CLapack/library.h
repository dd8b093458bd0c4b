/// The functions of LAPACK that are used, found when the program runs.
#ifndef LIBRARY_H
#define LIBRARY_H

#include <stddef.h>

#include "dynamic_library.h"

// Fortran's calling convention: every argument by address, and the lengths of texts at the end.
void dgeqp3_(
    const int *m, const int *n, double *a, const int *lda, int *jpvt, double *tau, double *work,
    const int *lwork, int *info);
void dormqr_(
    const char *side, const char *trans, const int *m, const int *n, const int *k, const double *a,
    const int *lda, const double *tau, double *c, const int *ldc, double *work, const int *lwork,
    int *info, size_t, size_t);
void dtrtrs_(
    const char *uplo, const char *trans, const char *diag, const int *n, const int *nrhs,
    const double *a, const int *lda, double *b, const int *ldb, int *info, size_t, size_t, size_t);
void dpotri_(const char *uplo, const int *n, double *a, const int *lda, int *info, size_t);

#define LAPACK_FUNCTIONS(USE) USE(dgeqp3_) USE(dormqr_) USE(dtrtrs_) USE(dpotri_)

typedef struct {
    LAPACK_FUNCTIONS(DYNAMIC_LIBRARY_POINTER)
} lapack_library;

/// Complete once `lapack_problem` gave NULL.
extern lapack_library lapack;

#endif
