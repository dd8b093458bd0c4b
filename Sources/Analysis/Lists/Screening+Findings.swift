import TradeModel

extension Screening {
    /// That a name, or a part of it, is a word of so many entries, and what to do.
    static func commonFinding(_ asked: AskedName, _ word: String, _ entries: Int) -> Diagnostic {
        let isAlone = asked.words.words.count == 1
        let lead = isAlone ? "“\(asked.text)”" : "“\(word)” in “\(asked.text)”"
        return Diagnostic(
            .warning, .commonName,
            message: "\(lead) is a word of \(entries) entries, or sounds like one; only those that"
                + " are called so and nothing else are candidates: give more of the name")
    }

    /// Why a name, or a part of it, was not held against the lists, and what to do.
    static func incomparableFinding(
        _ name: String, _ obstacle: ListedNameIndex.Obstacle
    ) -> Diagnostic {
        let lead = "not compared, and not known to be without a candidate: “\(name)”"
        let message =
            switch obstacle {
            case .noWords: "\(lead) has no letter or digit; see how the names were written out"
            case .noName:
                "\(lead) has no letter or digit beside forms of address; see how the names were"
                    + " written out"
            case .namelessPart:
                "\(lead) has a part without letter or digit beside words such as d/b/a or signs such as"
                    + " “;”; see how the names were written out"
            case .script:
                "\(lead) has a word in a script in which the lists have no name; give it in Latin"
                    + " letters, or take a list that has names in this script"
            case .shipNumber:
                "the number of a ship or of its company in “\(name)” is not compared, and not known"
                    + " to be without a candidate: no entry of the lists has one of the kind; take a"
                    + " list of ships"
            case .impossibleShipNumber(let number):
                "“\(number)” in “\(name)” is not compared, and not known to be without a candidate:"
                    + " it can be no ship's number and no ship company's, which have seven digits, the"
                    + " last of them a check digit; look for the slip"
            }
        return Diagnostic(.warning, .incomparableName, message: message)
    }

    /// That an entry is not what it was when it was reviewed.
    static func staleFinding(
        _ review: ReviewedMatch, _ entry: Designation
    ) -> Diagnostic {
        Diagnostic(
            .warning, .staleReview,
            message: "the review of “\(review.name)” of \(review.reviewed), in line"
                + " \(review.origin.line) of the reviews, was of \(entry.list) \(entry.id)"
                + " as “\(review.listedName ?? "")”, which is now “\(entry.name)”; review it again")
    }
}
