WITH fields AS (
  SELECT
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(f.c2, '')) AS period,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(f.c4, '')) AS reporter,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(f.c6, '')) AS reporter_iso,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(f.c7, '')) AS partner,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(f.c9, '')) AS partner_iso,
    '' AS type,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(f.c3, '')) AS flow,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(f.c0, '')) AS classification,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(f.c10, '')) AS goods,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM coalesce(f.c11, '')) AS value,
    '' AS second_partner,
    '' AS transport,
    '' AS customs,
    trim(BOTH concat(' ', chr(9), chr(26)) FROM concat(coalesce(f.c12, ''), coalesce(f.c13, ''), coalesce(f.c14, ''), coalesce(f.c15, ''))) AS spare,
    CASE
      WHEN (length(value) - length(replace(value, '"', ''))) % 2 = 1 THEN 'refused open-quote'
      WHEN regexp_like(bare, '[^, 	][ 	]*"|"[ 	]*[^, 	]') THEN 'refused stray-quote'
      WHEN width < 12 OR width > 16 THEN 'rejected ragged-row'
      ELSE '' END AS fault,
    file
  FROM (
    SELECT value, file, bare, 1 + (length(bare) - length(replace(bare, ',', ''))) AS width,
      from_csv(value, 'c0 STRING, c1 STRING, c2 STRING, c3 STRING, c4 STRING, c5 STRING, c6 STRING, c7 STRING, c8 STRING, c9 STRING, c10 STRING, c11 STRING, c12 STRING, c13 STRING, c14 STRING, c15 STRING', map('sep', ',', 'quote', '"', 'escape', '"', 'ignoreLeadingWhiteSpace', 'true', 'ignoreTrailingWhiteSpace', 'true')) AS f
    FROM (
      SELECT value, file, CASE WHEN value LIKE '%"%'
        THEN regexp_replace(value, '("[^"]*")+', '"') ELSE value END AS bare
      FROM (
        SELECT value AS value, _metadata.file_path AS file
        FROM text.`cluster/it's legacy`
      )
      WHERE trim(BOTH concat(' ', chr(9), chr(26)) FROM value) <> ''
    )
  )
),
numbers AS (
  SELECT *,
    CASE
      WHEN fault LIKE 'refused%' THEN fault
      WHEN period = '' AND reporter = '' AND reporter_iso = '' AND partner = '' AND partner_iso = '' AND flow = '' AND classification = '' AND goods = '' AND value = '' AND spare = ''
        THEN 'excluded blank-row'
      WHEN period = 'Period' AND reporter = 'Reporter Code' AND reporter_iso = 'Reporter ISO' AND partner = 'Partner Code' AND partner_iso = 'Partner ISO' AND flow = 'Trade Flow Code' AND classification = 'Classification' AND goods = 'Commodity Code' AND value = 'Trade Value (US$)'
        THEN 'header'
      WHEN fault <> '' OR spare <> '' THEN 'rejected ragged-row'
      ELSE '' END AS shape,
    CASE WHEN regexp_like(reporter, '^[0-9]{1,9}$') THEN TRY_CAST(reporter AS BIGINT) END AS reporter_code,
    CASE WHEN regexp_like(partner, '^[0-9]{1,9}$') THEN TRY_CAST(partner AS BIGINT) END AS partner_code
  FROM fields
),
places AS (
  SELECT *,
    coalesce(reporter_code IN (0, 97, 156, 276, 280, 408), FALSE) AS reporter_listed,
    coalesce(partner_code IN (0, 97, 156, 276, 280, 408), FALSE) AS partner_listed
  FROM numbers
),
trades AS (
  SELECT *,
    CASE WHEN reporter_listed THEN coalesce(reporter_code IN (408), FALSE) ELSE reporter_iso IN ('PRK') END AS reporter_is_subject,
    CASE WHEN reporter_listed THEN coalesce(reporter_code IN (156), FALSE) ELSE reporter_iso IN ('CHN') END AS reporter_is_partner,
    CASE WHEN reporter_listed THEN coalesce(reporter_code IN (97), FALSE) ELSE reporter_iso IN ('EU') END AS reporter_is_group,
    CASE WHEN reporter_listed THEN coalesce(reporter_code IN (0), FALSE) ELSE reporter_iso IN ('W00', 'WLD') END AS reporter_is_world,
    CASE WHEN partner_listed THEN coalesce(partner_code IN (408), FALSE) ELSE partner_iso IN ('PRK') END AS partner_is_subject,
    CASE WHEN partner_listed THEN coalesce(partner_code IN (156), FALSE) ELSE partner_iso IN ('CHN') END AS partner_is_partner,
    CASE WHEN partner_listed THEN coalesce(partner_code IN (97), FALSE) ELSE partner_iso IN ('EU') END AS partner_is_group,
    CASE WHEN partner_listed THEN coalesce(partner_code IN (0), FALSE) ELSE partner_iso IN ('W00', 'WLD') END AS partner_is_world,
    CASE flow WHEN '1' THEN 'import' WHEN '2' THEN 'export' END AS direction,
    CASE WHEN goods = 'TOTAL' THEN '' WHEN regexp_like(goods, '^([0-9][0-9]){1,5}$') THEN goods END AS digits,
    CASE
      WHEN regexp_like(value, '^[0-9]{1,15}([.][0-9]{1,3})?$')
        THEN CAST(TRY_CAST(value AS DECIMAL(18, 3)) AS DECIMAL(38, 12))
      WHEN regexp_like(value, '^-?([0-9]+([.][0-9]+)?|[.][0-9]+)([eE][+-]?[0-9]{1,4})?$')
        THEN TRY_CAST(value AS DECIMAL(38, 12)) END AS amount
  FROM places
),
asked AS (
  SELECT *,
    substr(period, 1, 4) >= '2016' AND substr(period, 1, 4) <= '2020' AND CASE WHEN reporter_is_subject THEN partner_is_partner ELSE reporter_is_partner END AND (digits LIKE '27%' OR digits LIKE '2601%') AS is_selected
  FROM trades
),
judged AS (
  SELECT *,
    CASE
      WHEN shape LIKE 'refused%' OR shape = 'header' THEN shape
      WHEN NOT (reporter_is_subject OR partner_is_subject) THEN 'excluded other-country'
      WHEN shape <> '' THEN shape
      WHEN type = 'S' THEN 'excluded services'
      WHEN direction IS NULL AND flow NOT IN ('3', '4') THEN 'rejected bad-code flow'
      WHEN NOT ((regexp_like(period, '^[0-9]{4}$') AND period <> '0000') OR (regexp_like(period, '^[0-9]{4}(0[1-9]|1[0-2])$') AND substr(period, 1, 4) <> '0000')) THEN 'rejected bad-period period'
      WHEN flow = '3' THEN 'excluded re-export'
      WHEN flow = '4' THEN 'excluded re-import'
      WHEN second_partner NOT IN ('', '0') AND regexp_like(second_partner, '[^0]') THEN 'excluded second-partner'
      WHEN transport NOT IN ('', '0') AND regexp_like(transport, '[^0]') THEN 'excluded transport-mode'
      WHEN customs NOT IN ('', '0', 'C00') AND regexp_like(customs, '[^0]') THEN 'excluded customs-procedure'
      WHEN reporter = '' THEN 'rejected missing-value reporter'
      WHEN reporter_code IS NULL THEN 'rejected bad-number reporter'
      WHEN partner = '' THEN 'rejected missing-value partner'
      WHEN partner_code IS NULL THEN 'rejected bad-number partner'
      WHEN reporter_is_group OR reporter_is_world OR partner_is_group THEN 'excluded group-total'
      WHEN digits IS NULL AND goods <> '' AND NOT classification IN ('H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6') THEN 'excluded other-goods-code'
      WHEN digits IS NULL THEN 'rejected bad-code goods'
      WHEN digits <> '' AND NOT classification IN ('H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6') THEN 'excluded other-goods-code'
      WHEN value = '' THEN 'rejected missing-value value'
      WHEN regexp_like(value, '^-?[0-9]{1,3}(([.][0-9]{3}){2,}|([.][0-9]{3})+,[0-9]+)$') THEN 'refused bad-number'
      WHEN amount IS NULL OR abs(amount) >= CAST('1000000000000000000' AS DECIMAL(38, 12)) THEN 'rejected bad-number value'
      WHEN amount < 0 THEN 'rejected negative-value value'
      WHEN partner_is_world THEN 'excluded world-total'
      WHEN NOT (reporter_is_subject OR partner_is_subject) THEN 'excluded other-country'
      WHEN NOT is_selected THEN 'excluded not-selected'
      WHEN length(digits) < 2 THEN 'excluded coarser-goods'
      ELSE 'used' END AS verdict
  FROM asked
),
placed AS (
  SELECT *,
    verdict = 'used' OR (verdict IN ('rejected missing-value value', 'refused bad-number', 'rejected bad-number value', 'rejected negative-value value') AND is_selected AND NOT partner_is_world AND (reporter_is_subject OR partner_is_subject) AND length(digits) >= 2) AS is_cell,
    verdict NOT IN ('header', 'excluded blank-row', 'rejected repeated-header', 'rejected ragged-row', 'refused open-quote', 'refused stray-quote', 'rejected missing-value reporter', 'rejected bad-number reporter', 'excluded other-country', 'excluded services', 'rejected bad-code flow', 'rejected bad-period period', 'excluded re-export', 'excluded re-import', 'excluded second-partner', 'excluded transport-mode', 'excluded customs-procedure') AS is_placed
  FROM judged
),
cells AS (
  SELECT verdict,
    CASE WHEN verdict = 'used' THEN amount END AS amount,
    CASE WHEN verdict = 'header' THEN file ELSE '' END AS header_file,
    CASE WHEN is_cell THEN reporter_code END AS cell_reporter,
    CASE WHEN is_placed AND NOT reporter_listed THEN reporter_code END AS unlisted_reporter,
    CASE WHEN is_placed AND NOT reporter_listed AND reporter_iso IN ('CHN', 'DDR', 'DEU', 'EU', 'PRK', 'W00', 'WLD') THEN reporter_iso ELSE '' END AS cell_reporter_iso,
    CASE WHEN is_cell THEN partner_code END AS cell_partner,
    CASE WHEN is_placed AND NOT partner_listed THEN partner_code END AS unlisted_partner,
    CASE WHEN is_placed AND NOT partner_listed AND partner_iso IN ('CHN', 'DDR', 'DEU', 'EU', 'PRK', 'W00', 'WLD') THEN partner_iso ELSE '' END AS cell_partner_iso,
    CASE WHEN is_cell THEN direction ELSE '' END AS cell_flow,
    CASE WHEN is_cell THEN substr(period, 1, 4) ELSE '' END AS cell_year,
    CASE WHEN is_cell THEN substr(period, 5, 2) ELSE '' END AS cell_month,
    CASE WHEN is_cell THEN CASE WHEN digits LIKE '2601%' THEN rpad(substr(digits, 1, 4), 4, '0') WHEN digits LIKE '27%' THEN rpad(substr(digits, 1, 2), 4, '0') ELSE '' END ELSE '' END AS cell_goods,
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
  coalesce(CAST('files' AS STRING), ''), '',
  coalesce(CAST(count(*) AS STRING), ''), '', '', '', '', '', '', '', '', '', '', '', '', '', '', '')
FROM binaryFile.`cluster/it's legacy`
WHERE length > 0;
