extension Catalogue {
    /// Whether a field says how many of something there are, such as launches or entries. It is in no
    /// unit, since tables and charts call what is counted by its own name; days that are counted are in
    /// days.
    public static func isCount(_ field: String, of id: String) -> Bool {
        unit(ofField: field, of: id) == nil
            && blankFields(of: id).contains(IndicatorResult.Field(field, .count(nil)))
    }
}
