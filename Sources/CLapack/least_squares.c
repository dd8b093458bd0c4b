#include "lapack_least_squares.h"

#include <math.h>
#include <stdlib.h>

#include "library.h"

static int rank_of(int rows, int columns, const double *r, double tolerance) {
    int rank = 0;
    while (rank < columns && fabs(r[(size_t)rank * rows + rank]) > tolerance * fabs(r[0])) rank++;
    return rank;
}

/// Copies (RᵀR)⁻¹, of which `r` holds the upper triangle, into the order of the columns of X.
static void unpivot(int rows, int columns, const double *r, const int *order, double *inverse) {
    for (int j = 0; j < columns; j++)
        for (int i = 0; i <= j; i++) {
            double value = r[(size_t)j * rows + i];
            inverse[order[i] * columns + order[j]] = value;
            inverse[order[j] * columns + order[i]] = value;
        }
}

int lapack_least_squares(
    int rows, int columns, double *design, double *response, double tolerance, double *coefficients,
    double *inverse_gram, int *order
) {
    // What dgeqp3 asks for at least; blocks would not pay for so few columns.
    const int one = 1, size = 3 * columns + 1;
    int info = 0, rank = -1;
    double *tau = malloc(sizeof(double) * columns);
    double *work = malloc(sizeof(double) * size);
    if (!tau || !work) goto end;
    for (int i = 0; i < columns; i++) order[i] = 0;
    lapack.dgeqp3_(&rows, &columns, design, &rows, order, tau, work, &size, &info);
    if (info) goto end;
    for (int i = 0; i < columns; i++) order[i]--;
    int found = rank_of(rows, columns, design, tolerance);
    if (found == columns) {
        lapack.dormqr_(
            "L", "T", &rows, &one, &columns, design, &rows, tau, response, &rows, work, &size, &info,
            1, 1);
        if (info) goto end;
        lapack.dtrtrs_(
            "U", "N", "N", &columns, &one, design, &rows, response, &rows, &info, 1, 1, 1);
        if (info) goto end;
        for (int i = 0; i < columns; i++) coefficients[order[i]] = response[i];
        lapack.dpotri_("U", &columns, design, &rows, &info, 1);
        if (info) goto end;
        unpivot(rows, columns, design, order, inverse_gram);
    }
    rank = found;
end:
    free(work);
    free(tau);
    return rank;
}
