internal import Fetching
import Importers
import TradeModel

extension SourceFetching {
    /// The answers of the UN Comtrade API to a question, as one table.
    func answers(
        to question: ComtradeSpecification, _ asking: Asking, for name: String
    ) throws(Refusal) -> FetchedFile {
        let table = try CountryTable(path: countries)
        let query = try question.query(table)
        let key = try secret(question.key)
        let fetcher = Fetcher(partials: partials, progress: progress)
        let limits = Self.limits(asking)
        let interface =
            question.base.map { ComtradeAPI(base: $0, fetcher: fetcher, key: key, limits: limits) }
            ?? ComtradeAPI(fetcher: fetcher, key: key, limits: limits)
        return try interface.fetch(query, as: name)
    }
}

extension ComtradeSpecification {
    /// The question in the API's own codes. Refuses a country that is none.
    func query(_ countries: CountryTable) throws(Refusal) -> ComtradeQuery {
        let spans = periods.compactMap { TimeSpan($0) }
        let isMonthly = spans.first?.frequency == .monthly
        return ComtradeQuery(
            isMonthly ? .monthly : .annual,
            periods: spans.flatMap(\.comtradeCodes),
            reporters: try Self.numbers(reporters, countries),
            partners: try Self.numbers(partners, countries),
            flows: flows.compactMap { Flow(rawValue: $0)?.comtradeCode },
            commodities: goods ?? ["TOTAL"])
    }

    /// The numbers that the API has for countries and groups. Refuses one that has none.
    static func numbers(
        _ codes: [String], _ countries: CountryTable
    ) throws(Refusal) -> [String] {
        var numbers: [String] = []
        for code in codes {
            guard let found = countries.area(code: code)?.numbers(.comtrade), !found.isEmpty else {
                let known = countries.areas.filter { !$0.numbers(.comtrade).isEmpty }
                    .map(\.code)
                throw Refusal(
                    Diagnostic(
                        .error, .badConfiguration,
                        message: "UN Comtrade has no number for “\(code)”"
                            + Spelling.advice(for: code, among: known)),
                    cause: .usage)
            }
            numbers += found.map(String.init)
        }
        return numbers
    }
}

extension TimeSpan {
    /// `2023`, or `202306`, for each year or month of the span.
    fileprivate var comtradeCodes: [String] {
        switch self {
        case .years(let years): years.map(\.description)
        case .months(let months): months.map { $0.description.filter { $0 != "-" } }
        case .quarters, .days: []
        }
    }
}

extension Flow {
    fileprivate var comtradeCode: String {
        switch self {
        case .import: "M"
        case .export: "X"
        }
    }
}
