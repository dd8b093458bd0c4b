import Analysis
import Importers
import TradeModel

extension ConfigurationCheck {
    /// Programs of a list that is none, or of no country's code, would be about nobody. Where answers are
    /// not judged, a question about a list without programs is refused by itself.
    func checkPrograms(_ faults: inout FoundFaults) {
        guard let countries = tables?.countries else { return }
        for code in Set(configuration.programs.lists.map(\.country)).sorted() {
            guard let reason = reasonAgainst(code, countries) else { continue }
            faults.add(text.fault(reason, at: keys("programs", code)))
        }
        let known = LayoutName.lists.map(\.rawValue)
        for (country, list) in configuration.programs.lists where !known.contains(list) {
            faults.add(
                text.fault(
                    "no sanctions list is called “\(list)”"
                        + Spelling.advice(for: list, among: known),
                    at: keys("programs", country, list)))
        }
    }

    /// Why programs under a word are found by no question: they are looked up by a country's code; nil
    /// where they are.
    private func reasonAgainst(_ word: String, _ countries: CountryTable) -> String? {
        guard let country = try? countries.requested(word, as: "subject") else {
            return "no country has the code “\(word)”; programs stand under an alpha-3 code"
        }
        return country.code == word ? nil : "expected the code \(country.code), saw “\(word)”"
    }
}
