import Reports

/// What a name of a template stands for.
indirect enum TemplateValue: Sendable {
    /// Text inside a line. It is data: whatever it holds is shown and never read as Markdown. Empty
    /// text counts as nothing.
    case text(String)
    /// What stands on lines of its own; none counts as nothing.
    case blocks([Block])
    /// Yes or no.
    case flag(Bool)
    /// As many as there are; none counts as nothing.
    case list([TemplateValue])
    /// Names of their own.
    case group([String: TemplateValue])
    /// Nothing: a section is passed over, and an inverted one shown.
    case nothing
}
