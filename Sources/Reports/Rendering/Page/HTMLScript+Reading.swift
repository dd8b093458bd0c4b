extension HTMLScript {
    /// The value of a mark beside it, for the pointer and the keyboard. A chart is one stop; the
    /// arrows lead from mark to mark.
    static let charts = #"""
        const tip = add(document.body, "div", "tip");
        tip.hidden = true;
        tip.setAttribute("aria-hidden", "true");
        let shown = null;
        const hide = () => { tip.hidden = true; };
        const show = (mark) => {
          shown = mark;
          tip.textContent = mark.getAttribute("aria-label");
          tip.hidden = false;
          const box = mark.getBoundingClientRect();
          const left = box.left + box.width / 2 - tip.offsetWidth / 2;
          const above = box.top - tip.offsetHeight - 8;
          tip.style.left = `${Math.max(8, Math.min(left, innerWidth - tip.offsetWidth - 8))}px`;
          tip.style.top = `${above > 0 ? above : box.bottom + 8}px`;
        };
        const moves = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

        for (const chart of all(".fw-chart")) {
          const marks = all(".mark", chart);
          marks.forEach((mark, place) => {
            // The tip says the same, sooner.
            for (const title of all("title", mark)) title.remove();
            mark.setAttribute("tabindex", place === 0 ? "0" : "-1");
            mark.addEventListener("pointerenter", () => show(mark));
            mark.addEventListener("pointerleave", hide);
            mark.addEventListener("focus", () => {
              for (const other of marks) other.setAttribute("tabindex", other === mark ? "0" : "-1");
              show(mark);
            });
            mark.addEventListener("blur", hide);
            mark.addEventListener("keydown", (event) => {
              const goals = { Home: marks[0], End: marks.at(-1) };
              const goal = goals[event.key] ?? marks[place + (moves[event.key] ?? NaN)];
              if (!goal) return;
              event.preventDefault();
              goal.focus();
            });
          });
        }
        addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
        // The keyboard's mark may have been scrolled into view just now.
        addEventListener("scroll", () => shown === document.activeElement ? show(shown) : hide(),
          { passive: true, capture: true });
        """#

    /// A footnote's only link back leads to the mark that was followed.
    static let footnotes = #"""
        for (const mark of all("sup a")) {
          mark.addEventListener("click", () => {
            const back = all(`${mark.hash} a[href^="#mark-"]`);
            if (back.length === 1) back[0].href = `#${mark.id}`;
          });
        }
        """#

    /// Which part of the contents is being read. `link.hash` would have percent signs for letters that
    /// are none of ASCII.
    static let contents = #"""
        const parts = all("nav a").map((link) =>
          [link, document.getElementById(link.getAttribute("href").slice(1))]);
        const follow = () => {
          const passed = parts.filter(([, part]) => innerHeight / 3 > part.getBoundingClientRect().top);
          const current = passed.at(-1)?.[0];
          for (const [link] of parts) {
            if (link === current) link.setAttribute("aria-current", "true");
            else link.removeAttribute("aria-current");
          }
        };
        addEventListener("scroll", follow, { passive: true });
        follow();
        """#

    /// All that can be unfolded, at once; and unfolded on paper.
    static let details = #"""
        const folds = all("details");
        if (folds.length > 1) {
          const button = add(document.querySelector("nav") ?? document.querySelector("header"),
            "button", "unfold", "Unfold all");
          button.type = "button";
          button.addEventListener("click", () => {
            const isOpen = button.textContent === "Unfold all";
            for (const fold of folds) fold.open = isOpen;
            button.textContent = isOpen ? "Fold all" : "Unfold all";
          });
        }
        let shut = [];
        addEventListener("beforeprint", () => {
          shut = folds.filter((fold) => !fold.open);
          for (const fold of shut) fold.open = true;
        });
        addEventListener("afterprint", () => {
          for (const fold of shut) fold.open = false;
        });
        """#
}
