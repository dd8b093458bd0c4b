extension Dataset {
    /// The same facts with the measures of another set, from whose files they come, in place of their
    /// own.
    public func withMeasures(of other: Dataset) -> Dataset {
        var joined = self
        let offset = sources.count
        joined.sources += other.sources
        joined.measures = other.measures.map { measure in
            var moved = measure
            moved.origin = Origin(file: offset + measure.origin.file, line: measure.origin.line)
            return moved
        }
        return joined
    }
}
