extension IndicatorResult {
    /// The fields that points of the question have, without values and in order, whatever was found:
    /// the columns of a table that would change with the data otherwise.
    package var blankFields: [Field] {
        indicator.fields.filter { field in
            field.condition.map { answer($0.parameter.rawValue) == $0.answer } ?? true
        }.map(\.blank)
    }
}
