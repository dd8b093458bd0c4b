import TradeModel

/// What could be made of all that was named, and why the rest could not.
struct Attempts<Made> {
    /// What was made, in the order of the names.
    let made: [Made]
    /// The names of what could not be made, with the reasons.
    let absences: [(name: String, refusal: Refusal)]

    /// Makes one after the other, and goes on where one cannot be made. Refuses where none can.
    init(_ names: [String], _ make: (String) throws(Refusal) -> Made) throws(Refusal) {
        var made: [Made] = []
        var absences: [(name: String, refusal: Refusal)] = []
        for name in names {
            do throws(Refusal) {
                made.append(try make(name))
            } catch {
                absences.append((name, error))
            }
        }
        self.made = made
        self.absences = absences
        if made.isEmpty, let refusal { throw refusal }
    }

    /// All reasons, each once, with the worst of their causes; nil where all was made.
    var refusal: Refusal? {
        absences.map(\.refusal.cause).worst.map { cause in
            Refusal(absences.flatMap(\.refusal.diagnostics).uniqued(), cause: cause)
        }
    }
}
