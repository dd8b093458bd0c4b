/// The look of an HTML page. The sheet stands inside the page, so it has no `<` and no `&`.
enum HTMLStyle {
    /// The style sheet.
    static let sheet = """
        :root {
          color-scheme: light dark;
          --text: #1b1f24; --quiet: #59636e; --line: #c9d1d9; --faint: #f3f5f7;
          --page: #ffffff; --link: #0b5cad;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --text: #e6e9ec; --quiet: #a0a9b2; --line: #3d444d; --faint: #1d2228;
            --page: #12161b; --link: #7cb7f5;
          }
        }
        body {
          margin: 0; background: var(--page); color: var(--text);
          font: 1rem/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif;
        }
        main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
        h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 1.5rem; }
        h2 { font-size: 1.35rem; margin: 2.2rem 0 0.6rem; }
        h3, h4, h5, h6 { font-size: 1.1rem; margin: 1.6rem 0 0.4rem; }
        p, ul, ol { margin: 0.6rem 0; }
        main > p, main > ul, .footnotes { max-width: 44rem; }
        a { color: var(--link); overflow-wrap: anywhere; }
        sup { line-height: 0; }
        sup { padding-left: 0.15em; font-weight: 400; }
        sup a { text-decoration: none; }
        code { font-family: ui-monospace, monospace; font-size: 0.9em; }
        .table { margin: 1.5rem 0 2rem; overflow-x: auto; }
        table {
          border-collapse: collapse; min-width: min(100%, 28rem);
          font-variant-numeric: tabular-nums lining-nums;
        }
        caption { text-align: left; font-weight: 600; padding-bottom: 0.5rem; }
        th, td { padding: 0.3rem 1rem; text-align: left; vertical-align: top; }
        th:first-child, td:first-child { padding-left: 0.3rem; }
        th { font-weight: 600; }
        tbody th { font-weight: 400; }
        thead th { vertical-align: bottom; border-bottom: 2px solid var(--text); }
        tbody tr:nth-child(even) { background: var(--faint); }
        tbody tr { border-bottom: 1px solid var(--line); }
        .number { text-align: right; }
        td.number, .short { white-space: nowrap; }
        .number sup { position: absolute; line-height: 1; font-size: 0.7em; }
        abbr { color: var(--quiet); text-decoration: none; }
        .notes { list-style: none; padding: 0; font-size: 0.85rem; color: var(--quiet); }
        .notes li { margin: 0.1rem 0; max-width: 52rem; }
        .footnotes { border-top: 1px solid var(--line); margin-top: 2.5rem; font-size: 0.9rem; }
        @media print {
          :root { --text: #000; --quiet: #444; --page: #fff; --faint: #f3f5f7; --link: #000; }
          main { max-width: none; padding: 0; }
          .table { overflow: visible; }
          thead { display: table-header-group; }
          tr, caption { break-inside: avoid; }
          h2, h3, h4, h5, h6, caption { break-after: avoid; }
        }
        """
}
