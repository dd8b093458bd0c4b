extension HTMLStyle {
    /// Tables, with the buttons that sort them.
    static let tables = """
        .table, .chart { margin: 1.8rem 0 2.2rem; }
        .scroll { overflow-x: auto; position: relative; }
        table {
          border-collapse: collapse; min-width: min(100%, 28rem); font-size: 0.92rem;
          line-height: 1.4; font-variant-numeric: tabular-nums lining-nums;
        }
        caption { text-align: left; font-weight: 600; font-size: 1rem; padding-bottom: 0.5rem; }
        caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2rem); }
        th, td { padding: 0.35rem 1.1rem 0.35rem 0.4rem; text-align: left; vertical-align: top; }
        th { font-weight: 600; }
        tbody th { font-weight: 400; }
        thead th { vertical-align: bottom; border-bottom: 2px solid var(--text); }
        tbody tr { border-bottom: 1px solid var(--line); }
        tbody tr:nth-child(even) { background: var(--faint); }
        th.number, td.number { text-align: right; }
        td.number, .short { white-space: nowrap; }
        td:not(.number, .short), tbody th:not(.short) { min-width: 9rem; }
        .long { overflow-wrap: anywhere; min-width: 12rem; }
        .number sup { position: absolute; line-height: 1; font-size: 0.7em; }
        th button {
          font: inherit; color: inherit; text-align: inherit; background: none; border: 0; padding: 0;
          margin: 0; cursor: pointer;
        }
        th button:hover { text-decoration: underline; text-underline-offset: 0.2em; }
        th button::after {
          content: "\\2195" / ""; display: inline-block; width: 1em; margin-right: -1em;
          text-align: center; color: var(--quiet); font-weight: 400; opacity: 0.7;
        }
        th[aria-sort] button::after { color: var(--link); font-size: 0.8em; opacity: 1; }
        th[aria-sort="ascending"] button::after { content: "\\25B2" / ""; }
        th[aria-sort="descending"] button::after { content: "\\25BC" / ""; }
        .notes { list-style: none; padding: 0; font-size: 0.82rem; line-height: 1.45; color: var(--quiet); }
        .notes li { margin: 0.15rem 0; max-width: 54rem; }
        .notes b { font-weight: 600; }
        """

    /// What unfolds, pictures, and what the script adds.
    static let parts = """
        details { margin: 0.6rem 0; border: 1px solid var(--line); border-radius: 6px; }
        details > * { margin-left: 1rem; margin-right: 1rem; }
        summary { margin: 0; padding: 0.55rem 1rem; cursor: pointer; overflow-wrap: anywhere; }
        summary:hover { background: var(--faint); }
        details[open] > summary { border-bottom: 1px solid var(--line); }
        .data { border: 0; font-size: 0.9rem; }
        .data > summary { padding: 0.2rem 0; color: var(--link); }
        .data > .table { margin: 0.8rem 0; }
        .fw-chart .mark:focus text { text-decoration: underline; }
        figure .fw-chart { min-width: 37.5rem; }
        @media screen and (max-width: 39.49rem) {
          .chart::before {
            content: "Wider than the screen: scroll the picture sideways."; display: block;
            margin-bottom: 0.3rem; font-size: 0.85rem; color: var(--quiet);
          }
        }
        .tip {
          position: fixed; left: 0; top: 0; max-width: min(20rem, 90vw); padding: 0.3rem 0.6rem;
          background: var(--text); color: var(--page); font-size: 0.85rem; line-height: 1.35;
          border-radius: 4px; pointer-events: none; z-index: 3;
        }
        .tip[hidden] { display: none; }
        .unseen {
          position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
          clip-path: inset(50%); white-space: nowrap;
        }
        .unfold {
          font: inherit; font-size: 0.85rem; color: var(--link); background: none; cursor: pointer;
          border: 1px solid var(--line); border-radius: 6px; padding: 0.3rem 0.7rem; margin-top: 0.8rem;
        }
        .footnotes { border-top: 1px solid var(--line); margin-top: 3rem; font-size: 0.9rem; }
        :target { background: color-mix(in srgb, var(--accent) 14%, transparent); }
        """
}
