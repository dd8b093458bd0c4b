/// What a page can do besides being read: sorted tables, values of charts, unfolding for paper.
///
/// The page is whole without it. The source stands inside the page, so it has no `<` and no `&`.
enum HTMLScript {
    /// The script.
    static let source = [
        opening, tables, headers, regions, charts, footnotes, contents, details,
    ].joined(separator: "\n")

    private static let opening = #"""
        "use strict";
        const all = (selector, within = document) => [...within.querySelectorAll(selector)];
        const add = (parent, name, classes, text = "") => {
          const element = document.createElement(name);
          element.className = classes;
          element.textContent = text;
          parent.append(element);
          return element;
        };
        """#

    /// A button in each header sorts by its column: rising, falling, as it was. What is missing, or no
    /// number among numbers, stays last; rows alike keep their order.
    private static let tables = #"""
        const told = add(document.body, "p", "unseen");
        told.setAttribute("role", "status");
        const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
        const date = /^\d{4}(?:[-Q]|\.\.|$)/;
        const textOf = (cell) => [...cell.childNodes].filter((node) => node.localName !== "sup")
          .map((node) => node.textContent).join("").trim();
        const numberOf = (text) => {
          const found = /^[+\u2212-]?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0];
          return found ? Number(found.replace("\u2212", "-").replaceAll(",", "")) : null;
        };
        const keysOf = (cells, isNumber) => {
          const texts = cells.map((cell) => cell.querySelector("abbr") ? null : textOf(cell));
          const numbers = texts.map((text) => text === null ? null : numberOf(text));
          const reads = texts.every((text, row) =>
            text === null || (numbers[row] !== null ? !date.test(text) : false));
          return isNumber || reads ? numbers : texts;
        };
        const compare = (left, right) =>
          typeof left === "number" ? left - right : collator.compare(left, right);
        const orders = new Map([[null, "ascending"], ["ascending", "descending"], ["descending", null]]);

        for (const table of all("table")) {
          const body = table.tBodies[0];
          const rows = [...body.rows];
          if (2 > rows.length) continue;
          const headers = [...table.tHead.rows[0].cells];
          headers.forEach((header, column) => {
            const button = document.createElement("button");
            button.type = "button";
            button.append(...[...header.childNodes].filter((node) => node.localName !== "sup"));
            header.prepend(button);
            button.addEventListener("click", () => {
              const order = orders.get(header.getAttribute("aria-sort"));
              for (const other of headers) other.removeAttribute("aria-sort");
              if (order) header.setAttribute("aria-sort", order);
              const sign = order === "descending" ? -1 : 1;
              const keys = keysOf(rows.map((row) => row.cells[column]), header.className === "number");
              const places = [...rows.keys()];
              const known = places.filter((row) => keys[row] !== null)
                .sort((left, right) => sign * compare(keys[left], keys[right]));
              const sorted = order ? [...known, ...places.filter((row) => keys[row] === null)] : places;
              body.append(...sorted.map((row) => rows[row]));
              told.textContent = `${button.textContent}: ${order ?? "in the original order"}`;
            });
          });
        }
        """#

    /// On paper headers are text: Chromium repeats none that holds a button on the next page.
    private static let headers = #"""
        const buttons = all("th button");
        addEventListener("beforeprint", () => {
          for (const button of buttons) {
            button.before(...button.childNodes);
            button.hidden = true;
          }
        });
        addEventListener("afterprint", () => {
          for (const button of buttons) {
            while (button.previousSibling) button.prepend(button.previousSibling);
            button.hidden = false;
          }
        });
        """#

    /// What does not need to be scrolled sideways is no stop for the keyboard.
    private static let regions = #"""
        const fit = new ResizeObserver((changes) => {
          for (const { target } of changes) {
            const isWide = target.scrollWidth > target.clientWidth;
            const names = { role: "region", tabindex: "0", "aria-label": target.dataset.label };
            for (const [name, value] of Object.entries(names)) {
              if (isWide) target.setAttribute(name, value);
              else target.removeAttribute(name);
            }
          }
        });
        for (const region of all(".scroll")) {
          region.dataset.label = region.getAttribute("aria-label");
          fit.observe(region);
        }
        """#
}
