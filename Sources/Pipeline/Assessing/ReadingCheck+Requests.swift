import Assessment
import TradeModel

extension ReadingCheck {
    /// The readings themselves: indicators, sources, parameters. Refuses the first fault.
    func checkReadings(at path: [ConfigurationKey]) throws(Refusal) {
        let check = ConfigurationCheck(configuration, text, tables)
        for (name, reading) in specifications.sorted(by: { $0.key < $1.key }) {
            let place = path + [ConfigurationKey(stringValue: name)]
            switch reading {
            case .indicator(let request): try check.checkRequest(request, at: place)
            case .observation(let request):
                try check.checkSourceName(request.file, at: place + ["observation", "file"])
            case .events(let request):
                try check.checkSourceName(request.file, at: place + ["events", "file"])
                try self.check(request, at: place + ["events"])
            case .yearToDate(let request):
                try check.checkSourceName(request.file, at: place + ["year-to-date", "file"])
            case .twelveMonths(let request):
                try check.checkSourceName(request.file, at: place + ["twelve-months", "file"])
            case .wins(let request):
                try check.checkSourceName(request.file, at: place + ["wins", "file"])
                try self.check(request, at: place + ["wins"])
            case .launches(let request):
                try check.checkSourceName(request.file, at: place + ["launches", "file"])
                try self.check(window: request.window, at: place + ["launches"])
                try told(at: place + ["launches", "class"]) { () throws(Refusal) in
                    _ = try request.requestedClass()
                }
            case .around(let request):
                for (key, name) in [("launches", request.launches), ("wins", request.wins)] {
                    try check.checkSourceName(
                        name, at: place + ["around", ConfigurationKey(stringValue: key)])
                }
                try self.check(request.winRequest, at: place + ["around"])
                try told(at: place + ["around", "days"]) { () throws(Refusal) in
                    _ = try request.length()
                }
            }
        }
    }

    /// The window of events, as far as it can be told without a day.
    private func check(_ request: EventRequest, at place: [ConfigurationKey]) throws(Refusal) {
        for (key, written) in [("from", request.from), ("to", request.to)] {
            guard let written else { continue }
            _ = try Ledger.day(written, text, place + [ConfigurationKey(stringValue: key)])
        }
        if let from = request.from.flatMap({ Day($0) }), let to = request.to.flatMap({ Day($0) }),
            to < from
        {
            throw text.fault(
                "the window from \(from) to \(to) ends before it begins", at: place + ["to"])
        }
        try check(window: request.window, at: place)
        if request.window != nil, request.from != nil {
            throw text.fault("a window has no “from” beside it", at: place + ["from"])
        }
    }

    private func check(_ request: WinRequest, at place: [ConfigurationKey]) throws(Refusal) {
        try check(window: request.window, at: place)
        try told(at: place + ["size"]) { () throws(Refusal) in _ = try request.requestedSize() }
        try told(at: place + ["reciprocity"]) { () throws(Refusal) in _ = try request.days() }
    }

    /// Tells what a check finds at a place.
    private func told(
        at place: [ConfigurationKey], _ check: () throws(Refusal) -> Void
    ) throws(Refusal) {
        do throws(Refusal) {
            try check()
        } catch {
            throw text.fault(error.diagnostics.first?.message ?? "", at: place)
        }
    }

    private func check(window: String?, at place: [ConfigurationKey]) throws(Refusal) {
        guard let window, Reference.Lag(window) == nil else { return }
        throw text.fault(
            "expected a window such as 180 days or 12 months, saw “\(window)”",
            at: place + ["window"])
    }
}
