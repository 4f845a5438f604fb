/// How often too few people are there, by a simple model.
///
/// Everybody who can cover is away on one working day in ten, each for reasons of their own (leave,
/// illness, learning elsewhere). Then the number at work follows a binomial distribution, and the
/// risk is the expected number of working days a year on which fewer are there than must be. One
/// person is the least that counts: a role without a minimum still wants somebody.
package enum ShortageRisk {
  /// The share of working days on which somebody is away.
  package static let absence = 0.1
  /// Working days in a year.
  package static let year = 230.0

  /// Expected working days a year with fewer than `least` at work, of `able` who can.
  package static func days(able: Int, least: Int) -> Double {
    let wanted = max(1, least)
    guard able >= wanted else { return year }
    // P(fewer than wanted at work), summed from the term for nobody at work.
    var term = (0..<able).reduce(1.0) { product, _ in product * absence }
    var short = 0.0
    for present in 0..<wanted {
      short += term
      let (all, there) = (Double(able), Double(present))
      term *= (all - there) / (there + 1) * (1 - absence) / absence
    }
    return year * short
  }
}
