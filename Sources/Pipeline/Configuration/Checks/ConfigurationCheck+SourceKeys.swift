internal import Fetching
import TradeModel

extension ConfigurationCheck {
    /// What a source is asked with: a key that nothing would read there looks as if it had an effect.
    func checkAsking(
        of source: SourceSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) {
        let asking = source.asking
        let given: [(key: String, isGiven: Bool, isOfAPI: Bool)] = [
            ("headers", !asking.headers.isEmpty, false), ("timeout", asking.timeout != nil, true),
            ("largest", asking.largest != nil, true),
        ]
        for (key, isGiven, isOfAPI) in given where isGiven {
            let takers = isOfAPI ? "“url” and “comtrade”" : "“url”"
            switch source.place {
            case .url: continue
            case .comtrade where isOfAPI: continue
            case .file, .glob, .comtrade:
                throw text.fault(
                    "“\(key)” goes with \(takers), and nothing reads it here; leave it out",
                    at: place + keys(key))
            }
        }
        for (header, value) in asking.headers.sorted(by: { $0.key < $1.key }) {
            let path = place + keys("headers", header)
            var sent = ""
            switch value {
            case .text(let written): sent = written
            case .secret(let secret): try checkSecret(secret, at: path)
            }
            do throws(Refusal) {
                try FetchRequest.check(FetchRequest.Header(header, sent))
            } catch {
                throw text.fault(error.reason, at: path)
            }
        }
    }

    /// Paths, terms and columns, none of which is blank.
    func checkWords(
        of source: SourceSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) {
        switch source.place {
        case .file(let path): try text.checkText(path, at: place + keys("file"))
        case .glob(let pattern): try text.checkText(pattern, at: place + keys("glob"))
        case .url, .comtrade: break
        }
        let terms = source.terms
        for (key, term) in [
            ("producer", terms.producer), ("licence", terms.licence), ("citation", terms.citation),
        ] {
            try text.checkText(term, isNeeded: false, at: place + keys(key))
        }
        guard source.expectations.columns?.isEmpty == true else { return }
        throw text.fault(
            "expected the names of the columns, saw none; leave “columns” out for those of the last"
                + " good edition", at: place + keys("columns"))
    }
}
