import UnderstudyModel

/// What any number of progress files say together.
///
/// Merging is a union: in whatever order and however often files are merged, the outcome is the same.
package struct Progress: Hashable, Sendable {
  /// An event, and in whose file it stands. One event may stand in several files.
  package struct Entry: Hashable, Sendable {
    package var event: ProgressEvent
    package var keeper: Keeper

    package init(_ event: ProgressEvent, in keeper: Keeper) {
      self.event = event
      self.keeper = keeper
    }

    /// Whether the event stands in the file of the person whose word it is.
    package var isOwnWord: Bool { keeper == .person(event.by) }
  }

  /// By time, each once.
  package private(set) var entries: [Entry]

  package init(_ entries: [Entry] = []) {
    self.entries = Set(entries).sorted()
  }

  /// Merges files; the same file may come twice, in two states.
  package init(_ files: [ProgressFile]) {
    self.init(files.flatMap { file in file.lines.map { Entry($0.event, in: file.keeper) } })
  }

  /// What both say together.
  package func merging(_ other: Progress) -> Progress {
    var merged: [Entry] = []
    merged.reserveCapacity(entries.count + other.entries.count)
    var (left, right) = (entries[...], other.entries[...])
    while let first = left.first, let second = right.first {
      if first == second {
        merged.append(first)
        left.removeFirst()
        right.removeFirst()
      } else if first < second {
        merged.append(first)
        left.removeFirst()
      } else {
        merged.append(second)
        right.removeFirst()
      }
    }
    var progress = Progress()
    progress.entries = merged + left + right
    return progress
  }

  /// The events that belong into one file, by time.
  package func events(of keeper: Keeper) -> [ProgressEvent] {
    entries.filter { $0.keeper == keeper }.map(\.event)
  }
}

extension Progress.Entry: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    left.event == right.event ? left.keeper < right.keeper : left.event < right.event
  }
}
