/// What the names of a template can stand for, known before anything is computed.
indirect enum TemplateShape: Sendable {
    /// Text inside a line.
    case text
    /// What stands on lines of its own, such as a table.
    case blocks
    /// Yes or no, for sections only.
    case flag
    /// As many of the same as there are.
    case list(TemplateShape)
    /// Names of their own.
    case group([String: TemplateShape])

    /// A group of texts.
    static func texts(_ names: String...) -> TemplateShape {
        .group(Dictionary(uniqueKeysWithValues: names.map { ($0, .text) }))
    }

    /// The same with more names; what is no group stays as it is.
    func with(_ more: [String: TemplateShape]) -> TemplateShape {
        guard case .group(let names) = self else { return self }
        return .group(names.merging(more) { _, new in new })
    }

    /// What a path of names leads to; nil where a name is none.
    func shape(at path: some Sequence<Substring>) -> TemplateShape? {
        var current = self
        for name in path {
            guard case .group(let names) = current, let next = names[String(name)] else {
                return nil
            }
            current = next
        }
        return current
    }

    /// The paths to everything but groups, through groups only.
    var paths: [String] {
        guard case .group(let names) = self else { return [] }
        return names.flatMap { name, shape in
            if case .group = shape {
                [name] + shape.paths.map { "\(name).\($0)" }
            } else {
                [name]
            }
        }
    }
}
