import UnderstudyModel

/// The earlier plan, sorted by what may become of its sessions while it is repaired.
///
/// Sessions are told by the key of their first piece. What is in neither set may move, and may stay.
struct StandingSorted: Sendable {
  /// These stay where they are.
  var staying: Set<PlacementKey>
  /// These cannot.
  var moving: Set<PlacementKey>

  func stays(_ placement: Placement) -> Bool { staying.contains(placement.request) }

  func hasToMove(_ placement: Placement) -> Bool { moving.contains(placement.request) }
}
