package import UnderstudyModel

/// What changed from one plan to another, placement by placement.
package struct PlanComparison: Hashable, Sendable {
  /// A placement that has another host, start or end than before.
  package struct Move: Hashable, Sendable {
    package var before: Placement
    package var after: Placement

    package init(before: Placement, after: Placement) {
      self.before = before
      self.after = after
    }

    /// Whether somebody else hosts it now.
    package var changesHost: Bool { before.host != after.host }
  }

  /// In the order of the later plan.
  package var moved: [Move] = []
  /// In the later plan only, in its order.
  package var new: [Placement] = []
  /// In the earlier plan only, in its order.
  package var gone: [Placement] = []

  /// Compares by trainee, item, time and part; plans may come in any order.
  package init(from earlier: [Placement], to later: [Placement]) {
    let old = Dictionary(
      earlier.map { (PlacementKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    var met: Set<PlacementKey> = []
    for placement in later.sorted(by: Placement.inScheduleOrder) {
      let key = PlacementKey(placement)
      guard met.insert(key).inserted else { continue }
      guard let before = old[key] else {
        new.append(placement)
        continue
      }
      if before.host != placement.host || before.start != placement.start
        || before.end != placement.end
      {
        moved.append(Move(before: before, after: placement))
      }
    }
    gone = earlier.sorted(by: Placement.inScheduleOrder).filter { !met.contains(PlacementKey($0)) }
  }

  /// Whether both plans say the same.
  package var isEmpty: Bool { moved.isEmpty && new.isEmpty && gone.isEmpty }

  /// Everybody whose days change, trainees and hosts, by identifier.
  package var people: [Identifier<Person>] {
    var touched: Set<Identifier<Person>> = []
    for placement in moved.flatMap({ [$0.before, $0.after] }) + new + gone {
      touched.insert(placement.trainee)
      touched.insert(placement.host)
    }
    return touched.sorted()
  }
}
