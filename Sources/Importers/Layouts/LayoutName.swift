/// The layouts that are read, by the names that commands and outputs use.
public enum LayoutName: String, Sendable, CaseIterable {
    case comtradeLegacy = "comtrade-legacy"
    case comtrade
    case baci
    case baciCountries = "baci-countries"
    case cnsMissileTests = "cns-missile-tests"
    case csisProvocations = "csis-provocations"
    case events
    case launches
    case wins
    case countries
    case tidy
}
