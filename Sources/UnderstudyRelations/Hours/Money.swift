package import UnderstudyModel

/// A sum of money.
package struct Money: Hashable, Sendable {
  /// Hundredths of the currency's unit: pence, cents.
  package var hundredths: Int
  /// As the author wrote it: `GBP`.
  package var currency: String

  package init(hundredths: Int, currency: String) {
    self.hundredths = hundredths
    self.currency = currency
  }
}

extension Organisation {
  /// What so many minutes cost, by the department's own rate, else by the general one, rounded to
  /// the nearest hundredth; `nil` without a rate.
  package func cost(of minutes: Int, in department: Identifier<Department>?) -> Money? {
    let rates = content.planning?.rates ?? []
    let own = rates.first { $0.department != nil && $0.department?.id == department }
    guard let rate = own ?? rates.first(where: { $0.department == nil }) else { return nil }
    return Money(hundredths: (minutes * rate.perHour + 30) / 60, currency: rate.currency)
  }
}
