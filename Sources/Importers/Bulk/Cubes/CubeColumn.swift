/// A column of a cube: the values that occur, in order, and for each cell the position of its value
/// among them.
struct CubeColumn {
    let labels: [String]
    let positions: [UInt32]

    init(labels: [String], positions: [UInt32]) {
        self.labels = labels
        self.positions = positions
    }

    /// A column of numbers, which are below a million or so, with their texts.
    init(_ numbers: consuming [UInt32], text: (Int) -> String) {
        var places = [UInt32](repeating: 0, count: (numbers.max().map(Int.init) ?? 0) + 1)
        for index in numbers.indices { places[Int(numbers[index])] = 1 }
        var labels: [String] = []
        for number in places.indices where places[number] == 1 {
            places[number] = UInt32(labels.count)
            labels.append(text(number))
        }
        // In place: of many cells each column is held once.
        for index in numbers.indices { numbers[index] = places[Int(numbers[index])] }
        self.init(labels: labels, positions: numbers)
    }
}
