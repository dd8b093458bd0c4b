#!/bin/sh
# ripgrep piped to awk, what one types at a prompt: the query `country` over BACI, and nothing else.
# The arguments are those of layouts.py. Products of thousand dollars with three decimals are whole
# dollars, and those are exact in awk's floating point.
file=$3 codes=$4
export LC_ALL=C

echo year,partner,flow,hs2,value_usd,records
rg --no-line-number --no-filename ',408,' "$file" | awk -F, -v codes="$codes" '
  BEGIN { while ((getline line < codes) > 0) { split(line, pair, ","); iso[pair[1]] = pair[2] } }
  $2 == 408 { key = $1 "," iso[$3] ",export" }
  $3 == 408 { key = $1 "," iso[$2] ",import" }
  $2 == 408 || $3 == 408 {
    key = key "," substr(sprintf("%06d", $4), 1, 2)
    value[key] += int($5 * 1000 + 0.5); records[key]++
  }
  END { for (key in records) printf "%s,%.0f,%d\n", key, value[key], records[key] }
' | sort -t, -k1,1 -k2,2 -k3,3 -k4,4
