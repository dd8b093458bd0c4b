# Reference values of breaks, computed with the R package strucchange.
#
#     Rscript Tests/References/breaks.R > Tests/References/breaks.json
#     Rscript Tests/References/breaks.R --check
#
# The first form prints the cases. The second computes them again and compares them with the committed
# file: status 1 when a case was added, lost or changed by more than 1e-9 of itself.

folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "shared", "tables.R"))
suppressPackageStartupMessages(library(strucchange))

set.seed(20)
series <- list(
  nile = as.numeric(Nile),
  two_shifts = round(c(rnorm(40, 10), rnorm(25, 13), rnorm(35, 8, 2)), 3),
  stable = round(rnorm(60, 5, 2), 3),
  autocorrelated = round(as.numeric(arima.sim(list(ar = 0.6), 90)), 3),
  counts = c(rpois(36, 0.4), rpois(48, 2.2), rpois(20, 0.2), rpois(30, 5)),
  negative = round(c(rnorm(20, -100, 5), rnorm(20, -80, 9)), 2),
  short = c(1, 2, 1.5, 7, 8, 7.5, 8.2)
)
trimmings <- c(nile = 0.15, two_shifts = 0.1, stable = 0.15, autocorrelated = 0.2, counts = 0.15,
               negative = 0.15, short = 0.3)
cases <- function(make) lapply(names(series), function(name) {
  make(name, series[[name]], trimmings[[name]])
})
whole <- function(values) as.list(as.integer(values))

mean_shifts <- function() cases(function(name, y, h) {
  found <- breakpoints(y ~ 1, h = h)
  most <- ceiling(length(y) / floor(length(y) * h)) - 2
  table <- lapply(0:most, function(m) {
    cut <- if (m == 0) list(breakpoints = integer()) else breakpoints(found, breaks = m)
    model <- if (m == 0) lm(y ~ 1) else lm(y ~ 0 + breakfactor(cut))
    list(breaks = whole(cut$breakpoints), rss = deviance(model),
         bic = AIC(logLik(found, breaks = m), k = log(length(y))), means = as.list(unname(coef(model))))
  })
  best <- found$breakpoints
  list(name = name, values = y, trimming = h, segmentations = table,
       best = if (all(is.na(best))) list() else whole(best))
})

break_intervals <- function() {
  all <- list()
  for (name in setdiff(names(series), "stable")) {
    found <- breakpoints(series[[name]] ~ 1, h = trimmings[[name]])
    for (m in 1:(if (name == "short") 1 else 2)) {
      for (level in c(0.9, 0.95, 0.99)) {
        ends <- suppressWarnings(confint(found, breaks = m, level = level))$confint
        all <- c(all, list(list(name = name, breaks = whole(ends[, 2]), level = level,
                                lower = whole(ends[, 1]), upper = whole(ends[, 3]))))
      }
    }
  }
  all
}

supremum_f <- function() cases(function(name, y, h) {
  statistics <- suppressWarnings(Fstats(y ~ 1, from = h))
  test <- sctest(statistics)
  list(name = name, trimming = h, statistic = unname(test$statistic),
       position = statistics$breakpoint, pValue = unname(test$p.value))
})

hansen_probability <- function() {
  all <- list()
  for (x in c(0, 0.5, 2, 5, 8.85, 12.3, 20)) {
    for (trimming in c(0.005, 0.02, 0.05, 0.1, 0.15, 0.2, 0.333, 0.47, 0.495, 0.5)) {
      p <- strucchange:::pvalue.Fstats(x, "supF", k = 1, lambda = trimming)
      all <- c(all, list(list(x = x, trimming = trimming, probability = unname(p))))
    }
  }
  all
}

argmax_distribution <- function() {
  all <- list()
  for (ratio in c(0.05, 0.4, 1, 1.7, 9)) {
    for (x in c(-60, -11, -3, -0.2, 0, 0.2, 3, 11, 60)) {
      p <- strucchange:::pargmaxV(x, xi = 1, phi1 = 1, phi2 = sqrt(ratio))
      all <- c(all, list(list(ratio = ratio, x = x, probability = p)))
    }
  }
  all
}

main(
  list(meanShifts = mean_shifts, breakIntervals = break_intervals, supremumF = supremum_f,
       hansenProbability = hansen_probability, argmaxDistribution = argmax_distribution),
  list(strucchange = as.character(packageVersion("strucchange"))),
  file.path(folder, "breaks.json"), 1e-9)
