@testable import Pipeline

extension TemplateValue {
    /// Whether the value is of a shape; nothing is of any.
    func fits(_ shape: TemplateShape) -> Bool {
        switch (self, shape) {
        case (.nothing, _), (.text, .text), (.blocks, .blocks), (.flag, .flag): true
        case (.list(let values), .list(let shape)): values.allSatisfy { $0.fits(shape) }
        case (.group(let values), .group(let shapes)):
            Set(values.keys) == Set(shapes.keys)
                && values.allSatisfy { name, value in
                    shapes[name].map(value.fits) ?? false
                }
        default: false
        }
    }
}
