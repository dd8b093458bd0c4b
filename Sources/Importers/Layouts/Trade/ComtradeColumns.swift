/// The columns that both Comtrade downloads have, of which a record's cell and values are read.
struct ComtradeColumns {
    let reporter, partner, commodity, value: Int
    let reporterISO, reporterName, partnerISO, partnerName: Int?
    let secondPartner, customs, transport: Int?
    let quantity: ComtradeQuantityColumns
    let valuation: ComtradeValuationColumns
}
