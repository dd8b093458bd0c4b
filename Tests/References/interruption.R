# Reference values of interrupted time series, computed with R's lm and glm and the package sandwich.
#
#     Rscript Tests/References/interruption.R > Tests/References/interruption.json
#     Rscript Tests/References/interruption.R --check
#
# The first form prints the cases. The second computes them again and compares them with the committed
# file: status 1 when a case was added, lost or changed by more than 1e-8 of itself.

folder <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
source(file.path(folder, "shared", "tables.R"))
suppressPackageStartupMessages(library(sandwich))

set.seed(22)
time <- 1:96
noise <- as.numeric(arima.sim(list(ar = 0.5), 96))
trade <- round(pmax(0, exp(5 - 1.2 * (time > 60) + 0.3 * sin(2 * pi * time / 12) + 0.15 * noise) - 40), 3)
closed <- 79:90
trade[closed] <- round(trade[closed] / 30, 3)
launches <- rpois(96, exp(0.2 + 0.9 * (time > 60) - 0.02 * pmax(0, time - 61)))
overdispersed <- rnbinom(60, mu = exp(0.5 + 1.1 * (1:60 > 30)), size = 1.2)

questions <- list(
  list(values = trade, start = 60, transform = "asinh", scale = 1, harmonics = 0),
  list(values = trade, start = 60, transform = "asinh", scale = 1, harmonics = 2, window = c(78, 90)),
  list(values = trade, start = 60, transform = "asinh", scale = 10, harmonics = 6, window = c(78, 90)),
  list(values = trade, start = 60, transform = "level", harmonics = 1, lag = 12, level = 0.9),
  list(values = trade + 1, start = 60, transform = "log", harmonics = 3, lag = 0),
  list(values = as.numeric(Nile), start = 28, transform = "level", harmonics = 0),
  list(values = launches, start = 60, transform = "poisson", harmonics = 0),
  list(values = launches, start = 60, transform = "quasi-poisson", harmonics = 1, level = 0.99),
  list(values = overdispersed, start = 30, transform = "quasi-poisson", harmonics = 0),
  list(values = overdispersed, start = 30, transform = "poisson", harmonics = 2, window = c(40, 45))
)

design <- function(question) {
  n <- length(question$values)
  t <- 0:(n - 1)
  x <- cbind(1, t, as.numeric(t >= question$start), pmax(0, t - question$start))
  for (k in seq_len(question$harmonics)) {
    x <- cbind(x, cos(2 * pi * k * t / 12))
    if (k < 6) x <- cbind(x, sin(2 * pi * k * t / 12))
  }
  window <- question$window
  if (!is.null(window)) x <- cbind(x, as.numeric(t >= window[1] & t < window[2]))
  x
}

answer <- function(question) {
  x <- design(question)
  y <- question$values
  n <- length(y)
  level <- if (is.null(question$level)) 0.95 else question$level
  lag <- question$lag
  dispersion <- NULL
  degrees <- n - ncol(x)
  if (grepl("poisson", question$transform)) {
    family <- if (question$transform == "poisson") poisson() else quasipoisson()
    fit <- glm(y ~ 0 + x, family = family, control = glm.control(epsilon = 1e-14, maxit = 100))
    error <- sqrt(diag(vcov(fit)))
    dispersion <- sum(residuals(fit, "pearson")^2) / degrees
    if (question$transform == "poisson") degrees <- Inf
  } else {
    z <- switch(question$transform, level = y, log = log(y), asinh = asinh(y / question$scale))
    fit <- lm(z ~ 0 + x)
    if (is.null(lag)) lag <- floor(4 * (n / 100)^(2 / 9))
    error <- sqrt(diag(NeweyWest(fit, lag = lag, prewhite = FALSE, adjust = TRUE)))
  }
  value <- unname(coef(fit))
  error <- unname(error)
  reach <- qt((1 + level) / 2, degrees) * error
  c(question[c("values", "start", "transform", "harmonics")],
    list(scale = question$scale, window = question$window, level = level, lag = lag,
         dispersion = dispersion, estimates = value, errors = error,
         pValues = 2 * pt(-abs(value / error), degrees), lower = value - reach, upper = value + reach))
}

main(list(interruptions = function() lapply(questions, answer)),
     list(sandwich = as.character(packageVersion("sandwich"))),
     file.path(folder, "interruption.json"), 1e-8)
