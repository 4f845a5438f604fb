/// A question about people that conditions may ask, such as which laptop they use.
///
/// A facet called `employment` replaces the usual kinds of employment.
package struct Facet: Hashable, Sendable {
  package struct Option: Hashable, Sendable {
    package var id: String
    package var name: String?
    package var declared: Declaration

    package init(_ id: String, name: String? = nil, declared: Declaration) {
      self.id = id
      self.name = name
      self.declared = declared
    }
  }

  package var id: Identifier<Facet>
  package var name: String
  package var options: [Option] = []
  package var declared: Declaration

  package init(_ id: Identifier<Facet>, name: String, declared: Declaration) {
    self.id = id
    self.name = name
    self.declared = declared
  }

  /// The facets that every organisation has without declaring them.
  package static let builtIn = ["site", "employment", "department", "role"]

  /// The kinds of employment, unless the organisation declares its own.
  package static let usualEmployments = ["permanent", "contractor", "temporary"]
}
