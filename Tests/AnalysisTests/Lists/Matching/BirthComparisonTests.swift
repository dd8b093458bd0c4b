import Testing
import TradeModel

@testable import Analysis

@Suite struct BirthComparisonTests {
    private func compare(_ asked: String, _ births: [ListedDate]) throws -> BirthComparison {
        BirthComparison(try #require(TimeSpan(asked)), births)
    }

    private func exact(_ text: String) -> ListedDate { ListedDate(text, span: TimeSpan(text)) }

    private func circa(_ text: String) -> ListedDate {
        ListedDate("circa \(text)", span: TimeSpan(text), isApproximate: true)
    }

    @Test(arguments: [
        ("1968-03-05", "1968-03-05", "same"), ("1968", "1968", "same"),
        ("1968-03-05", "1968-03-06", "different"), ("1968-03-05", "1968", "overlap"),
        ("1968", "1968-03-05", "overlap"), ("1968-03", "1966..1969", "overlap"),
        ("1970-01-01", "1966..1969", "different"), ("1967..1970", "1966..1968", "overlap"),
    ])
    func spansAndDatesAreHeldAgainstEachOther(
        _ asked: String, _ listed: String, _ verdict: String
    ) throws {
        let comparison = try compare(asked, [exact(listed)])
        #expect(comparison.verdict.rawValue == verdict)
        #expect(comparison.dates == [listed])
    }

    /// Two calendar years on either side, and never said to be the same.
    @Test(arguments: [
        ("1967", "approximate"), ("1965-01-01", "approximate"), ("1969-12-31", "approximate"),
        ("1964-12-31", "different"), ("1970-01-01", "different"),
    ])
    func anApproximateYearReachesFurther(_ asked: String, _ verdict: String) throws {
        #expect(try compare(asked, [circa("1967")]).verdict.rawValue == verdict)
    }

    @Test func ofSeveralDatesTheNearestCounts() throws {
        let births = [circa("1947"), exact("1948-01-07")]
        #expect(try compare("1948-01-07", births).dates == ["1948-01-07"])
        #expect(try compare("1949", births).dates == ["circa 1947"])
        let other = try compare("1980", births)
        #expect(other.verdict == .different)
        #expect(other.dates == ["circa 1947", "1948-01-07"])
    }

    /// What is not known is no difference.
    @Test func aDateThatCannotBeReadIsNotADifferentOne() throws {
        #expect(try compare("1980", []).verdict == .unknown)
        let unread = ListedDate("in the spring", span: nil)
        let comparison = try compare("1980", [exact("1967"), unread])
        #expect(comparison.verdict == .unknown)
        #expect(comparison.dates == ["in the spring"])
    }
}
