WITH fields AS (
  SELECT
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(c0, '')) AS period,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(c1, '')) AS reporter,
    '' AS reporter_iso,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(c2, '')) AS partner,
    '' AS partner_iso,
    '' AS type,
    '' AS flow,
    '' AS classification,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(c3, '')) AS goods,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(c4, '')) AS value,
    '' AS second_partner,
    '' AS transport,
    '' AS customs,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM concat(coalesce(c6, ''), coalesce(c7, ''), coalesce(c8, ''), coalesce(c9, ''))) AS spare,
    CASE WHEN c5 IS NULL
      THEN 'rejected ragged-row' ELSE '' END AS fault,
    '' AS file
  FROM read_csv(
    'cluster/BACI_HS92_Y2020_V202501.csv',
    auto_detect = false,
    header = false,
    skip = 1,
    columns = {c0: 'VARCHAR', c1: 'VARCHAR', c2: 'VARCHAR', c3: 'VARCHAR', c4: 'VARCHAR', c5: 'VARCHAR', c6: 'VARCHAR', c7: 'VARCHAR', c8: 'VARCHAR', c9: 'VARCHAR'},
    delim = ',',
    quote = '"',
    escape = '"',
    nullstr = '<absent>',
    null_padding = true,
    strict_mode = true,
    parallel = true,
    compression = 'none',
    encoding = 'utf-8',
    store_rejects = true,
    rejects_table = 'rejects_0',
    rejects_scan = 'scans_0')
  WHERE NOT (c1 IS NULL AND trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(c0, '')) = '')
),
numbers AS (
  SELECT *,
    CASE
      WHEN fault LIKE 'refused%' THEN fault
      WHEN period = '' AND reporter = '' AND partner = '' AND goods = '' AND value = '' AND spare = ''
        THEN 'excluded blank-row'
      WHEN period = 't' AND reporter = 'i' AND partner = 'j' AND goods = 'k' AND value = 'v'
        THEN 'rejected repeated-header'
      WHEN fault <> '' OR spare <> '' THEN 'rejected ragged-row'
      ELSE '' END AS shape,
    CASE WHEN regexp_matches(reporter, '^[0-9]{1,9}$') THEN TRY_CAST(reporter AS BIGINT) END AS reporter_code,
    CASE WHEN regexp_matches(partner, '^[0-9]{1,9}$') THEN TRY_CAST(partner AS BIGINT) END AS partner_code
  FROM fields
),
places AS (
  SELECT *,
    coalesce(reporter_code IN (156, 276, 408), FALSE) AS reporter_listed,
    coalesce(partner_code IN (156, 276, 408), FALSE) AS partner_listed
  FROM numbers
),
trades AS (
  SELECT *,
    FALSE AS reporter_is_subject,
    FALSE AS reporter_is_partner,
    FALSE AS reporter_is_group,
    FALSE AS reporter_is_world,
    FALSE AS partner_is_subject,
    FALSE AS partner_is_partner,
    FALSE AS partner_is_group,
    FALSE AS partner_is_world,
    'export' AS direction,
    CASE WHEN regexp_matches(goods, '^[0-9]{5,6}$') THEN lpad(goods, 6, '0') END AS digits,
    CASE
      WHEN regexp_matches(value, '^[0-9]{1,15}([.][0-9]{1,3})?$')
        THEN CAST(TRY_CAST(value AS DECIMAL(18, 3)) AS DECIMAL(38, 12))
      WHEN regexp_matches(value, '^-?([0-9]+([.][0-9]+)?|[.][0-9]+)([eE][+-]?[0-9]{1,4})?$')
        THEN TRY_CAST(value AS DECIMAL(38, 12)) END AS amount
  FROM places
),
asked AS (
  SELECT *,
    TRUE AS is_selected
  FROM trades
),
judged AS (
  SELECT *,
    CASE
      WHEN shape LIKE 'refused%' OR shape = 'header' THEN shape
      WHEN shape <> '' THEN shape
      WHEN reporter = '' THEN 'rejected missing-value reporter'
      WHEN reporter_code IS NULL THEN 'rejected bad-number reporter'
      WHEN partner = '' THEN 'rejected missing-value partner'
      WHEN partner_code IS NULL THEN 'rejected bad-number partner'
      WHEN NOT (regexp_matches(period, '^[0-9]{4}$') AND period <> '0000') THEN 'rejected bad-period period'
      WHEN digits IS NULL THEN 'rejected bad-code goods'
      WHEN value = '' THEN 'rejected missing-value value'
      WHEN regexp_matches(value, '^-?[0-9]{1,3}(([.][0-9]{3}){2,}|([.][0-9]{3})+,[0-9]+)$') THEN 'refused bad-number'
      WHEN amount IS NULL OR abs(amount) >= CAST('1000000000000000000' AS DECIMAL(38, 12)) THEN 'rejected bad-number value'
      WHEN amount < 0 THEN 'rejected negative-value value'
      ELSE 'used' END AS verdict
  FROM asked
),
placed AS (
  SELECT *,
    verdict = 'used' OR (verdict IN ('rejected missing-value value', 'refused bad-number', 'rejected bad-number value', 'rejected negative-value value') AND is_selected AND NOT partner_is_world) AS is_cell,
    verdict NOT IN ('header', 'excluded blank-row', 'rejected repeated-header', 'rejected ragged-row', 'refused open-quote', 'refused stray-quote', 'rejected missing-value reporter', 'rejected bad-number reporter') AS is_placed
  FROM judged
),
cells AS (
  SELECT verdict,
    CASE WHEN verdict = 'used' THEN amount END AS amount,
    CASE WHEN verdict = 'header' THEN file ELSE '' END AS header_file,
    CASE WHEN is_cell THEN reporter_code END AS cell_reporter,
    CASE WHEN is_placed AND NOT reporter_listed THEN reporter_code END AS unlisted_reporter,
    '' AS cell_reporter_iso,
    CASE WHEN is_cell THEN partner_code END AS cell_partner,
    CASE WHEN is_placed AND NOT partner_listed THEN partner_code END AS unlisted_partner,
    '' AS cell_partner_iso,
    CASE WHEN is_cell THEN direction ELSE '' END AS cell_flow,
    CASE WHEN is_cell THEN substr(period, 1, 4) ELSE '' END AS cell_year,
    CASE WHEN is_cell THEN substr(period, 5, 2) ELSE '' END AS cell_month,
    CASE WHEN is_cell THEN substr(digits, 1, 0) ELSE '' END AS cell_goods,
    CASE WHEN is_cell THEN length(digits) END AS cell_level,
    CASE WHEN is_cell AND classification IN ('H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6') THEN classification ELSE '' END AS cell_revision,
    CASE WHEN is_cell AND digits <> '' THEN CAST(substr(digits, 1, 2) AS INT) ELSE 0 END AS chapter
  FROM placed
)
SELECT concat_ws(',', 'flywheel', '0',
  coalesce(CAST(verdict AS STRING), ''), '',
  coalesce(CAST(count(*) AS STRING), ''),
  coalesce(CAST(sum(amount) AS STRING), ''),
  coalesce(CAST(cell_reporter AS STRING), ''),
  coalesce(CAST(cell_reporter_iso AS STRING), ''),
  coalesce(CAST(cell_partner AS STRING), ''),
  coalesce(CAST(cell_partner_iso AS STRING), ''),
  coalesce(CAST(cell_flow AS STRING), ''),
  coalesce(CAST(cell_year AS STRING), ''),
  coalesce(CAST(cell_month AS STRING), ''),
  coalesce(CAST(cell_goods AS STRING), ''),
  coalesce(CAST(cell_level AS STRING), ''),
  coalesce(CAST(cell_revision AS STRING), ''),
  coalesce(CAST(bit_or(CASE WHEN chapter BETWEEN 0 AND 49 THEN CAST(power(2, chapter - 0) AS BIGINT) ELSE 0 END) AS STRING), ''),
  coalesce(CAST(bit_or(CASE WHEN chapter BETWEEN 50 AND 99 THEN CAST(power(2, chapter - 50) AS BIGINT) ELSE 0 END) AS STRING), ''),
  coalesce(CAST(unlisted_reporter AS STRING), ''),
  coalesce(CAST(unlisted_partner AS STRING), ''))
FROM cells
GROUP BY verdict, header_file, cell_reporter, cell_reporter_iso, unlisted_reporter, cell_partner, cell_partner_iso, unlisted_partner, cell_flow, cell_year, cell_month, cell_goods, cell_level, cell_revision;

SELECT concat_ws(',', 'flywheel', '0',
  coalesce(CAST(CASE error_type
  WHEN 'TOO MANY COLUMNS' THEN 'rejected ragged-row'
  WHEN 'INVALID ENCODING' THEN 'refused bad-encoding'
  WHEN 'LINE SIZE OVER MAXIMUM' THEN 'refused record-too-long'
  ELSE 'refused stray-quote' END AS STRING), ''),
  coalesce(CAST(min(line) AS STRING), ''),
  coalesce(CAST(count(DISTINCT line_byte_position) AS STRING), ''), '', '', '', '', '', '', '', '', '', '', '', '', '', '', '')
FROM rejects_0
GROUP BY error_type;
