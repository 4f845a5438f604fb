/// How far a search departs from the cheapest place, so that it comes to places that nobody who always
/// takes the cheapest would find.
struct Disorder: BitwiseCopyable, Sendable {
  /// Of a thousand hosts, and of a thousand places, how many are overlooked ("blinks", Christiaens and
  /// Vanden Berghe 2020).
  var blinks = 0
  /// By how much a host may seem dearer than they are, at most, in the guide's weights. This is how
  /// two trainees come to change hosts, of whom each has the better one.
  var noise = 0.0

  /// The cheapest place, always.
  static let none = Disorder()

  /// How many times what a plan may be worse and stay is the most that a host may seem dearer.
  static let noisePerWarmth = 2.0
}
