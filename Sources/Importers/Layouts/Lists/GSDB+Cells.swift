import Tabular
import TradeModel

extension GSDB {
    func year(_ record: borrowing Record, _ name: String) throws(FieldFault) -> Year {
        let column = header.required(name)
        let text = record.text(Int?.some(column))
        guard let year = Year(gregorian: text) else {
            throw FieldFault(
                .badPeriod, column: column,
                "expected a year such as 2006, saw “\(record.shown(column))”"
                    + calendarAdvice(on: text))
        }
        return year
    }

    mutating func states(
        _ record: borrowing Record, _ name: String
    ) throws(FieldFault) -> [ListedPlace] {
        let text = try record.presentText(header.required(name))
        return Self.list(text).map { places.place($0) }
    }

    func measures(_ record: borrowing Record) throws(FieldFault)
        -> Set<SanctionEpisode.Measure>
    {
        var measures = Set<SanctionEpisode.Measure>()
        for measure in SanctionEpisode.Measure.allCases {
            let column = header.required(measure.rawValue)
            switch record.text(Int?.some(column)) {
            case "1": measures.insert(measure)
            case "0": break
            default:
                throw FieldFault(
                    .badNumber, column: column, "expected 0 or 1, saw “\(record.shown(column))”")
            }
        }
        return measures
    }

    func tradeScope(
        _ record: borrowing Record
    ) throws(FieldFault) -> [SanctionEpisode.TradeScope] {
        let column = header.required("descr_trade")
        var scopes: [SanctionEpisode.TradeScope] = []
        for word in Self.list(record.text(Int?.some(column))) {
            guard let scope = SanctionEpisode.TradeScope(rawValue: word) else {
                throw unknownWord(SanctionEpisode.TradeScope.self, column, record)
            }
            scopes.append(scope)
        }
        return scopes
    }

    /// Objectives and outcomes stand in two cells, in the same order. Where their numbers differ, which
    /// belongs to which cannot be told.
    mutating func objectives(
        _ record: borrowing Record
    ) throws(FieldFault) -> [SanctionEpisode.Objective] {
        let column = header.required("success")
        let names = Self.list(record.text(Int?.some(header.required("objective"))))
        var outcomes: [SanctionEpisode.Outcome] = []
        for word in Self.list(record.text(Int?.some(column))) {
            guard let outcome = SanctionEpisode.Outcome(rawValue: word) else {
                throw unknownWord(SanctionEpisode.Outcome.self, column, record)
            }
            outcomes.append(outcome)
        }
        if names.count == outcomes.count {
            return zip(names, outcomes).map { SanctionEpisode.Objective($0, $1) }
        }
        remarks.append(
            FieldFault(
                .unpairedValues, column: column,
                "objectives: \(names.count), outcomes: \(outcomes.count); which belongs to which is not"
                    + " told"))
        // One outcome is that of all.
        let common = Set(outcomes).count == 1 ? outcomes[0] : nil
        return names.map { SanctionEpisode.Objective($0, common) }
    }

    private func unknownWord<Word: RawRepresentable & CaseIterable>(
        _: Word.Type, _ column: Int, _ record: borrowing Record
    ) -> FieldFault where Word.RawValue == String {
        FieldFault(
            .badWord, column: column,
            "expected of \(Word.allCases.map(\.rawValue).joined(separator: ", ")),"
                + " saw “\(record.shown(column))”")
    }

    /// The parts of a list with commas; words of the table are written with `_` between.
    private static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}
