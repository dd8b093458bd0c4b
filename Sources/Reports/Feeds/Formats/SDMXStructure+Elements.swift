extension SDMXStructure {
    /// A component of the data structure, with its concept and the values that it may have.
    func component(
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

    /// A part that has an agency and a version.
    func maintained(
        _ kind: String, _ id: String, _ title: String, _ content: [XMLElement],
        noting notes: [Note] = []
    ) -> XMLElement {
        XMLElement(
            "str:\(kind)",
            [("id", id), ("agencyID", Self.agency), ("version", Self.version)],
            annotations(notes) + [name(title)] + content)
    }

    /// A reference to a part of this structure.
    func reference(_ id: String, _ kind: String, _ package: String) -> XMLElement {
        XMLElement(
            "Ref",
            [
                ("id", id), ("version", Self.version), ("agencyID", Self.agency),
                ("package", package), ("class", kind),
            ])
    }

    /// The name of a part.
    func name(_ text: String) -> XMLElement {
        XMLElement("com:Name", [("xml:lang", "en")], text: text)
    }
}
