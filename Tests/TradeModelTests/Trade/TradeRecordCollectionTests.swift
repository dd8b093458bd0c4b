import Testing
import TradeModel

@Suite struct TradeRecordCollectionTests {
    @Test func twoCurrenciesOfOneOfficeAreTwoBodies() {
        let collections: Set<TradeRecord.Collection> = [.gacc(.renminbi), .gacc(.usDollars)]
        #expect(collections.count == 2)
    }

    @Test func aNameTellsVintagesApart() {
        #expect(TradeRecord.Collection.baci(vintage: "202501").name == "CEPII BACI 202501")
        #expect(TradeRecord.Collection.comtrade.name == "UN Comtrade")
    }

    @Test func everyBodyHasItsUnit() {
        #expect(TradeRecord.Collection.gacc(.renminbi).unit == Unit("CNY"))
        for collection: TradeRecord.Collection in [
            .comtrade, .baci(vintage: "1"), .gacc(.usDollars), .cowDyadic, .imfDOTS,
        ] { #expect(collection.unit == .usDollars) }
    }

    @Test func reconciledTradeStandsOnce() {
        let reconciled: [TradeRecord.Collection] = [.baci(vintage: "202501"), .cowDyadic]
        #expect(reconciled.map(\.isReconciled) == [true, true])
        let reported: [TradeRecord.Collection] = [
            .comtrade, .imfDOTS, .gacc(.renminbi), .gacc(.usDollars),
        ]
        #expect(reported.map(\.isReconciled) == [false, false, false, false])
    }
}
