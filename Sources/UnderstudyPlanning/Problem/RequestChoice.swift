package import UnderstudyModel

/// A choice of one trainee among alternatives of which some are requests.
package struct RequestChoice: Hashable, Sendable {
  package let trainee: Identifier<Person>
  package let title: String?
  /// How many alternatives the planner places where it can: the author's count less what is done.
  let wanted: Int
  /// How many of those must be placed: alternatives that need no request are enough as well.
  let required: Int
  /// The requests of each alternative that has any.
  let alternatives: [[Int]]
}
