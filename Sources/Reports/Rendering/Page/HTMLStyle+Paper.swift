extension HTMLStyle {
    /// On paper: everything unfolded, no table cut off, no row broken over two pages. A tall table
    /// begins where it stands and goes on on the next page, by three rows at least on each.
    static let paper = """
        @page {
          margin: 16mm 14mm 18mm;
          @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444; }
        }
        @media print {
          :root {
            color-scheme: light; --text: #000; --quiet: #444; --line: #bbb; --faint: #f5f5f5;
            --page: #fff; --link: #000; --accent: #0072b2;
          }
          body { display: block; padding: 0; font-size: 9.5pt; line-height: 1.4; }
          header { padding-top: 0; }
          header, main { max-width: none; }
          nav, .skip, .unfold, .tip, th button::after { display: none; }
          h1 { font-size: 20pt; }
          h2 { font-size: 14pt; margin-top: 1.6rem; }
          .scroll { overflow: visible; }
          table { font-size: 8pt; width: 100%; min-width: 0; }
          caption, caption span { font-size: 9.5pt; position: static; max-width: none; }
          th, td { padding: 0.15rem 0.7rem 0.15rem 0.2rem; }
          td:not(.number, .short), tbody th:not(.short), .long { min-width: 0; }
          .many { font-size: 7pt; }
          .many th, .many td { padding-right: 0.4rem; }
          .many .short { white-space: normal; }
          .notes, .footnotes { font-size: 7.5pt; }
          thead { display: table-header-group; }
          tr, thead, caption, .table, .chart > .scroll, .notes li, summary { break-inside: avoid; }
          h2, h3, h4, h5, h6, caption, summary, thead { break-after: avoid; }
          .notes { break-before: avoid; }
          .tall { break-inside: auto; }
          .tall tbody tr:nth-child(-n+3) { break-after: avoid; }
          .tall tbody tr:nth-last-child(-n+3) { break-before: avoid; }
          p { orphans: 3; widows: 3; }
          a { text-decoration: none; }
          details { border: 0; }
          details > * { margin-left: 0; margin-right: 0; }
          summary { padding: 0; list-style: none; font-weight: 600; }
          details[open] > summary { border: 0; }
          details::details-content { content-visibility: visible; display: block; block-size: auto; }
          figure .fw-chart { min-width: 0; }
          .footnotes a[href^="#mark"], footer { display: none; }
          :target { background: none; }
        }
        """
}
