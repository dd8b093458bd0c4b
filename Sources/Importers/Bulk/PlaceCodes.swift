import TradeModel

/// The codes by which a trade system numbers places, and what a selection asks of each.
struct PlaceCodes: Sendable {
    /// What is known of a code.
    struct Marks: OptionSet {
        let rawValue: UInt8
        /// The country table knows the code.
        static let listed = Marks(rawValue: 1)
        static let subject = Marks(rawValue: 2)
        static let partner = Marks(rawValue: 4)
        /// A group, listed beside its members.
        static let group = Marks(rawValue: 8)
        static let world = Marks(rawValue: 16)
    }

    /// Codes from here on are not looked up in the table of marks.
    static let limit = 4096
    /// Above this bit a code is the place's position in the country table: the system does not
    /// number it.
    private static let unnumbered = 1 << 30

    /// The marks of the codes below ``limit``.
    let marks: [Marks]
    /// The main codes of these: a trade system may have several codes for one place.
    let mainCodes: [UInt32]
    /// The texts by which a record may name the subject: its codes, without leading zeros.
    let subjectTexts: [String]
    private let countries: CountryTable
    private let system: Area.CodeSystem
    private let codes: [Partner: Int]
    private let subject: Partner?
    private let partner: Partner?

    init(_ countries: CountryTable, _ system: Area.CodeSystem, _ selection: TradeSelection) {
        self.countries = countries
        self.system = system
        let subject = selection.subject.map(Partner.country)
        let partner = selection.partner.map(Partner.country)
        self.subject = subject
        self.partner = partner
        var codes: [Partner: Int] = Dictionary(minimumCapacity: countries.areas.count)
        var texts: [String] = []
        for (index, area) in countries.areas.enumerated() {
            guard let place = area.partner else { continue }
            let numbers = area.numbers(system)
            if codes[place] == nil { codes[place] = numbers.first ?? Self.unnumbered | index }
            if place == subject {
                texts += numbers.map(String.init) + [area.code] + area.formerCodes
            }
        }
        self.codes = codes
        subjectTexts = texts
        var marks = [Marks](repeating: [], count: Self.limit)
        var mainCodes = Array(0..<UInt32(Self.limit))
        for (code, place) in countries.numbers(system) where code < Self.limit {
            marks[code] = Self.marks(place, subject, partner).union(.listed)
            if code > 0, let main = codes[place] { mainCodes[code] = UInt32(main) }
        }
        self.marks = marks
        self.mainCodes = mainCodes
    }

    /// The code of a place.
    func code(of place: Partner) -> Int {
        if case .unlisted(let code) = place { return code }
        guard let code = codes[place] else {
            preconditionFailure("\(place) is not of the country table")
        }
        return code
    }

    /// The one code of the place that a code names, so that a trade that a table names by several
    /// codes is one.
    func mainCode(_ code: Int) -> Int {
        code < Self.limit
            ? Int(mainCodes[code])
            : code & Self.unnumbered != 0 ? code : self.code(of: place(of: code))
    }

    /// The place of a code.
    func place(of code: Int) -> Partner {
        if code & Self.unnumbered != 0 {
            return countries.areas[code ^ Self.unnumbered].partner ?? .unlisted(code)
        }
        return countries.area(system, code)?.partner ?? .unlisted(code)
    }

    /// Whether a code is the subject's.
    func isSubject(_ code: Int) -> Bool {
        code < Self.limit
            ? marks[code].contains(.subject) : marks(of: place(of: code)).contains(.subject)
    }

    /// The place of a code that the country table knows.
    func listed(_ code: Int) -> Partner? { countries.area(system, code)?.partner }

    /// The place of letters that the country table knows.
    func listed(iso letters: String) -> Partner? { countries.area(code: letters)?.partner }

    /// What a selection asks of a place.
    func marks(of place: Partner) -> Marks { Self.marks(place, subject, partner) }

    private static func marks(_ place: Partner, _ subject: Partner?, _ partner: Partner?) -> Marks {
        var marks: Marks = []
        if place == subject { marks.insert(.subject) }
        if place == partner { marks.insert(.partner) }
        if case .group = place { marks.insert(.group) }
        if place == .world { marks.insert(.world) }
        return marks
    }
}
