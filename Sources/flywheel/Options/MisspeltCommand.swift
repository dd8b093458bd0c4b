import ArgumentParser
import TradeModel

/// Words in the place of a command that none is called. The parser takes them for arguments that are one
/// too many, and says no more.
enum MisspeltCommand {
    /// Refuses, as wrong usage, a word that stands where a command is named and is none, with the nearest.
    static func check(
        _ words: some Sequence<String>, of root: any ParsableCommand.Type
    ) throws(Refusal) {
        var command = root
        for word in words {
            if command == root, word == "help" { continue }
            let known = command.configuration.subcommands
            guard !known.isEmpty, !word.hasPrefix("-") else { return }
            guard let named = known.first(where: { $0._commandName == word }) else {
                throw .usage(
                    "no command of \(command._commandName) is called “\(word)”"
                        + Spelling.advice(for: word, among: known.map { $0._commandName }))
            }
            command = named
        }
    }
}
