extension Catalogue {
    /// Trade held against other trade: by several denominators, from both sides, from several sources,
    /// and against the trade of a country that it may be mistaken for.
    static let mirror: [any ComputableIndicator.Type] = [
        ShareByDenominator.self, ShareDecomposition.self, TrailingShare.self, LogChange.self,
        RecoveryRatio.self, MirrorDiscrepancy.self, ReconciledFlow.self, SourceDiscrepancy.self,
        ImputedCrude.self, ConfusionScore.self, ScreenedShare.self,
    ]
}
