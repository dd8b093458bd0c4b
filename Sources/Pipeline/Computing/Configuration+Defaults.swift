public import Analysis
internal import Importers
public import TradeModel

extension Configuration {
    /// What applies where an inquiry does not say; with the table of confusable countries where one is
    /// configured. Refuses a table that cannot be read whole.
    public func defaults(
        in folder: DataFolder, _ countries: CountryTable
    ) throws(Refusal) -> Inquiry.Defaults {
        guard let confusable else {
            return Inquiry.Defaults(subject: subject, partner: partner)
        }
        return Inquiry.Defaults(
            subject: subject, partner: partner,
            confusions: try ConfusionRule.rules(
                path: folder.file(confusable), countries: countries))
    }
}
