/// Why a bound holds, in a form that another program can recompute.
enum LevelProof: Hashable, Sendable {
  /// No value is below nothing.
  case nothing
  /// Prices of what is scarce, and the cases that are solved at them.
  case prices(Prices, cases: [[Int]])
  /// One person, as a trainee or as a host, is busy for so long with what only they can do.
  case person(OnePersonBound.Subject)
}
