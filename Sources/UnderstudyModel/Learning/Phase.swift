/// A stretch of a curriculum: before day one, the first week, thirty days.
package struct Phase: Hashable, Sendable {
  /// Unique within its curriculum.
  package var id: String
  package var title: String
  package var from: Offset?
  package var to: Offset?
  /// Whether the next phase opens only when the required items of this one are done.
  package var isGate = false
  /// Whether its items are done in the order in which they are written.
  package var isOrdered = false
  package var condition = Condition.always
  package var about = Prose()
  package var entries: [Entry] = []
  /// How many items a wider audience sees here. Zero in content as written; a build for a narrower
  /// audience says that there is more without saying what.
  package var withheld = 0
  package var declared: Declaration

  package init(_ id: String, title: String, declared: Declaration) {
    self.id = id
    self.title = title
    self.declared = declared
  }
}

/// What may stand in a phase: an item, a group of entries, or a choice among some.
package indirect enum Entry: Hashable, Sendable {
  case item(Item)
  case group(ItemGroup)
  case choice(Choice)
}

/// Entries that belong together under a title. Groups nest.
package struct ItemGroup: Hashable, Sendable {
  package var id: String?
  package var title: String
  package var condition = Condition.always
  package var about = Prose()
  package var entries: [Entry] = []
  package var declared: Declaration

  package init(title: String, declared: Declaration) {
    self.title = title
    self.declared = declared
  }
}

/// Entries of which some are enough.
package struct Choice: Hashable, Sendable {
  package var id: String?
  package var title: String?
  /// How many are to be done.
  package var count: Int
  package var condition = Condition.always
  package var entries: [Entry] = []
  package var declared: Declaration

  package init(count: Int, declared: Declaration) {
    self.count = count
    self.declared = declared
  }
}

extension [Entry] {
  /// Every item in these entries, in written order, however deep.
  package var items: [Item] {
    flatMap { entry -> [Item] in
      switch entry {
      case .item(let item): [item]
      case .group(let group): group.entries.items
      case .choice(let choice): choice.entries.items
      }
    }
  }
}

extension Curriculum {
  /// Every item written in this curriculum itself, in written order; includes are not followed.
  package var items: [Item] { phases.flatMap(\.entries.items) }
}
