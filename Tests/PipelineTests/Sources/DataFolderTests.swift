import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct DataFolderTests {
    @Test func usualPlacesComeInOrder() {
        let places = DataFolder.usualPlaces(
            variable: "/own", program: "/opt/tool/bin/flywheel", working: "/home/me")
        #expect(
            places == [
                "/own", "/opt/tool/share/flywheel", "/home/me/Data", "/home/Data", "/Data",
                "/opt/tool/bin/Data", "/opt/tool/Data", "/opt/Data", "/Data",
            ])
    }

    @Test func unsetOrEmptyVariableNamesNoPlace() {
        for variable in [nil, ""] {
            let places = DataFolder.usualPlaces(
                variable: variable, program: "/usr/bin/flywheel", working: "/")
            #expect(places.first == "/usr/share/flywheel")
        }
    }

    @Test func unknownProgramIsPassedOver() {
        let places = DataFolder.usualPlaces(variable: nil, program: "", working: "/a")
        #expect(places == ["/a/Data", "/Data"])
    }

    @Test func namedFolderMustHoldTheConfiguration() throws {
        let folder = try TemporaryFolder()
        expectRefusal(.inputMissing, .inputMissing, saying: "no flywheel.yaml in \(folder.path)") {
            try DataFolder(named: folder.path)
        }
        try folder.write("subject: IRN\n", to: "flywheel.yaml")
        let found = try DataFolder(named: folder.path)
        #expect(found.file("Series/a.csv") == folder.path + "/Series/a.csv")
    }

    /// A folder's own table goes before the bundled one.
    @Test func wordsBesideNamesAreThoseOfTheFolder() throws {
        let folder = try TemporaryFolder()
        let data = DataFolder(holding: folder.path + "/flywheel.yaml")
        let name = "Reference/words-beside-names.csv"
        let bundled = try data.wordsBesideNames()
        #expect(bundled.hasSuffix("/" + name) && !bundled.hasPrefix(folder.path))
        try folder.write("word,role,language,note\nmr,form,en,\n", to: name)
        #expect(try data.wordsBesideNames() == "\(folder.path)/\(name)")
    }

    @Test func filesLieBesideTheConfiguration() {
        #expect(DataFolder(holding: "a/b/flywheel.yaml").file("c.csv") == "a/b/c.csv")
        #expect(DataFolder(holding: "flywheel.yaml").file("c.csv") == "./c.csv")
        #expect(DataFolder(holding: "/flywheel.yaml").file("c.csv") == "/c.csv")
    }
}
