# data.table: fread of the columns needed, then grouped.
# The arguments are those of layouts.py; sums of whole thousandths are exact in a double.
suppressPackageStartupMessages(library(data.table))

arguments <- commandArgs(trailingOnly = TRUE)
layout <- arguments[1]
query <- arguments[2]
setDTthreads(as.integer(arguments[5]))
subject <- 408L

is_baci <- layout == "baci"
columns <- if (is_baci) {
  c(year = "t", first = "i", second = "j", goods = "k", value = "v")
} else {
  c(year = "period", first = "reporterCode", second = "partnerCode", goods = "cmdCode",
    value = "primaryValue", flow = "flowCode")
}
rows <- fread(arguments[3], select = unname(columns), sep = if (layout == "comtrade") "\t" else ",",
              fill = layout == "comtrade-web", showProgress = FALSE)
setnames(rows, columns, names(columns))
codes <- fread(arguments[4], na.strings = NULL)
named <- function(code) codes$iso[match(code, codes$code)]

if (query == "country") {
  rows <- if (is_baci) rows[first == subject | second == subject] else rows[second == subject]
  rows[, is_export := if (is_baci) first == subject else flow == "M"]
  rows[, partner := if (is_baci) fifelse(is_export, second, first) else first]
  rows[, `:=`(flow = fifelse(is_export, "export", "import"), hs2 = as.integer(goods) %/% 10000L)]
  keys <- c("year", "partner", "flow", "hs2")
} else {
  keys <- c("year", if (is_baci) c("exporter", "importer") else c("reporter", "partner"))
  setnames(rows, c("first", "second"), keys[2:3])
}
rows[, thousandths := round(as.numeric(value) * 1000)]
cube <- rows[, .(thousandths = sum(thousandths), records = .N), by = keys]

for (key in intersect(keys, c("partner", "reporter", "exporter", "importer"))) {
  set(cube, j = key, value = named(cube[[key]]))
}
if (query == "country") cube[, hs2 := sprintf("%02d", hs2)]
cube <- cube[, .(thousandths = sum(thousandths), records = sum(records)), keyby = keys]
per_dollar <- if (is_baci) 1 else 1000
cube[, value_usd := sprintf("%.0f", floor(thousandths / per_dollar + 0.5))]
fwrite(cube[, c(keys, "value_usd", "records"), with = FALSE], "", quote = FALSE)
