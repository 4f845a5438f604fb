/// Why a bound holds, in a form that another program can recompute.
enum LevelProof: Hashable, Sendable {
  /// Requests of one trainee that are priced together, and what they cost at least at the prices.
  struct PricedCase: Hashable, Sendable {
    /// By number among the relaxed problem's requests.
    var requests: [Int]
    /// In parts of a unit.
    var least: Int
  }

  /// No value is below nothing.
  case nothing
  /// Prices of what is scarce, and the cases that are solved at them.
  case prices(Prices, cases: [PricedCase])
  /// One person, as a trainee or as a host, is busy for so long with what only they can do.
  case person(OnePersonBound.Subject)
}
