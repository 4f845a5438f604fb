import UnderstudyModel

/// An element of the vocabulary together with how its value is made.
protocol DeclaredElement: SendableMetatype {
  associatedtype Value
  static var declaration: ElementDeclaration { get }
  /// What the element says; `nil` where it lacks something that nothing can stand in for, which is
  /// then reported. Everything in it has been looked at either way.
  static func decode(_ reader: ElementReader) -> Value?
}

/// An element that may be the root of a file, alone or among its like below the plural.
protocol TopLevelElement: DeclaredElement {
  /// Keeps what one element says.
  static func add(_ value: Value, to parts: inout LoadedParts)
}
