import TestSupport

@testable import Fetching

/// Plays UN Comtrade's interface: answers from a few records, cuts off in silence, and knows one key.
struct PlayedComtrade: Sendable {
    /// A record of made-up trade.
    struct Trade: Sendable {
        var period: String
        var reporter: String
        var flow: String
        var partner: String
        var goods: String
        var value: String
    }

    var trades: [Trade]
    /// At how many records an answer is cut off.
    var limit = 100_000
    /// The order in which records are sent.
    var isReversed = false

    static let key = "0123456789abcdef"

    /// The answer to a request, as the server gives it.
    func answer(to request: ReceivedRequest) -> ScriptedAnswer {
        guard request["ocp-apim-subscription-key"] == Self.key else {
            return Self.refusal(
                401,
                "Access denied due to invalid subscription key. Make sure to provide a valid key for"
                    + " an active subscription.")
        }
        let wanted = request.parameters.mapValues { $0.split(separator: ",").map { String($0) } }
        func isAsked(_ name: String, _ code: String) -> Bool {
            wanted[name]?.contains(code) ?? true
        }
        let asked = trades.filter {
            isAsked("period", $0.period) && isAsked("reporterCode", $0.reporter)
                && isAsked("flowCode", $0.flow) && isAsked("partnerCode", $0.partner)
                && isAsked("cmdCode", $0.goods)
        }
        let sent = (isReversed ? asked.reversed() : asked).prefix(limit)
        return Self.answer(sent.map(\.json))
    }

    /// An answer with records.
    static func answer(_ records: [String], error: String = "") -> ScriptedAnswer {
        ScriptedAnswer(
            """
            {"elapsedTime":"0.12 secs","count":\(records.count),"data":[\(records.joined(separator: ","))],"error":"\(error)"}
            """, headers: ["Content-Type: application/json; charset=utf-8"])
    }

    /// A refusal of the gateway.
    static func refusal(_ status: Int, _ message: String) -> ScriptedAnswer {
        ScriptedAnswer(
            "{ \"statusCode\": \(status), \"message\": \"\(message)\" }", status: status,
            headers: ["Content-Type: application/json"])
    }
}

extension PlayedComtrade.Trade {
    /// The record with all 47 fields, as the interface sends it.
    var json: String {
        let month = period.count == 6 ? String(period.suffix(2)) : "52"
        let start = period.count == 6 ? "\(period)01" : "\(period)0101"
        return """
            {"typeCode":"C","freqCode":"\(period.count == 6 ? "M" : "A")","refPeriodId":\(start),\
            "refYear":\(period.prefix(4)),"refMonth":\(Int(month) ?? 0),"period":"\(period)",\
            "reporterCode":\(reporter),"reporterISO":"\(reporter == "384" ? "CIV" : "S19")","reporterDesc":"C\\u00f4te d'Ivoire",\
            "flowCode":"\(flow)","flowDesc":"Flow, \\"\(flow)\\"","partnerCode":\(partner),\
            "partnerISO":"\(partner == "0" ? "W00" : "FRA")","partnerDesc":"Partner \(partner)",\
            "partner2Code":0,"partner2ISO":"W00","partner2Desc":"World","classificationCode":"H6",\
            "classificationSearchCode":"HS","isOriginalClassification":true,"cmdCode":"\(goods)",\
            "cmdDesc":"Goods; \(goods)","aggrLevel":0,"isLeaf":false,"customsCode":"C00",\
            "customsDesc":"TOTAL CPC","mosCode":"0","motCode":0,"motDesc":"TOTAL MOT",\
            "qtyUnitCode":-1,"qtyUnitAbbr":"N/A","qty":null,"isQtyEstimated":false,\
            "altQtyUnitCode":-1,"altQtyUnitAbbr":"N/A","altQty":null,"isAltQtyEstimated":false,\
            "netWgt":0.0,"isNetWgtEstimated":false,"grossWgt":null,"isGrossWgtEstimated":false,\
            "cifvalue":\(flow == "M" ? value : "null"),"fobvalue":\(flow == "X" ? value : "null"),\
            "primaryValue":\(value),"legacyEstimationFlag":0,"isReported":false,"isAggregate":true}
            """
    }
}
