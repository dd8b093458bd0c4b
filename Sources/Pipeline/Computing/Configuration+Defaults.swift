public import Analysis
internal import Importers
public import TradeModel

extension Configuration {
    /// What applies where an inquiry does not say; with the table of confusable countries where one is
    /// configured. Refuses a table that cannot be read whole.
    public func defaults(
        in folder: DataFolder, _ countries: CountryTable
    ) throws(Refusal) -> Inquiry.Defaults {
        let confusions = try confusable.map { path throws(Refusal) in
            try ConfusionRule.rules(path: folder.file(path), countries: countries)
        }
        return Inquiry.Defaults(
            subject: subject, partner: partner, confusions: confusions ?? [], programs: programs)
    }
}
