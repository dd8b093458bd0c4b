public import TradeModel

/// What makes a refresh run every day: a line for cron, or two units for systemd.
public struct RefreshSchedule: Sendable {
    /// The program as it is installed here.
    public let program: String
    /// The configuration, from the root.
    public let configuration: String
    /// The hour and minute of the day, by the clock of the machine.
    public let time: (hour: Int, minute: Int)

    /// The environment variables that the configuration takes secrets from.
    public let variables: [String]

    /// The schedule of a program and a configuration. Refuses, as wrong usage, a time that is none, and
    /// a path that no line can hold.
    public init(program: String, configuration: String, variables: [String], at time: String)
        throws(Refusal)
    {
        self.variables = variables
        let parts = time.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
            parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else {
            throw Refusal.usage("expected a time such as 06:00, saw “\(time)”")
        }
        for path in [program, configuration] where path.hasControlCharacter {
            throw Refusal.usage(
                "“\(path)” has a line end or another control character in it, and no line of a"
                    + " crontab or a unit can hold it; rename the folder")
        }
        self.program = program
        self.configuration = configuration
        self.time = (hour, minute)
    }

    /// The running program's own path, and a path from the root: of a link itself, since the paths of a
    /// configuration begin at the folder in which it is named.
    public static func here(_ path: String) -> (program: String, path: String) {
        (FileSystem.real("/proc/self/exe") ?? "flywheel", FileSystem.realPlace(path) ?? path)
    }

    /// The line of a crontab. What a run prints is mailed by cron: nothing when all is well.
    public var cron: String {
        let command = [program, "refresh", "--quiet", "--config", configuration]
            .map(Self.shellQuoted).joined(separator: " ")
        // In a crontab a percent sign ends the command, wherever it stands.
        let needs = variables.map { "# needs \($0): set it above, as in \($0)=...\n" }.joined()
        return needs
            + "\(time.minute) \(time.hour) * * * \(command.replacing("%", with: "\\%"))\n"
    }

    /// The unit that runs once.
    public var service: String {
        """
        [Unit]
        Description=Flywheel refresh of \(Self.unitEscaped(configuration))
        Wants=network-online.target
        After=network-online.target

        [Service]
        Type=oneshot
        ExecStart=\(unitCommand)
        \(unitNeeds)
        Nice=10
        IOSchedulingClass=idle
        NoNewPrivileges=true
        PrivateTmp=true
        UMask=0022

        """
    }

    /// Variables are put into all words but the first: there, a dollar sign stands for itself.
    private var unitCommand: String {
        let arguments = ["refresh", "--quiet", "--config", configuration]
            .map { $0.replacing("$", with: "$$") }
        return ([program] + arguments).map(Self.unitQuoted).joined(separator: " ")
    }

    /// Where the secrets come from; the file must be there, so that a run without them is told.
    private var unitNeeds: String {
        guard !variables.isEmpty else { return "# no secrets are needed" }
        return "# sets \(variables.joined(separator: ", ")), a line each, NAME=value\n"
            + "EnvironmentFile=\(Self.unitEscaped(configuration)).env"
    }

    /// The unit that starts it every day, and after a day on which the machine was off.
    ///
    /// It begins with the commands that a user's own units need: systemd starts no timer that is
    /// not enabled, and ends a user's timers with the last session unless the user lingers.
    public var timer: String {
        """
        # As a unit of your own: systemctl --user enable --now \(Self.timerName)
        # So that it goes on when you are logged out: loginctl enable-linger
        [Unit]
        Description=Flywheel refresh, every day

        [Timer]
        OnCalendar=*-*-* \(padded(time.hour, to: 2)):\(padded(time.minute, to: 2)):00
        Persistent=true

        [Install]
        WantedBy=timers.target

        """
    }

    /// The names of the two units.
    public static let serviceName = "flywheel-refresh.service"
    /// The name of the timer.
    public static let timerName = "flywheel-refresh.timer"

    /// A word as a shell reads it, in quotes where it needs them.
    package static func shellQuoted(_ word: String) -> String {
        let isPlain = word.unicodeScalars.allSatisfy {
            $0.isASCII
                && ($0.properties.isAlphabetic
                    || "0123456789/-_.+:=@".unicodeScalars.contains($0))
        }
        return isPlain && !word.isEmpty ? word : "'\(word.replacing("'", with: "'\\''"))'"
    }

    private static func unitQuoted(_ word: String) -> String {
        let escaped = unitEscaped(
            word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))
        return escaped.contains(where: { $0 == " " || $0 == "'" || $0 == ";" })
            ? "\"\(escaped)\"" : escaped
    }

    /// A percent sign begins a specifier of systemd's.
    private static func unitEscaped(_ text: String) -> String { text.replacing("%", with: "%%") }
}

extension String {
    fileprivate var hasControlCharacter: Bool {
        unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
