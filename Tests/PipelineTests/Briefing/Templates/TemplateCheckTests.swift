import Testing

@testable import Pipeline

@Suite struct TemplateCheckTests {
    private static let shape = TemplateShape.group([
        "title": .text, "here": .flag, "table": .blocks, "names": .list(.text),
        "tables": .list(.blocks),
        "parts": .list(TemplateShape.texts("name").with(["inner": TemplateShape.texts("unit")])),
        "figures": .group(["launches": .texts("value", "unit")]),
    ])

    @Test(
        arguments: [
            "{{title}} {{figures.launches.value}}", "{{#names}}{{.}} of {{title}}{{/names}}",
            "{{#here}}yes{{/here}}{{^here}}no{{/here}}", "{{table}}", " {{table}}\t",
            "{{#tables}}{{.}}{{/tables}}", "{{#tables}}\n{{.}}\n{{/tables}}",
            "{{#parts}}{{name}}{{inner.unit}}{{#inner}}{{unit}}{{name}}{{/inner}}{{/parts}}",
            "{{#table}}\n{{table}}\n{{/table}}",
            "{{#figures.launches}}{{value}}{{/figures.launches}}",
            "{{^names}}{{title}}{{/names}}", "{{! {{nothing }}",
        ])
    func takesWhatThereIs(text: String) throws {
        try TemplateCheck.check(text, Self.shape)
    }

    /// The place of the fault is marked in the text.
    @Test(
        arguments: [
            ("a\n ▸{{titel}}", "nothing is called “titel” here; nearest: title"),
            ("▸{{figures.launchs.value}}", "nearest: figures.launches.value"),
            ("▸{{figures.launches.valeu}}", "nearest: figures.launches.value"),
            ("▸{{figures.flights.value}}", "; a figure is called as its row says under “name”"),
            ("▸{{tables.flights}}", "; a table is called as it says under “name” itself"),
            ("{{#parts}}▸{{figures.name}}{{/parts}}", "nothing is called “figures.name”"),
            ("▸{{name}}", "nothing is called “name”"), ("▸{{title.x}}", "nothing is called"),
            ("▸{{here}}", "yes or no: use it as a section, {{#here}}"),
            ("▸{{names}}", "is a list"), ("▸{{figures.launches}}", "has parts"),
            ("x ▸{{table}}", "needs a line of its own"), ("▸{{table}}.", "needs a line of its own"),
            ("▸{{#names}}", "has no end {{/names}}"),
            ("a▸{{/names}}", "no section “names” is open"),
            ("{{#names}}\n▸{{/parts}}", "expected {{/names}}, the end of the section of line 1"),
            ("{{#names}}{{/names}}▸{{.}}", "has parts"),
        ])
    func faultIsToldWhereItIs(marked: String, message: String) {
        let offset = marked.prefix { $0 != "▸" }.count
        let text = marked.filter { $0 != "▸" }
        do {
            try TemplateCheck.check(text, Self.shape)
            Issue.record("\(text) was taken")
        } catch {
            #expect(error.offset == offset)
            #expect(error.message.contains(message), "\(error.message)")
        }
    }

    @Test func sectionsDoNotGoOnForEver() {
        let text = String(repeating: "{{#here}}", count: 1000)
        #expect(throws: TemplateFault.self) { try TemplateCheck.check(text, Self.shape) }
    }
}
