/// The layouts that are read, by the names that commands and outputs use.
public enum LayoutName: String, Sendable, CaseIterable {
    case comtradeLegacy = "comtrade-legacy"
    case comtrade
    case baci
    case baciCountries = "baci-countries"
    case gacc
    case cowNational = "cow-national"
    case cowDyadic = "cow-dyadic"
    case imfDOTS = "imf-dots"
    case cnsMissileTests = "cns-missile-tests"
    case csisProvocations = "csis-provocations"
    case ofacSDN = "ofac-sdn"
    case openSanctionsSimple = "opensanctions-simple"
    case unConsolidated = "un-consolidated"
    case ukSanctionsList = "uk-sanctions-list"
    case euConsolidated = "eu-consolidated"
    case gsdb
    case events
    case launches
    case wins
    case countries
    case confusable
    case measures
    case tidy

    /// The layouts of sanctions lists, whose programs a configuration may say to be about a country.
    public static let lists: [LayoutName] = [
        .ofacSDN, .unConsolidated, .ukSanctionsList, .euConsolidated, .openSanctionsSimple,
    ]
}
