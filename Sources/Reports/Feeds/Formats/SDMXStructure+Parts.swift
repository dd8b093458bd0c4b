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
                    ], noting: set.absences.map { Note($0) })
            ])
    }

    var lists: XMLElement {
        XMLElement(
            "str:Codelists", [],
            codeLists.map { list in
                maintained(
                    "Codelist", list.id, list.name,
                    list.codes.map { code in
                        XMLElement(
                            "str:Code", [("id", code.id)],
                            annotations(code.notes) + [name(code.name)])
                    })
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
        let attributes =
            Self.observationAttributes.map { attribute($0, of: [Self.measure], "PrimaryMeasure") }
            + Self.seriesAttributes.map { attribute($0, of: Array(others), "Dimension") }
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

    /// An attribute that goes with the components of a kind.
    private func attribute(
        _ attribute: Component, of owners: [Component], _ kind: String
    ) -> XMLElement {
        component(
            "Attribute", attribute, [("assignmentStatus", "Conditional")],
            [
                XMLElement(
                    "str:AttributeRelationship", [],
                    owners.map { owner in
                        XMLElement("str:\(kind)", [], [XMLElement("Ref", [("id", owner.id)])])
                    })
            ])
    }

    private var components: [Component] { Self.dimensions + [Self.measure] + Self.attributes }
}
