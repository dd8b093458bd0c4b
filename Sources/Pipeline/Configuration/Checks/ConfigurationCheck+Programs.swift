import Analysis
import Importers
import TradeModel

extension ConfigurationCheck {
    /// Programs of a list that is none would be about nobody. Where answers are not judged, a question
    /// about a list without programs is refused by itself.
    func checkPrograms(_ faults: inout FoundFaults) {
        guard tables != nil else { return }
        let known: [LayoutName] = [
            .ofacSDN, .unConsolidated, .ukSanctionsList, .euConsolidated, .openSanctionsSimple,
        ]
        for (country, list) in configuration.programs.lists
        where !known.contains(where: { $0.rawValue == list }) {
            faults.add(
                text.fault(
                    "no sanctions list is called “\(list)”"
                        + Spelling.advice(for: list, among: known.map(\.rawValue)),
                    at: keys("programs", country, list)))
        }
    }
}
