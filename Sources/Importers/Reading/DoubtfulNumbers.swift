import Tabular

/// The numbers of a column in which decimals stand behind a comma, so that some may mean others.
protocol DoubtfulNumbers {
    /// None yet.
    init()

    /// Takes in the number of a record; true where it is the first that may mean another.
    mutating func note(_ record: borrowing Record, _ column: Int) -> Bool

    /// What is to be said of the first doubtful number; nil where there is none.
    var doubt: String? { get }
}
