import Analysis
import TradeModel

extension ReadingDesk {
    /// Computes what a name stands for, with the files in which it was sought. Refuses what cannot be
    /// computed.
    func compute(_ name: String) throws(Refusal) -> IndicatorResult {
        let result = try answer(name)
        if case .indicator = specifications[name] { return result }
        var files: [Source] = []
        for source in specifications[name]?.files ?? [] {
            files += try library.facts(source).sources
        }
        return result.lookingThrough(files)
    }

    private func answer(_ name: String) throws(Refusal) -> IndicatorResult {
        switch specifications[name] {
        case .indicator(let request): return try tables.result(request)
        case .observation(let request):
            return try ObservationReading(
                request: request, facts: try library.facts(request.file), asOf: asOf
            ).result()
        case .events(let request):
            return try EventReading(
                request: request, facts: try library.facts(request.file), asOf: asOf
            ).result()
        case .yearToDate(let request):
            return try YearToDateReading(
                request: request, facts: try library.facts(request.file), asOf: asOf
            ).result()
        case .twelveMonths(let request):
            return try TwelveMonthsReading(
                request: request, facts: try library.facts(request.file), asOf: asOf
            ).result()
        case .wins(let request):
            return try WinReading(
                request: request, facts: try library.facts(request.file), asOf: asOf
            ).result()
        case .launches(let request):
            return try LaunchReading(
                request: request, facts: try library.facts(request.file), clock: try clock(),
                asOf: asOf
            ).result()
        case .around(let request):
            return try AroundReading(
                request: request, launches: try library.facts(request.launches),
                wins: try library.facts(request.wins), clock: try clock(), asOf: asOf
            ).result()
        case nil: throw .usage("nothing is called “\(name)”")
        }
    }
}
