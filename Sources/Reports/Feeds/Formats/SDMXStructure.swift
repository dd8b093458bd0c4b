import TradeModel

/// What the columns of ``SDMXTable`` mean: the data structure definition that readers of SDMX ask
/// for, in SDMX-ML 2.1.
struct SDMXStructure {
    /// A dimension, the measure or an attribute.
    struct Component {
        let id: String
        let name: String
        /// The code list of its values; nil where they are texts.
        let codes: String?
    }

    let set: FeedSet

    init(_ set: FeedSet) { self.set = set }

    static let reference = "FLYWHEEL:INDICATORS(1.0.0)"
    /// SDMX's code for a dimension that does not apply.
    static let notApplicable = "_Z"

    static let dimensions = [
        Component(id: "FREQ", name: "Frequency", codes: "CL_FREQ"),
        Component(id: "INDICATOR", name: "Indicator", codes: "CL_INDICATOR"),
        Component(id: "REF_AREA", name: "Subject, ISO 3166 alpha-3", codes: nil),
        Component(id: "COUNTERPART_AREA", name: "Partner, ISO 3166 alpha-3", codes: nil),
        Component(id: "BREAKDOWN", name: "What tells values of one period apart", codes: nil),
        Component(id: "TIME_PERIOD", name: "Time", codes: nil),
    ]
    static let measure = Component(id: "OBS_VALUE", name: "Value", codes: nil)
    /// What goes with an observation.
    static let observationAttributes = [
        Component(id: "UNIT_MEASURE", name: "Unit", codes: nil),
        Component(id: "OBS_STATUS", name: "Status", codes: "CL_OBS_STATUS"),
        Component(id: "CONFIDENCE", name: "Confidence", codes: nil),
        Component(id: "RECORDS", name: "Records that the value rests on", codes: nil),
        Component(
            id: "RECORDS_MISSING", name: "Records that could not be used or were not there",
            codes: nil),
    ]
    /// What goes with all observations of a series, and stands in each of their rows.
    static let seriesAttributes = [
        Component(id: "COMMENT_TS", name: "Findings about the series", codes: nil),
        Component(id: "SOURCE_DETAIL", name: "Sources of the series", codes: nil),
    ]
    static var attributes: [Component] { observationAttributes + seriesAttributes }

    /// The code of a frequency.
    static func code(of frequency: Frequency) -> String {
        switch frequency {
        case .annual: "A"
        case .quarterly: "Q"
        case .monthly: "M"
        case .daily: "D"
        }
    }

    /// The code of a feed: its name, with `$` for the dots that a code may not have.
    static func code(of feed: Feed) -> String { feed.name.replacing(".", with: "$") }

    /// A code of a list, and what is said about what it stands for.
    struct Code {
        let id: String
        let name: String
        var notes: [Note] = []
    }

    /// The lists of the components that have one. An indicator's code carries its sources and its
    /// findings, which a table without a row for it could not.
    var codeLists: [(id: String, name: String, codes: [Code])] {
        [
            (
                "CL_FREQ", "Frequency",
                [
                    Code(id: "A", name: "Annual"), Code(id: "Q", name: "Quarterly"),
                    Code(id: "M", name: "Monthly"), Code(id: "D", name: "Daily"),
                ]
            ),
            (
                "CL_INDICATOR", "Indicator",
                set.feeds.map {
                    Code(id: Self.code(of: $0), name: $0.title, notes: Self.notes(of: $0))
                }
            ),
            (
                "CL_OBS_STATUS", "Status",
                [
                    Code(id: "A", name: "Normal value"), Code(id: "O", name: "Missing value"),
                    Code(id: "P", name: "Provisional value"),
                    Code(id: "U", name: "Low reliability"),
                ]
            ),
        ]
    }

    var xml: String {
        XMLElement(
            "mes:Structure",
            [
                ("xmlns:mes", "\(Self.schemas)/message"),
                ("xmlns:str", "\(Self.schemas)/structure"),
                ("xmlns:com", "\(Self.schemas)/common"),
            ],
            [
                XMLElement(
                    "mes:Header", [],
                    [
                        XMLElement("mes:ID", text: "FLYWHEEL"),
                        XMLElement("mes:Test", text: "false"),
                        XMLElement("mes:Prepared", text: "\(set.asOf)T00:00:00Z"),
                        XMLElement("mes:Sender", [("id", "FLYWHEEL")]),
                    ]),
                XMLElement(
                    "mes:Structures", [], [dataflow, lists, concepts, definition]),
            ]
        ).document
    }

    private static let schemas = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1"
}
