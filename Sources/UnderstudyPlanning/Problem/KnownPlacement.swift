import UnderstudyModel

/// A placement as people know it: what, with whom, and when it starts.
struct KnownPlacement: Hashable, Sendable {
  let key: PlacementKey
  let host: Identifier<Person>
  let start: LocalTime

  init(_ placement: Placement) {
    key = PlacementKey(placement)
    host = placement.host
    start = placement.start
  }
}
