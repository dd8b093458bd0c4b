# Prints tables of reference cases and compares them with the committed file.

suppressPackageStartupMessages(library(jsonlite))

# JSON with one case on a line, so that a change shows as the cases that it touches.
printed <- function(tables, versions) {
  one <- function(value) toJSON(value, auto_unbox = TRUE, digits = NA, na = "null", null = "null")
  blocks <- sprintf("  %s: %s", sapply(names(versions), one), sapply(versions, one))
  for (name in names(tables)) {
    lines <- paste0("    ", sapply(tables[[name]], one), collapse = ",\n")
    blocks <- c(blocks, sprintf("  %s: [\n%s\n  ]", one(name), lines))
  }
  paste0("{\n", paste(blocks, collapse = ",\n"), "\n}")
}

agree <- function(old, new, tolerance) {
  if (is.list(old) || is.list(new)) {
    return(is.list(old) && is.list(new) && identical(names(old), names(new)) &&
      length(old) == length(new) && all(mapply(agree, old, new, tolerance)))
  }
  if (is.numeric(old) && is.numeric(new)) {
    return(abs(old - new) <= tolerance * max(abs(old), abs(new)))
  }
  identical(old, new)
}

differences <- function(committed, fresh, tolerance) {
  found <- character()
  if (!setequal(names(committed), names(fresh))) {
    found <- "the tables are not the same"
  }
  for (name in intersect(names(committed), names(fresh))) {
    old <- committed[[name]]
    new <- fresh[[name]]
    if (length(old) != length(new)) {
      found <- c(found, sprintf("%s: %d cases committed, %d computed", name, length(old), length(new)))
    }
    for (index in seq_len(min(length(old), length(new)))) {
      if (!agree(old[[index]], new[[index]], tolerance)) {
        found <- c(found, sprintf("%s: case %d is not what was committed", name, index))
      }
    }
  }
  found
}

# Without an argument prints the tables; with --check compares them with the committed file.
main <- function(tables, versions, committed, tolerance) {
  arguments <- commandArgs(trailingOnly = TRUE)
  text <- printed(lapply(tables, function(table) table()), c(list(R = as.character(getRversion())), versions))
  if (length(arguments) == 0) {
    cat(text, "\n", sep = "")
  } else if (identical(arguments, "--check")) {
    without <- function(all) all[setdiff(names(all), c("R", names(versions)))]
    old <- without(fromJSON(committed, simplifyVector = FALSE))
    found <- differences(old, without(fromJSON(text, simplifyVector = FALSE)), tolerance)
    if (length(found) > 0) {
      writeLines(found, stderr())
      quit(status = 1)
    }
  } else {
    writeLines("usage: Rscript SCRIPT [--check]", stderr())
    quit(status = 64)
  }
}
