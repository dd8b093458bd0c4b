public import TradeModel

extension RefreshReport {
    /// Where what was not taken is kept, for whoever is to look at it: the messages about it name the
    /// file as the source does, and what an address gave is nowhere else.
    public var setAside: [Diagnostic] {
        sources.compactMap { source in
            source.quarantine.map { folder in
                Diagnostic(
                    .warning, .setAside, path: folder,
                    message: "what “\(source.name)” gave and was not taken is kept here, with the"
                        + " reason beside it; flywheel import says more of it")
            }
        }
    }
}
