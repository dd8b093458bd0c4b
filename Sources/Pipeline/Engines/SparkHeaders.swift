/// The statements by which Spark tells the header of a table that only it sees.
enum SparkHeaders {
    /// The first line that is not blank, in hexadecimal digits.
    static func firstLine(_ path: String, _ number: Int) -> String {
        """
        SELECT concat_ws(',', '\(EngineOutput.mark)', '\(number)', hex(value))
        FROM text.\(SparkDialect().place(path)) WHERE trim(value) <> '' LIMIT 1
        """
    }

    /// The column names of a table in Parquet, in quotes and with commas between.
    static func columnNames(_ path: String, _ number: Int) -> String {
        """
        SELECT concat_ws(',', '\(EngineOutput.mark)', '\(number)', hex(array_join(transform(
          json_object_keys(to_json(struct(*), map('ignoreNullFields', 'false'))),
          name -> concat('"', replace(name, '"', '""'), '"')), ',')))
        FROM parquet.\(SparkDialect().place(path)) LIMIT 1
        """
    }
}
