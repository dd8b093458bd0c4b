import TradeModel

extension ReadingDesk {
    /// A reading, unknown where less of its time is covered: of launches what the table covers of it,
    /// of others what the point says.
    func covering(_ reading: PointReading, _ minimum: Double) throws(Refusal) -> PointReading {
        guard case .indicator(let request) = specifications[reading.reference.name],
            request.countsLaunches, let file = request.files?.first
        else { return reading.covering(minimum) }
        let facts = try library.facts(file)
        return request.covering(reading, minimum, in: facts.sources, asOf: asOf)
    }
}
