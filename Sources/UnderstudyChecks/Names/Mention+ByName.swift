import UnderstudyDiagnostics

extension [Mention] {
  /// The places of each name, names in the order in which they first appear.
  func byName() -> [(name: String, places: [SourceRange])] {
    var order: [String: Int] = [:]
    var found: [(name: String, places: [SourceRange])] = []
    for mention in self {
      let place = order[mention.name] ?? found.count
      if place == found.count {
        order[mention.name] = place
        found.append((mention.name, []))
      }
      found[place].places.append(mention.range)
    }
    return found
  }
}
