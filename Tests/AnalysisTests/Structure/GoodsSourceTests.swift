import Testing
import TradeModel

@testable import Analysis

@Suite struct GoodsSourceTests {
    private let exports = TradeQuestion(subject: .northKorea, direction: .export)

    private func source(_ question: TradeQuestion, _ facts: Dataset) throws -> GoodsSource {
        try GoodsSource(question, facts)
    }

    private let mirror = MadeUp.goods([GoodsRow("27", 5), GoodsRow("27", 5, reporter: "RUS")])
    private let reconciled = MadeUp.goods(
        [GoodsRow("270112", 5, reporter: "PRK", partner: "CHN", flow: .export)],
        collection: .baci(vintage: "202501"))

    @Test func theBasisIsJudgedByTheFiles() throws {
        #expect(try source(exports, mirror).basis == .mirror)
        #expect(try source(exports, reconciled).basis == .reconciled)
        let own = MadeUp.goods([
            GoodsRow("27", 5, reporter: "PRK", partner: "WLD", flow: .export), GoodsRow("27", 6),
        ])
        #expect(try source(exports, own).basis == .direct)
        var question = exports
        question.basis = .mirror
        #expect(try source(question, own).basis == .mirror)
        let records = try source(question, own)
        #expect(own.trade.map { records.side($0.cell)?.partner.key } == [nil, "CHN"])
    }

    @Test func aBasisThatIsNotThereIsRefused() {
        var question = exports
        question.basis = .direct
        #expect { try source(question, reconciled) } throws: {
            ($0 as? Refusal)?.diagnostics.map(\.code) == [.mixedSources]
        }
    }

    @Test func twoBodiesAreNotMixed() throws {
        var both = mirror
        both.trade += reconciled.trade
        #expect { try source(exports, both) } throws: {
            ($0 as? Refusal)?.diagnostics.map(\.code) == [.mixedSources]
        }
        var question = exports
        question.source = "baci"
        #expect(try source(question, both).records.count == 1)
        var vintages = reconciled
        vintages.trade +=
            MadeUp.goods(
                [GoodsRow("270112", 6, reporter: "PRK", partner: "CHN", flow: .export)],
                collection: .baci(vintage: "202401")
            ).trade
        #expect { try source(exports, vintages) } throws: {
            "\($0)".contains("CEPII BACI 202401, CEPII BACI 202501")
        }
    }

    @Test func anEditionIsChosenAndTheOthersAreCounted() throws {
        var question = exports
        question.goods = GoodsSelection([], revisions: .only(.hs2007))
        let source = try source(question, mirror)
        #expect(source.records.isEmpty)
        #expect(source.findings.map(\.code) == [.mixedRevisions])
    }

    /// Of goods that are told by customs regime only, beside a coarser whole, none is lost.
    @Test func finerGoodsByRegimeStay() throws {
        let split = MadeUp.goods([
            GoodsRow("27", 9), GoodsRow("27", 9, part: "regime:10"),
            GoodsRow("270112", 4, part: "regime:10"), GoodsRow("270112", 5, part: "regime:14"),
        ])
        let records = try source(exports, split).records
        #expect(records.compactMap(\.value?.whole) == [9, 4, 5])
    }

    @Test func filesWithoutTradeAreRefused() {
        #expect { try source(exports, MadeUp.series([("CHN", .total, "2015", 5)])) } throws: {
            "\($0)".contains("the files hold 1 observation")
        }
    }
}
