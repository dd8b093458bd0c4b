import Tabular
import TradeModel

/// CEPII's own country table, which comes beside BACI.
struct BACICountries: TableLayout {
    static let name = LayoutName.baciCountries
    static let encodings: [TextEncoding] = [.latin1, .windows1252]
    static let variants = [
        LayoutVariant(
            "country_code*,country_name_abbreviation,country_name_full*,iso_2digit_alpha,"
                + "iso_3digit_alpha*,Country"),
        LayoutVariant("country_code*,country_name*,country_iso2,country_iso3*"),
    ]

    private let code, name, alpha3: Int
    private let alpha2: Int?

    init(_ header: Header, _ context: ImportContext) {
        code = header.required("country_code")
        name = header.required("country_name_full", "country_name")
        alpha3 = header.required("iso_3digit_alpha", "country_iso3")
        alpha2 = header.position("iso_2digit_alpha", "country_iso2")
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        let number = try record.integer(code)
        let iso = record.text(alpha3)
        // Areas that ISO does not list, such as "Africa, nes", have no code of three letters.
        let isCountry = Country(iso) != nil
        facts.areas.append(
            Area(
                code: isCountry ? iso : "#\(number)", kind: isCountry ? .country : .unspecified,
                name: record.text(name), alpha2: record.text(alpha2),
                numbers: [Area.Number(.baci, number)]))
        return .used
    }
}
