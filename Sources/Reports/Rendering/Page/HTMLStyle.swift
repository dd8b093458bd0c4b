/// The look of an HTML page. The sheet stands inside the page, so it has no `<` and no `&`.
///
/// Text and links have a contrast of 4.5 and more against every ground that they stand on, in light
/// and in dark (WCAG 2.2, 1.4.3).
enum HTMLStyle {
    /// The style sheet: what the page is on a screen, and then on paper.
    static let sheet = [colours, page, tables, parts, SVGRenderer.sheet, paper].joined(
        separator: "\n")

    private static let colours = """
        :root {
          color-scheme: light dark;
          --text: #1b1f24; --quiet: #59636e; --line: #d0d7de; --faint: #f5f7f9;
          --page: #ffffff; --link: #0b5cad; --accent: #0072b2;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --text: #e6e9ec; --quiet: #a0a9b2; --line: #3d444d; --faint: #1a1f25;
            --page: #12161b; --link: #7cb7f5; --accent: #56b4e9;
          }
        }
        """

    private static let page = """
        html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
        body {
          margin: 0; padding: 0 1rem; background: var(--page); color: var(--text);
          font: 1rem/1.55 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif;
        }
        header, nav, main, footer { max-width: 60rem; margin: 0 auto; min-width: 0; }
        header { padding: 2.5rem 0 1.25rem; border-bottom: 3px solid var(--accent); }
        h1 { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.3rem); line-height: 1.15; margin: 0; }
        h1, h2 { letter-spacing: -0.01em; text-wrap: balance; }
        main { padding-bottom: 2rem; }
        main:focus { outline: none; }
        h2 {
          font-size: 1.5rem; line-height: 1.25; margin: 3.2rem 0 0.8rem; padding-top: 1.2rem;
          border-top: 1px solid var(--line);
        }
        h3, h4, h5, h6 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 0.4rem; }
        p, ul, ol { margin: 0.7rem 0; overflow-wrap: break-word; }
        main > p, main > ul, details > p, details > ul, .footnotes { max-width: 44rem; }
        a { color: var(--link); overflow-wrap: anywhere; text-underline-offset: 0.15em; }
        sup { line-height: 0; padding-left: 0.15em; font-weight: 400; }
        sup a { text-decoration: none; }
        code { font-family: ui-monospace, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
        abbr { color: var(--quiet); text-decoration: none; }
        footer {
          border-top: 1px solid var(--line); padding: 1rem 0 3rem; font-size: 0.85rem;
          color: var(--quiet);
        }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
        .skip {
          position: absolute; left: 1rem; top: 0; padding: 0.5rem 1rem; background: var(--page);
          transform: translateY(-120%); z-index: 2;
        }
        .skip:focus { transform: none; }
        nav { padding: 1rem 0; font-size: 0.9rem; line-height: 1.35; }
        nav p {
          margin: 0 0 0.4rem; font-weight: 600; font-size: 0.8rem; text-transform: uppercase;
          letter-spacing: 0.06em; color: var(--quiet);
        }
        nav ul { list-style: none; margin: 0; padding: 0; }
        nav ul ul { padding-left: 0.9rem; font-size: 0.95em; }
        nav a {
          display: block; padding: 0.3rem 0.7rem; border-left: 3px solid var(--line);
          text-decoration: none;
        }
        nav a:hover { text-decoration: underline; }
        nav a[aria-current] { border-left-color: var(--accent); background: var(--faint); }
        @media (min-width: 70rem) {
          body {
            display: grid; column-gap: 3rem; padding: 0 2rem;
            grid-template-columns: 1fr 14rem minmax(0, 58rem) 1fr;
          }
          header, footer { grid-column: 2 / 4; }
          nav {
            grid-column: 2; position: sticky; top: 0; align-self: start; padding: 1.9rem 0;
            max-height: calc(100vh - 3.8rem); overflow-y: auto;
          }
          main { grid-column: 3; padding-top: 1rem; }
          header + main { grid-column: 2 / 4; }
          header, nav, main, footer { max-width: none; margin: 0; }
        }
        """
}
