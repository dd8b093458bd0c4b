import Testing
import TradeModel

@Suite struct CountedTests {
    @Test(arguments: [(0, "0 records"), (1, "1 record"), (2, "2 records"), (-1, "-1 records")])
    func aNounHasAnSButOfOne(count: Int, text: String) {
        #expect(counted(count, "record") == text)
    }

    @Test(arguments: [(0, "0 launches are"), (1, "1 launch is"), (12, "12 launches are")])
    func otherFormsAreNamed(count: Int, text: String) {
        #expect(counted(count, "launch is", "launches are") == text)
    }
}
