import UnderstudyModel

/// What every element may carry.
enum CommonAttributes {
  static let audience = AttributeKey<Audience>.choice(
    "audience", of: Audience.self, "a circle of readers",
    "Who may read this; without it the rule for this kind of content holds.")
}
