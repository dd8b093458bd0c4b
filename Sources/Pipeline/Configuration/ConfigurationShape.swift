/// Which keys a configuration may have, and where. A key that nothing reads is refused, since a
/// misspelt one must not be passed over.
indirect enum ConfigurationShape: Sendable {
    /// A scalar, or a list of scalars.
    case value
    /// A number, in decimal digits.
    case number
    /// A mapping with these keys.
    case keys([String: ConfigurationShape])
    /// A mapping whose keys are the user's own names.
    case named(ConfigurationShape)
    /// A list.
    case list(ConfigurationShape)
    /// A short form, a scalar, or what is given otherwise.
    case scalarOr(ConfigurationShape)
    /// What can be read by itself, as a value of a type: what is wrong with it says nothing of the rest.
    case part(any (Decodable & Sendable).Type, ConfigurationShape)

    /// The shape of what stands under a key of a mapping; nil where nothing reads it.
    func member(_ key: String) -> ConfigurationShape? {
        switch self {
        case .keys(let known): known[key]
        case .named(let inner): inner
        case .value, .number, .list, .scalarOr, .part: nil
        }
    }

    /// A mapping of scalars.
    static func values(_ names: String...) -> ConfigurationShape {
        .keys(Dictionary(uniqueKeysWithValues: names.map { ($0, .value) }))
    }

    /// The shape of the whole file.
    static let configuration = ConfigurationShape.keys([
        "subject": .value, "partner": .value, "clock": .value, "countries": .value,
        "confusable": .value, "measures": .value, "claims": .value, "scorecard": .value,
        "store": .value, "publish": .value, "status": .value,
        "programs": .named(.named(.value)),
        "sources": .named(.part(SourceSpecification.self, .scalarOr(source))),
        "indicators": .named(.part(IndicatorRequest.self, request)),
        "outputs": .list(
            .part(
                OutputSpecification.self,
                values(
                    "path", "brief", "indicator", "export", "chart", "changes", "format", "to",
                    "data-url"))),
        "alerts": .list(
            .part(AlertSpecification.self, values("name", "when", "message", "run"))),
        "charts": .named(.part(ChartSpecification.self, chart)),
        "brief": .part(BriefSpecification.self, brief),
    ])

    private static let brief = ConfigurationShape.keys([
        "title": .value, "summary": .value,
        "overview": .list(.part(TableSpecification.self, table)),
        "developments": .list(
            .part(
                BriefSpecification.Development.self,
                .keys([
                    "title": .value, "text": .value,
                    "tables": .list(.part(TableSpecification.self, table)), "caveats": .value,
                    "unknown": .value,
                ]))),
        "template": .value, "claims": values("title", "text", "only"),
        "scorecard": values("title", "text"),
        "sanctions": values("title", "text", "regime"),
    ])

    private static let source = ConfigurationShape.keys([
        "file": .value, "glob": .value, "url": .value,
        "comtrade": .keys([
            "base": .value, "reporters": .value, "partners": .value, "flows": .value,
            "periods": .value, "goods": .value, "key": secret,
        ]),
        "layout": .value, "encoding": .value, "flow": .value, "producer": .value, "licence": .value,
        "citation": .value, "rows": .keys(["min": .number, "max": .number]), "columns": .value,
        "rejected": .number, "shrink": .number, "factor": .number, "max-age": .number,
        "schedule": .value, "timeout": .number, "largest": .number,
        "headers": .named(.scalarOr(secret)),
    ])

    private static let secret = values("env", "file")

    static let request = ConfigurationShape.keys(
        Dictionary(
            uniqueKeysWithValues: IndicatorRequest.keys.map { ($0, .value) }))

    /// What a name of a ledger or a scorecard stands for.
    static let reading = ConfigurationShape.keys(
        Dictionary(uniqueKeysWithValues: IndicatorRequest.keys.map { ($0, .value) })
            .merging([
                "observation": observation, "year-to-date": observation,
                "twelve-months": observation,
                "wins": values(
                    "file", "givers", "receivers", "size", "window", "reciprocity"),
                "events": values("file", "kinds", "actors", "window", "from", "to"),
                "launches": values("file", "class", "window", "source"),
                "around": values(
                    "launches", "wins", "givers", "receivers", "size", "days", "source"),
            ]) { first, _ in first })

    private static let observation = values(
        "file", "series", "measure", "subject", "partner", "flow", "unit")

    private static let table = ConfigurationShape.keys([
        "figures": .keys([
            "name": .value, "caption": .value,
            "rows": .list(
                .keys([
                    "name": .value, "label": .value, "request": request, "period": .value,
                    "key": .named(.value), "field": .value, "stated": .value, "unit": .value,
                    "decimals": .number,
                ])),
        ]),
        "series": .keys([
            "name": .value, "caption": .value, "from": .value, "to": .value, "gaps": .value,
            "longest": .number, "note": .value,
            "columns": .list(
                .keys([
                    "label": .value, "request": request, "key": .named(.value),
                    "decimals": .number, "observation": observation,
                ])),
        ]),
        "indicator": .keys([
            "name": .value, "caption": .value, "request": request, "from": .value, "to": .value,
            "limit": .number, "note": .value,
            "columns": .list(
                .keys(["label": .value, "field": .value, "decimals": .number])),
        ]),
        "events": values("name", "caption", "files", "kinds", "from", "to", "note"),
        "chart": .value,
    ])

    private static let chart = ConfigurationShape.keys([
        "kind": .value, "form": .value, "title": .value, "subtitle": .value, "from": .value,
        "to": .value, "longest": .number, "decimals": .number, "unit": .value, "note": .value,
        "series": .list(
            .keys([
                "label": .value, "request": request, "observation": observation, "field": .value,
                "interval": .value, "only": .named(.value), "colour": .number,
            ])),
        "events": .list(values("files", "kinds", "actors", "from", "to", "label")),
        "measures": .list(values("id", "label")),
    ])
}
