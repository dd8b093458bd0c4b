# Reference values of tests of rates, of models of counts and of survival, computed with R.
#
#     Rscript Tests/References/rates.R > Tests/References/rates.json
#     Rscript Tests/References/rates.R --check
#
# The first form prints the cases. The second computes them again and compares them with the committed
# file: status 1 when a case was added, lost or changed by more than 1e-6 of itself.

folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "shared", "tables.R"))
suppressPackageStartupMessages({
  library(MASS)
  library(survival)
})

# Ends that are not finite are none.
finite <- function(x) if (is.finite(x)) x else NULL

rate_ratio <- function() {
  cases <- list(
    c(11, 800, 21, 3011), c(21, 3011, 11, 800), c(0, 12, 5, 12), c(5, 12, 0, 12), c(1, 1, 1, 1),
    c(44, 10, 8, 12), c(137, 24.19893, 120, 30), c(3, 2, 900, 700), c(1200, 365, 1100, 366),
    c(6, 31, 20, 3652), c(7, 1, 1, 120)
  )
  levels <- c(0.95, 0.9, 0.99)
  lapply(seq_along(cases), function(i) {
    x <- cases[[i]]
    level <- levels[(i - 1) %% 3 + 1]
    test <- poisson.test(x[c(1, 3)], x[c(2, 4)], conf.level = level)
    list(
      count = x[1], exposure = x[2], baseCount = x[3], baseExposure = x[4], level = level,
      ratio = finite(unname(test$estimate)), lower = test$conf.int[1],
      upper = finite(test$conf.int[2]),
      pValue = test$p.value
    )
  })
}

# Months of launches, made up; the exposures are parts of a month.
groups <- list(
  list(list(c(0, 3, 1, 0, 7, 0, 0, 12, 2, 0, 1, 4), rep(1, 12))),
  list(list(c(2, 5, 1, 9, 0, 3, 4), c(0.5, 1, 1, 1, 1, 1, 0.25))),
  list(
    list(c(0, 1, 0, 4, 0, 2, 0, 0, 5, 1), rep(1, 10)),
    list(c(9, 2, 14, 0, 7, 3), rep(1, 6))
  ),
  list(
    list(c(0, 1, 0, 4, 0, 2, 0, 0, 5, 1), c(0.4, rep(1, 9))),
    list(c(9, 2, 14, 0, 7, 3), c(rep(1, 5), 0.7))
  ),
  list(list(c(1, 0, 2, 1, 0, 0, 1, 8), rep(30, 8)))
)

negative_binomial <- function() {
  lapply(groups, function(samples) {
    count <- unlist(lapply(samples, `[[`, 1))
    exposure <- unlist(lapply(samples, `[[`, 2))
    group <- factor(rep(seq_along(samples), sapply(samples, function(x) length(x[[1]]))))
    formula <- if (length(samples) == 1) {
      count ~ 1 + offset(log(exposure))
    } else {
      count ~ 0 + group + offset(log(exposure))
    }
    control <- glm.control(epsilon = 1e-13, maxit = 500)
    fit <- glm.nb(formula, control = control)
    list(
      counts = lapply(samples, function(x) I(x[[1]])),
      exposures = lapply(samples, function(x) I(x[[2]])),
      dispersion = 1 / fit$theta, rates = I(unname(exp(coef(fit)))),
      logStandardErrors = I(unname(sqrt(diag(vcov(fit)))))
    )
  })
}

survival_median <- function() {
  cases <- list(
    list(c(1, 2, 3, 4), c(1, 1, 1, 1)), list(c(1, 2, 3, 4), c(1, 1, 1, 0)),
    list(c(1, 2, 3, 4), c(1, 1, 0, 0)), list(c(1, 2, 5, 6, 7), c(1, 0, 0, 1, 0)),
    list(c(5, 3, 3, 9, 20, 3, 40), c(1, 1, 0, 1, 1, 1, 0)), list(c(7, 9), c(1, 0)),
    list(c(7, 3), c(1, 0)), list(c(4), c(0)), list(c(4), c(1)),
    list(c(30, 7, 7, 1, 2, 90, 14, 504, 6, 3, 28, 1100), c(rep(1, 11), 0))
  )
  lapply(cases, function(x) {
    fit <- survfit(Surv(x[[1]], x[[2]]) ~ 1)
    falls <- fit$n.event > 0
    list(
      lengths = I(x[[1]]), hasEnded = I(as.logical(x[[2]])),
      stepLengths = I(fit$time[falls]), survival = I(fit$surv[falls]),
      median = finite(unname(summary(fit)$table["median"]))
    )
  })
}

tables <- list(
  rateRatio = rate_ratio, negativeBinomial = negative_binomial,
  survivalMedian = survival_median
)
versions <- list(
  MASS = as.character(packageVersion("MASS")), survival = as.character(packageVersion("survival"))
)
main(tables, versions, file.path(folder, "rates.json"), tolerance = 1e-6)
