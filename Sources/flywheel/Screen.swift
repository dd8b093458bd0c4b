import Analysis
import ArgumentParser
import Importers
import Pipeline
import Reports
import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Names held against sanctions lists.
struct Screen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Hold names against sanctions lists; candidates with reasons, no score.",
        discussion: """
            This is not a compliance system. It finds entries whose names are like the one asked \
            about, for a person to look at: a match of names is no match of persons, and no \
            match is no proof that someone is not listed. It knows no owners and no addresses of \
            whom you ask about, and only the lists that you give it.

            Each candidate says why:
              exact            the entry's name
              alias            another of its names; told where the list calls it weak,
                               former, current or of the original script
              token-order      the same words in another order
              spacing          the same letters, parted otherwise
              transliteration  words that sound alike
              initials         of people: “J. Smith” and “SMITH, John”, with every other
                               word in both
              edit-distance    letters that differ, two at most
              ship-number      IMO 9074729, alone or beside a name
              company-number   the same of an owner or manager of ships
              identifier       the number of a passport, a tax or other register, a bank,
                               a ship's radio or a wallet that a list tells as such: alone,
                               behind a word such as “Passport” or, with six signs or more
                               or as a call sign, beside a name
              left-out         the name but for words that may be left out

            Left out may be articles; the ezafe of “Bank-e Melli”; legal forms such as JSC or \
            “joint stock company”; what stands before a ship's name, such as M/V or “oil \
            tanker”, and “No.” before a number; forms of address such as “Mr” or “Vice Marshal” \
            before a person's name or behind it; what tells more of the bearer beside the name, \
            such as the number of a passport, a register or a telephone, an address of mail or \
            of a page, or “DOB 5 March 1968”; an address or whatever else behind a comma, before \
            which a single word may be a surname and is no person's name; what stands in \
            brackets in either name, as in “Nampo (Holdings) Ltd” or “Red Star (Nampo)”, or \
            outside those of the name asked about; likewise what stands in quotes, as in “Song \
            'Bob' Chol”; of people initials, a patronymic, the second of two surnames that the \
            list has before a comma, and given names that one of the two lacks, as “Diego \
            Montoya” lacks one of “MONTOYA, Diego Leon”, where they have more than one syllable, \
            unlike Korean ones, and a word that is not in many names remains, and no other where \
            the first given name is left out; the other name of “Nampo Trading d/b/a Red Star”, \
            “Nampo Trading; Red Star” or “Nampo Trading - Red Star”; one of two people, as in \
            “Song Chol & Kang Min”; and a lone “a.k.a.”.

            A single word that many entries have, such as a given name, alone or behind “Mr”, \
            finds only entries that are called so and nothing else, articles, legal forms and \
            the like apart. Latin, Cyrillic and Korean names are held against each other, and \
            people's Chinese names in Wade-Giles against those in Pinyin; those in other \
            scripts, such as Chinese and Arabic, against names in the same script only.

            Told as not compared is a name in a script in which the lists have none, or without \
            any letter, such as “???”, “Mr ???” or one side of “??? d/b/a Red Star”, and the \
            number of a ship or of its company where no entry of the lists has one of the kind, \
            or that can be none: with a wrong check digit, or more or fewer than seven digits.

            --born says when the one named was born, as 1968-03-05, 1968-03, 1968 or 1966..1969; \
            no candidate is left out for it; each says how its dates of birth lie to it: same, \
            overlap (a year or another span with days in common), approximate (the list calls \
            its date not exact, and it lies within \(BirthComparison.tolerance) calendar years \
            on either side), not-known (no date, or none that can be read), different. Of \
            several dates the nearest counts.

            NAME is a name, or a file with one name on each line, or a table with a column \
            “name”, or that of --column; a table without it is refused, and rows without a name \
            are counted. Of a table the column “born” is read as --born is, and as 1968/03/05, \
            05.03.1968, 19680305, 5 Mar 1968, 05-MAR-1968, March 5, 1968 or with a time behind \
            the day. Matches that were looked at before go into a table for --reviewed: \
            name,list,id,listed_name,reason,reviewed. csv and json give the line on which a name \
            stands in its file. Forms of address, words such as d/b/a and what numbers are called \
            are those of Reference/words-beside-names.csv in the folder of the configuration, else \
            of the bundled table.

            Example:
              flywheel screen "Jong Un Kim" --list sdn.csv alt.csv add.csv
              flywheel screen "Song Ho Paek" --born 1948 --list sdn.csv
              flywheel screen names.txt --list consolidated.xml --reviewed reviews.csv
            """)

    @Argument(help: "A name, or a file of names; - is standard input.") var name: String
    @Option(
        name: .customLong("list"), parsing: .upToNextOption,
        help: "The lists: all tables of each, plain or packed.", completion: .file())
    var lists: [String]
    @Option(help: "The column of a table that holds the names; “name” if left out.")
    var column: String?
    @Option(
        help: "When the one named was born: a day, a month, a year or a span of them.",
        transform: { try TimeSpan(argument: $0) })
    var born: TimeSpan?
    @Option(help: "A table of matches that were looked at before.", completion: .file())
    var reviewed: String?
    @Option(help: .format) var format = OutputFormat.markdown
    @OptionGroup var common: CommonOptions

    func run() throws {
        let (names, blanks) = try self.names()
        let reviews = try reviewed.map { path throws(Refusal) in try ReviewList.read(path: path) }
        let countries = try common.countries()
        let beside = try common.wordsBesideNames()
        let read = try Sanctions.read(lists, countries: countries, asOf: common.day)
        let facts = read.facts
        guard !read.screened.isEmpty else {
            throw Refusal(
                Diagnostic(
                    .error, .noUsableRecord,
                    message: "--list names no sanctions list; \(facts.inventory)"))
        }
        let screening = Screening(
            ListedNameIndex(read.screened, beside: beside), reviews: reviews ?? [],
            asOf: common.day)
        let outcomes = names.map { asked in
            var outcome = screening.outcome(of: asked.name, born: asked.born)
            outcome.line = asked.line
            return outcome
        }
        let findings = blanks + read.unscreened
        Console.report(
            findings + outcomes.flatMap(\.findings), list: OutputFormat.listing)
        let report = ScreeningReport(outcomes, sources: facts.sources, findings: findings)
        try Console.print(
            try format.text(
                document: { try report.document(asOf: common.day) }, csv: { report.csv },
                json: { report.json(asOf: common.day) }))
    }

    /// The name, or those of the file that is called so with their lines, and what was found in it.
    private func names() throws(Refusal) -> (
        names: [(name: String, born: TimeSpan?, line: Int?)], findings: [Diagnostic]
    ) {
        if name.utf8.count <= NameList.limit,
            name == "-" || access(name, F_OK) == 0 || NameList.isPath(name)
        {
            guard born == nil else {
                throw .usage(
                    "--born goes with one name; of a file of names each row of a table may have its own,"
                        + " in a column “born”")
            }
            let list = try NameList(path: name, column: column)
            return (
                list.entries.map { (name: $0.name, born: $0.born, line: Optional($0.line)) },
                list.findings
            )
        }
        guard column == nil else { throw .usage("--column goes with a file of names only") }
        try NameList.check(name)
        guard name.contains(where: { !$0.isWhitespace }) else {
            throw .usage("expected a name or a file of names, saw a blank")
        }
        return ([(name: name, born: born, line: nil)], [])
    }
}
