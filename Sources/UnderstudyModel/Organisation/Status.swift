/// How far somebody is with a sticking point or an improvement.
package enum Status: String, CaseIterable, Hashable, Sendable {
  /// Known, and nothing tried yet.
  case open
  /// Something is being tried.
  case trying
  /// Settled.
  case done
}
