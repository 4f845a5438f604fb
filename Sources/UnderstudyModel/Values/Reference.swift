package import UnderstudyDiagnostics

/// A mention of something by its identifier, and where the mention stands.
///
/// Whether anything answers to the name is asked by a check, not here.
package struct Reference<Entity>: Hashable, Sendable {
  package var id: Identifier<Entity>
  /// The identifier inside the attribute's value.
  package var range: SourceRange

  package init(_ id: Identifier<Entity>, at range: SourceRange) {
    self.id = id
    self.range = range
  }
}
