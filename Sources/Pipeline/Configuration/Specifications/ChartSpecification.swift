/// What a chart shows, and from which files.
public struct ChartSpecification: Decodable, Sendable {
    /// How the values are drawn.
    public enum Kind: String, Sendable, CaseIterable {
        /// Lines.
        case series
        /// Bars on one another.
        case bars
        /// Parts of a whole of 100.
        case shares
        /// Lines, with measures in rows below.
        case timeline
        /// A small frame for each series.
        case multiples
    }

    /// How the small frames of `multiples` are drawn.
    public enum Form: String, Sendable, CaseIterable {
        case lines, bars
    }

    /// How the values are drawn.
    public let kind: Kind
    /// How the small frames of `multiples` are drawn; bars if left out.
    public let form: Form?
    /// What the picture shows, in a line.
    public let title: String
    /// What is measured, over what; the unit is added.
    public let subtitle: String
    /// The first period; its length is that of all values.
    public let from: String
    /// The last period, of the same length; the last that has ended if left out.
    public let to: String?
    /// The most periods that a value may be for to be shown; all if left out.
    public let longest: Int?
    /// How many decimals are read; the usual ones if left out.
    public let decimals: Int?
    /// The unit to print; that of the values if left out.
    public let unit: String?
    /// The series.
    public let series: [Series]
    /// The events that are marked.
    public let events: [Events]
    /// The measures in rows below a timeline.
    public let measures: [Measure]
    /// What a reader must know besides.
    public let note: String?

    /// One series: an indicator, or a measure of a series as the source states it.
    public struct Series: Decodable, Sendable {
        /// What it is called in the picture.
        public let label: String
        /// The indicator.
        public let request: IndicatorRequest?
        /// The values as the source states them.
        public let observation: ObservationRequest?
        /// The field of the indicator's points to draw instead of the value.
        public let field: String?
        /// The field that holds the interval of what is drawn.
        public let interval: String?
        /// What fields of a point must be for it to belong to the series.
        public let only: [String: String]?
        /// Which of the colours it has, from 1.
        public let colour: Int?
    }

    /// Events of some kinds, under one label.
    public struct Events: Decodable, Sendable {
        /// The configured files.
        public let files: [String]
        /// The kinds of events; all if left out.
        public let kinds: [String]?
        /// Who took part, all of them; anyone if left out.
        public let actors: [String]?
        /// The first period; open if left out.
        public let from: String?
        /// The last period; open if left out.
        public let to: String?
        /// A word or two for the picture.
        public let label: String
    }

    /// A measure of the configured table.
    public struct Measure: Decodable, Sendable {
        /// Its id.
        public let id: String
        /// What it is called in the picture; instrument and paragraph if left out.
        public let label: String?
    }

    private enum CodingKeys: String, CodingKey {
        case kind, form, title, subtitle, from, to, longest, decimals, unit, series, events
        case measures, note
    }

    /// Reads the keys.
    public init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: CodingKeys.self)
        kind = try keys.word(.kind)
        form = try keys.wordIfPresent(.form)
        title = try keys.decode(String.self, forKey: .title)
        subtitle = try keys.decode(String.self, forKey: .subtitle)
        from = try keys.decode(String.self, forKey: .from)
        to = try keys.decodeIfPresent(String.self, forKey: .to)
        longest = try keys.decodeIfPresent(Int.self, forKey: .longest)
        decimals = try keys.decodeIfPresent(Int.self, forKey: .decimals)
        unit = try keys.decodeIfPresent(String.self, forKey: .unit)
        series = try keys.decode([Series].self, forKey: .series)
        events = try keys.decodeIfPresent([Events].self, forKey: .events) ?? []
        measures = try keys.decodeIfPresent([Measure].self, forKey: .measures) ?? []
        note = try keys.decodeIfPresent(String.self, forKey: .note)
    }
}
