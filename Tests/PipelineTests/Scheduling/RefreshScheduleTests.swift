import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct RefreshScheduleTests {
    /// Paths as nobody should choose them.
    private static let folders = [
        "/srv/trade", "/srv/a b", "/srv/it's", "/srv/50%", "/srv/$HOME", "/srv/a\"b", "/srv/a;b",
        "/srv/a\\b", "/srv/`id`", "/srv/%h $PATH 'x' \"y\"", "/srv/ü",
    ]

    private static func schedule(_ folder: String) throws -> RefreshSchedule {
        try RefreshSchedule(
            program: "\(folder)/bin/flywheel", configuration: "\(folder)/flywheel.yaml",
            variables: [], at: "06:05"
        )
    }

    private static func words(_ folder: String) -> [String] {
        ["\(folder)/bin/flywheel", "refresh", "--quiet", "--config", "\(folder)/flywheel.yaml"]
    }

    @Test func plainPathsArePlain() throws {
        #expect(
            try Self.schedule("/srv/trade").cron
                == "5 6 * * * /srv/trade/bin/flywheel refresh --quiet --config"
                + " /srv/trade/flywheel.yaml\n")
    }

    /// What cron hands to the shell, and the shell to the program.
    @Test(arguments: folders) func cronLineGivesTheWords(folder: String) throws {
        let line = try Self.schedule(folder).cron
        #expect(line.hasPrefix("5 6 * * * "))
        #expect(line.hasSuffix("\n"))
        // As cron does it: a percent sign after a backslash stands for itself; a bare one would end
        // the command.
        let command = line.dropFirst(10).dropLast()
        #expect(!command.replacing("\\%", with: "").contains("%"))
        let shell = try run(
            "/bin/sh", ["-c", "printf '%s\\n' \(command.replacing("\\%", with: "%"))"])
        #expect(shell.split(separator: "\n").map(String.init) == Self.words(folder))
    }

    /// Cron would take what follows for another line.
    @Test(arguments: ["/srv/a\nb", "/srv/a\tb"]) func aLineEndInAPathIsRefused(folder: String) {
        expectRefusal(.badParameter, .usage, saying: "rename the folder") {
            try Self.schedule(folder)
        }
    }

    /// ExecStart read back as systemd.service(5) describes it.
    @Test(arguments: folders) func unitGivesTheWords(folder: String) throws {
        let unit = try Self.schedule(folder).service
        let line = try #require(unit.split(separator: "\n").first { $0.hasPrefix("ExecStart=") })
        var words = [""]
        var quote: Character?
        var rest = line.dropFirst(10)
        while let character = rest.popFirst() {
            switch character {
            case "\\": words[words.count - 1].append(rest.removeFirst())
            case "$" where words.count == 1: words[0].append(character)
            case "%", "$":
                #expect(rest.first == character, "\(line)")
                words[words.count - 1].append(rest.removeFirst())
            case quote: quote = nil
            case "\"" where quote == nil, "'" where quote == nil: quote = character
            case " " where quote == nil: words.append("")
            default: words[words.count - 1].append(character)
            }
        }
        #expect(quote == nil)
        #expect(words == Self.words(folder))
    }

    @Test(
        .enabled(if: Self.verifier != nil, "systemd-analyze is not installed"), arguments: folders)
    func systemdTakesTheUnits(folder: String) throws {
        // The program has to be there for the check, and quotes in its path are nothing for systemd.
        let isPlain = !folder.contains { "'\"\\".contains($0) }
        let place = try TemporaryFolder()
        let file = isPlain ? "\(folder.dropFirst())/flywheel" : "flywheel"
        let program = try place.write("#!/bin/sh\n", to: file)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: program)
        let schedule = try RefreshSchedule(
            program: program, configuration: "\(place.path)\(folder)/flywheel.yaml",
            variables: [], at: "06:05")
        let units = [
            try place.write(schedule.service, to: RefreshSchedule.serviceName),
            try place.write(schedule.timer, to: RefreshSchedule.timerName),
        ]
        let told = try run(Self.verifier ?? "", ["verify", "--man=no"] + units)
        #expect(!told.contains("flywheel-refresh"), "\(told)")
    }

    @Test(arguments: ["", "6:00", "24:00", "06:60", "06:0", "0600", "06:00:00", "-1:00", "٠٦:٠٠"])
    func otherTimesAreRefused(time: String) {
        expectRefusal(.badParameter, .usage, saying: "expected a time such as 06:00") {
            try RefreshSchedule(program: "/p", configuration: "/c", variables: [], at: time)
        }
    }

    @Test func timerStartsEveryDay() throws {
        #expect(
            try Self.schedule("/srv").timer.contains(
                "\nOnCalendar=*-*-* 06:05:00\nPersistent=true\n"))
    }

    /// Without these commands nothing starts it, and nothing keeps it when its user is logged out.
    @Test func timerSaysHowToStartIt() throws {
        let timer = try Self.schedule("/srv").timer
        let comments = timer.split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(
            comments.contains {
                $0.hasSuffix("systemctl --user enable --now \(RefreshSchedule.timerName)")
            })
        #expect(comments.contains { $0.hasSuffix("loginctl enable-linger") })
    }

    private static let verifier = ["/usr/bin/systemd-analyze", "/bin/systemd-analyze"]
        .first(where: FileManager.default.isExecutableFile)

    /// What a program prints on both its outputs.
    private func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
