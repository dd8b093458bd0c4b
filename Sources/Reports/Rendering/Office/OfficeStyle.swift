/// The look of office documents, as the parts of a document whose styles pandoc takes over
/// (`--reference-doc`): the colours and proportions of the page.
///
/// Written by ECMA-376 (Office Open XML), part 1; sizes of fonts are in half points, distances in
/// twentieths of a point.
public enum OfficeStyle {
    /// The style of the lines under a table.
    static let notes = "Table Notes"

    /// The parts of the document for a sheet, each with its path in it.
    public static func parts(on paper: Paper) -> [(path: String, text: String)] {
        [
            ("[Content_Types].xml", declaration + types), ("_rels/.rels", declaration + root),
            ("word/document.xml", declaration + document(on: paper)),
            ("word/_rels/document.xml.rels", declaration + relations),
            ("word/styles.xml", declaration + styles),
        ]
    }

    private static let declaration =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let words =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let kind =
        "application/vnd.openxmlformats-officedocument.wordprocessingml"

    private static let types = """
        <Types xmlns="\(package)/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="\(kind).document.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="\(kind).styles+xml"/>
        </Types>
        """

    private static let root = relationship("\(office)/officeDocument", "word/document.xml")
    private static let relations = relationship("\(office)/styles", "styles.xml")

    private static func relationship(_ kind: String, _ target: String) -> String {
        """
        <Relationships xmlns="\(package)/relationships">
        <Relationship Id="rId1" Type="\(kind)" Target="\(target)"/>
        </Relationships>
        """
    }

    private static func document(on paper: Paper) -> String {
        """
        <w:document \(words)><w:body><w:p/><w:sectPr>
        <w:pgSz w:w="\(paper.size.width)" w:h="\(paper.size.height)"/>
        <w:pgMar w:top="1000" w:right="900" w:bottom="1000" w:left="900" w:header="500" w:footer="500" \
        w:gutter="0"/>
        </w:sectPr></w:body></w:document>
        """
    }

    private static let styles = """
        <w:styles \(words)><w:docDefaults><w:rPrDefault><w:rPr>
        <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Noto Sans CJK SC" w:cs="Arial"/>
        <w:color w:val="1B1F24"/><w:sz w:val="21"/>
        </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>
        <w:spacing w:after="120" w:line="264" w:lineRule="auto"/>
        </w:pPr></w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        \(paragraphs.joined(separator: "\n"))
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
        <w:name w:val="Default Paragraph Font"/></w:style>
        <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>
        <w:rPr><w:color w:val="0B5CAD"/></w:rPr></w:style>
        <w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/>
        <w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="D0D7DE"/>
        <w:insideH w:val="single" w:sz="4" w:color="D0D7DE"/></w:tblBorders>
        <w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>
        </w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>
        <w:bottom w:val="single" w:sz="12" w:color="1B1F24"/></w:tcBorders><w:vAlign w:val="bottom"/>
        </w:tcPr></w:tblStylePr></w:style>
        </w:styles>
        """

    private static let paragraphs =
        [
            style("BodyText", "Body Text"), style("FirstParagraph", "First Paragraph"),
            style("Compact", "Compact", size: 16, before: 20, after: 20),
            style(
                "Title", "Title", size: 40, isBold: true, after: 240,
                more:
                    "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"18\" w:space=\"6\" w:color=\"0072B2\"/></w:pBdr>"
            ),
            style(
                "TableCaption", "Table Caption", isBold: true, before: 200, after: 60, more: kept),
            style("TableNotes", notes, size: 15, colour: "59636E", before: 60, after: 240),
        ]
        + (1...6).map { level in
            style(
                "Heading\(level)", "heading \(level)", size: max(22, 32 - 2 * level), isBold: true,
                before: 360, after: 120, more: kept,
                end: "<w:outlineLvl w:val=\"\(level - 1)\"/>")
        }

    /// What keeps a line on the page of what follows.
    private static let kept = "<w:keepNext/>"

    private static func style(
        _ id: String, _ name: String, size: Int = 21, isBold: Bool = false,
        colour: String = "1B1F24",
        before: Int = 0, after: Int = 120, more: String = "", end: String = ""
    ) -> String {
        """
        <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/>\
        <w:basedOn w:val="Normal"/><w:qFormat/>\
        <w:pPr>\(more)<w:spacing w:before="\(before)" w:after="\(after)"/>\(end)</w:pPr>\
        <w:rPr>\(isBold ? "<w:b/>" : "")<w:color w:val="\(colour)"/><w:sz w:val="\(size)"/></w:rPr></w:style>
        """
    }
}
