import Analysis
import Importers
import TradeModel

extension ConfigurationCheck {
    /// Programs of a list that is none would be about nobody. Where answers are not judged, a question
    /// about a list without programs is refused by itself.
    func checkPrograms(_ faults: inout FoundFaults) {
        guard tables != nil else { return }
        let known = LayoutName.lists.map(\.rawValue)
        for (country, list) in configuration.programs.lists where !known.contains(list) {
            faults.add(
                text.fault(
                    "no sanctions list is called “\(list)”"
                        + Spelling.advice(for: list, among: known),
                    at: keys("programs", country, list)))
        }
    }
}
