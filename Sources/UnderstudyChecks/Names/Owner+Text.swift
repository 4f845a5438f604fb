import UnderstudyModel

extension Owner {
  /// The word as the author wrote it.
  var text: String {
    switch word {
    case .relation(let relation): relation.rawValue
    case .named(let name): name
    }
  }
}
