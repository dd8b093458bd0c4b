import Tabular
import TradeModel

extension InputFile {
    /// The text of a file that people write for the program, without the mark that some editors put in
    /// front of it.
    ///
    /// Refuses bytes that are no UTF-8, under a code and with their place: others would stand for them
    /// in whatever the text becomes part of.
    func writtenText(_ code: DiagnosticCode) throws(Refusal) -> String {
        if let text = String(validating: unmarkedBytes, as: UTF8.self) { return text }
        let place = firstOtherByte
        throw Refusal(
            Diagnostic(
                .error, code, path: path, line: place.line, column: place.column,
                message: "expected a text in UTF-8, saw other bytes; save the file in UTF-8"))
    }

    private var unmarkedBytes: ArraySlice<UInt8> {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
    }

    /// The line and the column, each from 1 and the latter in scalars, of the first byte that is no
    /// UTF-8.
    private var firstOtherByte: (line: Int, column: Int) {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = unmarkedBytes.makeIterator()
        var (line, column) = (1, 1)
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
            if Unicode.UTF8.decode(scalar) == "\n" {
                (line, column) = (line + 1, 1)
            } else {
                column += 1
            }
        }
        return (line, column)
    }
}
