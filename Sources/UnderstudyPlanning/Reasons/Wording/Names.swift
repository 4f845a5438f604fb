extension [String] {
  /// `Ana`, `Ana and Ben`, `Ana, Ben and 3 more`.
  var inWords: String {
    switch count {
    case 0: "nobody"
    case 1: self[0]
    case 2: "\(self[0]) and \(self[1])"
    case 3: "\(self[0]), \(self[1]) and \(self[2])"
    default: "\(self[0]), \(self[1]) and \(count - 2) more"
    }
  }

  /// Clauses in a row: `it is full, it is closed, and it is late`.
  var inARow: String {
    guard count > 1, let last else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")), and \(last)"
  }
}
