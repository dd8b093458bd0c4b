/// A tag of a Mustache template with its place.
struct TemplateTag: Hashable, Sendable {
    /// What a tag does.
    enum Kind: Hashable, Sendable {
        /// `{{name}}`, or with three braces or `&`.
        case variable
        /// `{{#name}}`.
        case section
        /// `{{^name}}`.
        case inverted
        /// `{{/name}}`.
        case end
        /// `{{! ... }}`.
        case comment
    }

    let kind: Kind
    let name: String
    /// Where it begins: characters before it.
    let offset: Int
    /// How many characters it has, with its braces.
    let length: Int
    /// The line, from 1.
    let line: Int
    /// The character of the line, from 1.
    let column: Int
}

/// What is wrong with a template, and where.
struct TemplateFault: Error, Hashable, Sendable {
    /// Characters before the place.
    let offset: Int
    /// The line, from 1.
    let line: Int
    /// The character of the line, from 1.
    let column: Int
    let message: String

    /// A fault of a tag.
    init(_ tag: TemplateTag, _ message: String) {
        offset = tag.offset
        line = tag.line
        column = tag.column
        self.message = message
    }

    init(offset: Int, line: Int, column: Int, message: String) {
        self.offset = offset
        self.line = line
        self.column = column
        self.message = message
    }
}
