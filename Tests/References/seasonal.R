# Reference values of the seasonal decomposition, computed with R's stl.
#
#     Rscript Tests/References/seasonal.R > Tests/References/seasonal.json
#     Rscript Tests/References/seasonal.R --check
#
# The first form prints the cases. The second computes them again and compares them with the committed
# file: status 1 when a case was added, lost or changed by more than 1e-9 of itself.

folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "shared", "tables.R"))

set.seed(21)
time <- 1:91
series <- list(
  monthly = list(period = 12, values = round(
    20 + 0.1 * time + 4 * sin(2 * pi * time / 12) + cos(4 * pi * time / 12) + rnorm(91), 3)),
  outliers = list(period = 12, values = round(
    5 + 3 * cos(2 * pi * (1:73) / 12) + rnorm(73, 0, 0.4) + 25 * (1:73 %in% c(15, 40)), 3)),
  quarterly = list(period = 4, values = round(
    100 - 0.5 * (1:33) + rep(c(5, -3, 1, -4), length.out = 33) + rnorm(33, 0, 2), 3)),
  threeYears = list(period = 12, values = round(rnorm(37, 50, 5) + 10 * (1:37 %% 12 == 3), 3)),
  nottingham = list(period = 12, values = as.numeric(nottem))
)

decompositions <- function() {
  all <- list()
  for (name in names(series)) {
    for (window in c("periodic", "7", "13", "35")) {
      for (robust in c(FALSE, TRUE)) {
        one <- series[[name]]
        # For an even number of observations the scale of the robust weights is not six times the median
        # of the remainder's size, as it is for an odd one; stl.py has robust cases of those.
        if (robust && length(one$values) %% 2 == 0) next
        if (name == "nottingham" && window != "13") next
        width <- if (window == "periodic") window else as.numeric(window)
        fit <- stl(ts(one$values, frequency = one$period), s.window = width, robust = robust)
        parts <- fit$time.series
        all <- c(all, list(list(
          name = name, period = one$period, years = if (window == "periodic") NULL else width,
          robust = robust, values = one$values, seasonal = as.numeric(parts[, "seasonal"]),
          trend = as.numeric(parts[, "trend"]), weights = as.numeric(fit$weights))))
      }
    }
  }
  all
}

main(list(decompositions = decompositions), list(), file.path(folder, "seasonal.json"), 1e-9)
