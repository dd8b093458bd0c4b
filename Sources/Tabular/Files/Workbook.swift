import TradeModel

/// Refuses an archive that is the workbook or the document of an office program, told by the names of
/// its members (ECMA-376 part 2, OpenDocument 1.2 part 3): none of them is a table.
func refuseWorkbook(_ members: [String], path: String) throws(Refusal) {
    let what: String
    if members.contains("[Content_Types].xml") {
        what = members.contains { $0.hasPrefix("xl/") } ? "an Excel workbook" : "an Office document"
    } else if members.contains("mimetype"), members.contains("content.xml") {
        what = "an OpenDocument workbook or text"
    } else {
        return
    }
    throw Refusal(
        Diagnostic(
            .error, .binaryFile, path: path,
            message: "expected a table, saw \(what); save the sheet as CSV"))
}
