import UnderstudyModel

extension ProgressEvent: Comparable {
  /// By time; what happened in the same millisecond stands in an order of its own that depends on
  /// nothing but the events.
  package static func < (left: Self, right: Self) -> Bool {
    if left.when != right.when { return left.when < right.when }
    return left.words.lexicographicallyPrecedes(right.words)
  }

  /// All that tells one event from another but its time; absent words before all others.
  private var words: [String] {
    let required = [person.rawValue, item.map { "+\($0)" } ?? "", what.rawValue, by.rawValue]
    let optional = [
      curriculum?.rawValue, note, evidence, version, role?.rawValue, level?.rawValue,
    ]
    return required + optional.map { $0.map { "+\($0)" } ?? "" }
  }
}
