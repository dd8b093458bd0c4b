/// Least squares by LAPACK, which is loaded when the first problem is solved.
///
/// Linking LAPACK, BLAS and Fortran's library would cost every start of the program milliseconds, for
/// the few runs that fit a model.
#ifndef LAPACK_LEAST_SQUARES_H
#define LAPACK_LEAST_SQUARES_H

/// Loads LAPACK, once. Gives NULL when it is there, else why it is not.
const char *lapack_problem(void);

/// Minimizes ‖Xb − y‖ by a QR factorization with column pivoting (dgeqp3).
///
/// Gives the rank of X: the number of diagonal elements of R above `tolerance` times the first. Only
/// where it is the number of columns are `coefficients` and `inverse_gram` set. `order` always says in
/// which order the columns were taken, from 0, so that the column at the place of the rank is the first
/// that the ones before it explain. A negative result means that memory was short or that LAPACK refused
/// an argument. Only after `lapack_problem` gave NULL. Takes O(rows · columns²) time.
///
/// - design: X, column after column; overwritten.
/// - response: y; overwritten.
/// - inverse_gram: (XᵀX)⁻¹, columns × columns.
int lapack_least_squares(
    int rows, int columns, double *design, double *response, double tolerance, double *coefficients,
    double *inverse_gram, int *order);

#endif
