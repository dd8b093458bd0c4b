/// Tables in the old Comtrade layout of 22 columns, a row from what a test is about.
enum ComtradeTable {
    static let header =
        "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,"
        + "Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,"
        + "Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Netweight (kg),"
        + "Trade Value (US$),Flag\n"

    static func row(
        _ flow: Int, _ reporter: Int, _ partner: Int, _ value: String, year: String = "2010",
        goods: String = "TOTAL", edition: String = "H3", weight: String = ""
    ) -> String {
        "\(edition),\(year),\(year),\(year),0,0,\(flow),Flow,\(reporter),Reporter,,\(partner),"
            + "Partner,,\(goods),Goods,1,No Quantity,,\(weight),\(value),0\n"
    }

    static func table(_ rows: String...) -> String { header + rows.joined() }
}
