extension SDMXStructure {
    var dataflow: XMLElement {
        XMLElement(
            "str:Dataflows", [],
            [
                maintained(
                    "Dataflow", "INDICATORS", "Indicators of trade, tests and sanctions",
                    [
                        XMLElement(
                            "str:Structure", [],
                            [reference("INDICATORS", "DataStructure", "datastructure")])
                    ])
            ])
    }

    var lists: XMLElement {
        XMLElement(
            "str:Codelists", [],
            codeLists.map { list in
                maintained(
                    "Codelist", list.id, list.name,
                    list.codes.map { XMLElement("str:Code", [("id", $0.id)], [name($0.name)]) })
            })
    }

    var concepts: XMLElement {
        XMLElement(
            "str:Concepts", [],
            [
                maintained(
                    "ConceptScheme", "CONCEPTS", "Concepts",
                    components.map {
                        XMLElement("str:Concept", [("id", $0.id)], [name($0.name)])
                    })
            ])
    }

    var definition: XMLElement {
        let others = Self.dimensions.dropLast()
        let dimensions =
            others.enumerated().map { place, dimension in
                component("Dimension", dimension, [("position", "\(place + 1)")])
            }
            + Self.dimensions.suffix(1).map {
                component("TimeDimension", $0, [("position", "\(others.count + 1)")])
            }
        let attributes = Self.attributes.map { attribute in
            component(
                "Attribute", attribute, [("assignmentStatus", "Conditional")],
                [
                    XMLElement(
                        "str:AttributeRelationship", [],
                        [
                            XMLElement(
                                "str:PrimaryMeasure", [],
                                [XMLElement("Ref", [("id", Self.measure.id)])])
                        ])
                ])
        }
        return XMLElement(
            "str:DataStructures", [],
            [
                maintained(
                    "DataStructure", "INDICATORS", "Indicators",
                    [
                        XMLElement(
                            "str:DataStructureComponents", [],
                            [
                                XMLElement(
                                    "str:DimensionList", [("id", "DimensionDescriptor")], dimensions
                                ),
                                XMLElement(
                                    "str:AttributeList", [("id", "AttributeDescriptor")], attributes
                                ),
                                XMLElement(
                                    "str:MeasureList", [("id", "MeasureDescriptor")],
                                    [component("PrimaryMeasure", Self.measure, [])]),
                            ])
                    ])
            ])
    }

    private var components: [Component] { Self.dimensions + [Self.measure] + Self.attributes }

    private func component(
        _ kind: String, _ component: Component, _ attributes: [(String, String)],
        _ further: [XMLElement] = []
    ) -> XMLElement {
        let concept = XMLElement(
            "Ref",
            [
                ("id", component.id), ("maintainableParentID", "CONCEPTS"),
                ("maintainableParentVersion", Self.version), ("agencyID", Self.agency),
                ("package", "conceptscheme"), ("class", "Concept"),
            ])
        let values =
            component.codes.map {
                XMLElement("str:Enumeration", [], [reference($0, "Codelist", "codelist")])
            } ?? XMLElement("str:TextFormat", [("textType", textType(component))])
        return XMLElement(
            "str:\(kind)", [("id", component.id)] + attributes,
            [
                XMLElement("str:ConceptIdentity", [], [concept]),
                XMLElement("str:LocalRepresentation", [], [values]),
            ] + further)
    }

    private func textType(_ component: Component) -> String {
        switch component.id {
        case "TIME_PERIOD": "ObservationalTimePeriod"
        case Self.measure.id: "Double"
        case "RECORDS", "RECORDS_MISSING": "Integer"
        default: "String"
        }
    }

    private static let agency = "FLYWHEEL"
    private static let version = "1.0.0"

    private func maintained(
        _ kind: String, _ id: String, _ title: String, _ content: [XMLElement]
    ) -> XMLElement {
        XMLElement(
            "str:\(kind)",
            [("id", id), ("agencyID", Self.agency), ("version", Self.version)],
            [name(title)] + content)
    }

    private func reference(_ id: String, _ kind: String, _ package: String) -> XMLElement {
        XMLElement(
            "Ref",
            [
                ("id", id), ("version", Self.version), ("agencyID", Self.agency),
                ("package", package), ("class", kind),
            ])
    }

    private func name(_ text: String) -> XMLElement {
        XMLElement("com:Name", [("xml:lang", "en")], text: text)
    }
}
