/// A name as lists sort it: large and small letters alike, and numbers by what they count, so that
/// `Team 2` stands before `Team 10`.
struct NameOrder: Comparable {
  private let pieces: [Piece]

  private enum Piece: Comparable {
    case number(Int)
    case word(String)
  }

  init(_ name: String) {
    var pieces: [Piece] = []
    var rest = name.lowercased()[...]
    while let first = rest.first {
      let isNumber = first.isASCII && first.isNumber
      let run = rest.prefix { ($0.isASCII && $0.isNumber) == isNumber }
      pieces.append(
        isNumber ? Int(run).map { .number($0) } ?? .word(String(run)) : .word(String(run)))
      rest = rest.dropFirst(run.count)
    }
    self.pieces = pieces
  }

  static func < (left: Self, right: Self) -> Bool {
    left.pieces.lexicographicallyPrecedes(right.pieces)
  }
}
