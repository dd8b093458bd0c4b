extension Catalogue {
    /// Sanctions lists and cases of sanctions.
    static let lists: [any ComputableIndicator.Type] = [
        DesignationStock.self, Designations.self, ListOverlap.self, SanctionEpisodes.self,
    ]
}
