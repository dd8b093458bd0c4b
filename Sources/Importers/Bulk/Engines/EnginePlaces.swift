import TradeModel

/// The places that an engine has to know: those of the country table, and what a selection asks of
/// them.
package struct EnginePlaces: Sendable {
    /// How records write some places: by the numbers of their trade system, and by ISO codes where a
    /// number is not of the country table.
    package struct Codes: Sendable {
        /// The numbers, ascending.
        package fileprivate(set) var numbers: [Int] = []
        /// The texts, ascending.
        package fileprivate(set) var texts: [String] = []
    }

    /// All places of the country table.
    package private(set) var listed = Codes()
    /// The country whose trade is asked for.
    package private(set) var subject = Codes()
    /// The country with which it trades.
    package private(set) var partner = Codes()
    /// Groups, listed beside their members.
    package private(set) var groups = Codes()
    /// All countries together.
    package private(set) var world = Codes()

    init(_ countries: CountryTable, _ system: Area.CodeSystem, _ places: PlaceCodes) {
        let numbers = Set(countries.areas.flatMap { $0.numbers(system) })
        for number in numbers.sorted() {
            guard let place = places.listed(number) else { continue }
            note(places.marks(of: place)) { $0.numbers.append(number) }
        }
        let texts = Set(countries.areas.flatMap { [$0.code] + $0.formerCodes })
        for text in texts.sorted() {
            guard let place = countries.area(code: text)?.partner else { continue }
            note(places.marks(of: place)) { $0.texts.append(text) }
        }
    }

    private mutating func note(_ marks: PlaceCodes.Marks, _ add: (inout Codes) -> Void) {
        add(&listed)
        if marks.contains(.subject) { add(&subject) }
        if marks.contains(.partner) { add(&partner) }
        if marks.contains(.group) { add(&groups) }
        if marks.contains(.world) { add(&world) }
    }
}
