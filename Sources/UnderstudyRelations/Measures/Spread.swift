/// The mean and the spread of some numbers.
package struct Spread: Hashable, Sendable {
  /// How many numbers; at least 1.
  package let count: Int
  package let mean: Double
  /// The standard deviation of the numbers themselves, not an estimate for a larger whole.
  package let deviation: Double

  /// `nil` without numbers.
  package init?(of numbers: some Collection<Int>) {
    guard !numbers.isEmpty else { return nil }
    let count = Double(numbers.count)
    let mean = Double(numbers.reduce(0, +)) / count
    let squares = numbers.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    self.count = numbers.count
    self.mean = mean
    deviation = (squares / count).squareRoot()
  }
}
