import ArgumentParser

/// What is said of an option that several commands take.
extension ArgumentHelp {
    static let format = ArgumentHelp("How to print: markdown, csv or json.")
    static let subject = ArgumentHelp(
        "Whose trade (alpha-3); the configuration's subject if left out.")
    static let flow = ArgumentHelp(
        "The subject's direction: import, export or both; both if left out.")
    static let basis = ArgumentHelp(
        "Whose reports: direct, the subject's own, mirror, its partners', reconciled, of both made one by"
            + " the source, published, a compiled series, or auto, the subject's where it reports; auto"
            + " if left out.")
    static let revision = ArgumentHelp(
        "The edition of the goods' code: one, which refuses several, H0 to H6, or any; one if left"
            + " out.")
    static let addedRevision = ArgumentHelp(
        "The edition of the goods' code: any, which warns of rows that add up several, one, which"
            + " refuses such rows, or H0 to H6; any if left out.")
    static let source = ArgumentHelp(
        "Which of several sources in the files; their names are told where one is needed.")
    static let program = ArgumentHelp("Only entries under this program of the list.")
    static let addressCountry = ArgumentHelp(
        "Only entries with an address in this country (alpha-3).")
    static let regime = ArgumentHelp(
        "Whose measures; those of the table's first row about the subject if left out.")
    static let measureID = ArgumentHelp("Only the measure with this id.")
    static let factor = ArgumentHelp("Barrels per tonne, where one is converted into the other.")
    static let reportedFlow = ArgumentHelp(
        "The reporter's direction in tables that do not tell it (gacc): import or export, for all"
            + " files or for each in order, as import,export.", valueName: "flow")
}
