import UnderstudyModel

extension PlanningProblem {
  /// Everything that people have decided: the pins of the policy, then the placements of the earlier
  /// plan that are marked as pinned and do not lie in the past.
  var pins: [PlanningPolicy.Pin] {
    policy.pins
      + earlier.filter { $0.isPinned && !isHistory($0) }.map { placement in
        let declared = placement.declared ?? .nowhere
        var pin = PlanningPolicy.Pin(
          trainee: Reference(placement.trainee, at: declared.range),
          item: Reference(placement.item, at: declared.range), declared: declared)
        pin.time = placement.time
        pin.part = placement.part
        pin.host = Reference(placement.host, at: declared.range)
        pin.start = placement.start
        return pin
      }
  }
}
