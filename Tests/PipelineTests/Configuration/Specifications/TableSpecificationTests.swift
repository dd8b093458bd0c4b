import TestSupport
import Testing

@testable import Pipeline

@Suite struct TableSpecificationTests {
    @Test func everyKindHasItsCaption() throws {
        let folder = try TemporaryFolder()
        let configuration = try Configuration(path: folder.write(SmallBriefing.yaml, to: "c.yaml"))
        #expect(
            configuration.brief?.overview.map(\.caption) == [
                "Figures", "By year", "By month", "Launches", "Talks",
            ])
    }
}
