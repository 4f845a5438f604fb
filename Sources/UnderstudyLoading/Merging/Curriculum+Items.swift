import UnderstudyModel

extension Curriculum {
  /// Changes items in place, however deep they stand.
  mutating func mapItems(_ change: (inout Item) -> Void) {
    for place in phases.indices { phases[place].entries.mapItems(change) }
  }
}

extension [Entry] {
  fileprivate mutating func mapItems(_ change: (inout Item) -> Void) {
    for place in indices {
      switch self[place] {
      case .item(var item):
        change(&item)
        self[place] = .item(item)
      case .group(var group):
        group.entries.mapItems(change)
        self[place] = .group(group)
      case .choice(var choice):
        choice.entries.mapItems(change)
        self[place] = .choice(choice)
      }
    }
  }
}
