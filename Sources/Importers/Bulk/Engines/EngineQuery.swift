package import TradeModel

/// What an engine is asked of one table: the selection, made ready for a statement about records.
package struct EngineQuery: Sendable {
    /// The table.
    package let table: EngineTable
    /// What is asked for.
    package let selection: TradeSelection
    /// The places by their codes.
    package let places: EnginePlaces
    let codes: PlaceCodes
    private let filter: RecordFilter

    /// What a selection asks of a table.
    ///
    /// - Parameter validatesAll: whether records of other countries are looked at too.
    init(
        _ table: EngineTable, _ selection: TradeSelection, _ countries: CountryTable,
        validatesAll: Bool
    ) {
        func codes<Layout: EngineLayout>(_: Layout) -> (Area.CodeSystem, Bool) {
            (Layout.codeSystem, Layout.repeatsTrades)
        }
        let (system, repeatsTrades) = codes(table.layout)
        self.table = table
        self.selection = selection
        self.codes = PlaceCodes(countries, system, selection)
        places = EnginePlaces(countries, system, self.codes)
        filter = RecordFilter(
            selection, places: self.codes, keepsPlaces: repeatsTrades, validatesAll: validatesAll)
    }

    /// Whether the trade of one country is asked for.
    package var hasSubject: Bool { filter.hasSubject }
    /// Whether records of other countries are left out without a further look.
    package var passesOthers: Bool { filter.passesOthers }
    /// The direction, from the reporter's side, where one is asked for.
    package var flow: Flow? { filter.flow }
    /// How many digits of goods are told apart.
    package var goodsLevel: Int { filter.level }

    /// Which sides a cell tells apart where the reporter is the subject, and where it is not.
    package var keptSides: (subjectReports: Sides, otherReports: Sides) {
        guard hasSubject else {
            let sides = Sides(reporter: filter.keepsReporter, partner: filter.keepsPartner)
            return (sides, sides)
        }
        return (
            Sides(reporter: filter.keepsSubject, partner: filter.keepsOther),
            Sides(reporter: filter.keepsOther, partner: filter.keepsSubject)
        )
    }

    /// Which sides of a trade a cell tells apart.
    package struct Sides: Sendable, Equatable {
        /// The side that reports.
        package let reporter: Bool
        /// The other one.
        package let partner: Bool
    }
}
