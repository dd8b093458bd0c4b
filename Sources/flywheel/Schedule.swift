import ArgumentParser
import Pipeline

/// What makes a refresh run every day.
struct Schedule: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: "Print the crontab line or the systemd units that refresh every day.",
        // The parser would show both flags as needed.
        usage: """
            flywheel schedule --cron|--systemd [--at <at>] [--output <output>] [--config <file>]
            """,
        discussion: """
            Both name this program and this configuration by their full paths. A source that is to \
            be looked at less often says so in the configuration: schedule: weekly. With --systemd, \
            --output writes both units into a folder. Units of your own are started with systemctl \
            --user enable --now \(RefreshSchedule.timerName), and go on when you are logged out \
            after loginctl enable-linger.

            Example:
              flywheel schedule --cron --at 06:00
              flywheel schedule --systemd --output ~/.config/systemd/user
            """)

    /// Who starts the refresh.
    enum Starter: String, EnumerableFlag {
        case cron, systemd
    }

    @Flag(help: "For which of the two.") var starter: Starter
    @Option(help: "The time of day (HH:MM), by the machine's clock.") var at = "06:00"
    @Option(
        name: [.short, .long],
        help: "The folder to write the units to; standard output if left out or -.",
        completion: .directory)
    var output: String?
    @OptionGroup var place: WorkplaceOptions

    func validate() throws {
        if folder != nil, starter == .cron {
            throw ValidationError("--output goes with --systemd; add the line with crontab -e")
        }
    }

    /// The folder of the units; nil for standard output.
    private var folder: String? { output == "-" ? nil : output }

    func run() throws {
        if place.config?.hasPrefix("/") != true { try ForeignName.checkWorkingFolder() }
        let (configuration, _) = try place.open()
        let here = RefreshSchedule.here(place.config ?? DataFolder.configurationName)
        let schedule = try RefreshSchedule(
            program: here.program, configuration: here.path,
            variables: configuration.secretVariables, at: at)
        switch (starter, folder) {
        case (.cron, _): try Console.print(schedule.cron)
        case (.systemd, let folder?):
            let units = [
                (RefreshSchedule.serviceName, schedule.service),
                (RefreshSchedule.timerName, schedule.timer),
            ]
            try OutputFile.save(
                units.map { (path: "\(folder)/\($0)", bytes: Array($1.utf8)) }, inFolder: folder)
        case (.systemd, nil):
            try Console.print(
                "# \(RefreshSchedule.serviceName)\n\(schedule.service)\n"
                    + "# \(RefreshSchedule.timerName)\n\(schedule.timer)")
        }
    }
}
