import Analysis
import Assessment
import TradeModel

extension ReadingDesk {
    /// What is wrong with a reference, by the points of all times: a field that they do not have, a
    /// key that none of them has. Nil where nothing is, and where the data tell nothing.
    func fault(in reference: Reference) -> String? {
        do throws(Refusal) {
            let result = try result(reference.name)
            return result.fault(in: reference) ?? keyFault(in: reference, result)
        } catch {
            return error.cause == .usage ? error.diagnostics.first?.message : nil
        }
    }

    private func keyFault(in reference: Reference, _ result: IndicatorResult) -> String? {
        guard !result.points.isEmpty else { return nil }
        for parameter in reference.parameters {
            var known = Set(
                result.points.compactMap { point -> String? in
                    if case .text(let text)? = point[parameter.name] { text } else { nil }
                })
            // A table need not have a launch of each class.
            if parameter.name == "class" { known.formUnion(WeaponClass.allCases.map(\.rawValue)) }
            guard !known.contains(parameter.value) else { continue }
            return "no point of \(reference.name) has the \(parameter.name) “\(parameter.value)”"
                + Spelling.advice(for: parameter.value, among: known)
        }
        return nil
    }

    /// The unit of a result, or of the field that a reference names; of a result that counts what no
    /// table of units knows, such as events, that of counts. Nil where the data do not tell.
    func unit(of reference: Reference) -> Unit? {
        guard reference.field == nil else {
            return (try? result(reference.name)).flatMap {
                Unit($0.reading(reference, key: reference.key).unit)
            }
        }
        guard let name = try? result(reference.name).unit, !name.isEmpty else { return nil }
        return Unit(name) ?? (name.allSatisfy(\.isLetter) ? Unit("count") : nil)
    }
}

extension IndicatorResult {
    /// What is wrong with the field that a reference asks for; nil where nothing is.
    func fault(in reference: Reference) -> String? {
        let fields = numberFields
        guard let field = reference.field, !points.isEmpty, !fields.contains(field) else {
            return nil
        }
        return "the points of \(reference.name) have no number called “\(field)”"
            + Spelling.advice(for: field, among: fields)
    }
}
