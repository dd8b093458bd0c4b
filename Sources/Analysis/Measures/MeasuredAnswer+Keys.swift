import TradeModel

extension MeasuredAnswer {
    /// Of one measure that is named, its row alone.
    func keys(_ trade: MeasuredTrade) -> [MeasuredTrade.Key] {
        guard wanted.measure != nil else { return trade.keys }
        let keys = trade.measureKeys
        return keys.isEmpty ? measures.indices.map { .measure($0, .free) } : keys
    }

    /// What a measure takes of a heading that it means a part of cannot be told.
    func isBarred(_ key: MeasuredTrade.Key, _ row: MeasuredRow) -> Bool {
        guard case .measure(let index, _) = key else { return false }
        return measures[index].scope.extent == .part && row.n > 0
    }

    func name(_ key: MeasuredTrade.Key) -> String {
        switch key {
        case .standing(let standing): standing.rawValue
        case .unitemised: "unitemised"
        case .measure(let index, _): measures[index].id
        }
    }

    func standing(_ key: MeasuredTrade.Key) -> String {
        switch key {
        case .standing(let standing): standing.rawValue
        case .unitemised: "unknown"
        case .measure(_, let standing): standing.rawValue
        }
    }

    func exemptions(_ key: MeasuredTrade.Key) -> String {
        guard case .measure(let index, _) = key else { return "" }
        return measures[index].law.exemptions.joined(separator: "; ")
    }
}
