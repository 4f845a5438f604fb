/// How boxes find their places on a map, and what counts on the way.
struct MapPlacing: Hashable, Sendable {
  enum Manner: Hashable, Sendable {
    /// Boxes are put one by one and mostly stay, so that a new one moves only what is near it.
    case grown
    /// Whole departments are put one by one, and then everything may change places.
    case exchanged
  }

  var manner: Manner
  /// What a crossing costs, where the costs of a link are about twice its columns.
  var crossing: Double
  /// Whether a department may get a band of its own between two others, or above the main row.
  var opensBands: Bool

  /// Roles of a whole organisation: most of them keep their places when one is added.
  static let grown = MapPlacing(manner: .grown, crossing: 8, opensBands: true)

  /// A department, or a few boxes at a glance: short links matter as much as crossings.
  static let exchanged = MapPlacing(manner: .exchanged, crossing: 5, opensBands: false)

  /// Folded departments, most of which may stand anywhere.
  static let free = MapPlacing(manner: .exchanged, crossing: 12, opensBands: true)

  /// What a crossing costs where lines are counted as they will be drawn.
  static let drawnCrossing = 25.0

  /// The ways to place folded departments, of which the best is taken.
  static let folded: [MapPlacing] =
    [5, 12, 20, 40].flatMap { crossing in
      [true, false].map { opensBands in
        MapPlacing(manner: .exchanged, crossing: crossing, opensBands: opensBands)
      }
    } + [.grown]
}
