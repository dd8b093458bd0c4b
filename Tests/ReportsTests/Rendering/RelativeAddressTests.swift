import Testing

@testable import Reports

@Suite struct RelativeAddressTests {
    @Test(
        arguments: [
            ("../charts/trade-2.svg", "../charts/trade-2.svg"), ("a_b~c.svg", "a_b~c.svg"),
            ("ch #1?.svg", "ch%20%231%3F.svg"), ("50%.svg", "50%25.svg"),
            ("two  blanks.svg", "two%20%20blanks.svg"), ("a:b<c>\\.csv", "a%3Ab%3Cc%3E%5C.csv"),
            ("\u{E9}.svg", "%C3%A9.svg"),
        ])
    func pathsAreEncoded(path: String, reference: String) {
        #expect(RelativeAddress.reference(to: path) == reference)
    }
}
