package import UnderstudyDiagnostics

/// For whom something applies: `only-for="site:mill|harbour employment:contractor"`, `not-for=…`.
package struct Condition: Hashable, Sendable {
  /// One facet and the values of which one must match: `site:mill|harbour`.
  package struct Clause: Hashable, Sendable {
    /// `site`, `employment`, `department`, `role`, or a facet of the organisation's own.
    package var facet: String
    package var values: [String]
    package var range: SourceRange

    package init(_ facet: String, _ values: [String], at range: SourceRange) {
      self.facet = facet
      self.values = values
      self.range = range
    }
  }

  /// All of these must match; empty: everybody.
  package var onlyFor: [Clause]
  /// When all of these match, it does not apply; empty: nobody is left out.
  package var notFor: [Clause]

  package init(onlyFor: [Clause] = [], notFor: [Clause] = []) {
    self.onlyFor = onlyFor
    self.notFor = notFor
  }

  /// Applies to everybody.
  package static let always = Condition()

  /// Whether the condition holds, given the values that somebody has of a facet.
  package func holds(_ values: (_ facet: String) -> [String]) -> Bool {
    func match(_ clause: Clause) -> Bool {
      values(clause.facet).contains { clause.values.contains($0) }
    }
    return onlyFor.allSatisfy(match) && (notFor.isEmpty || !notFor.allSatisfy(match))
  }
}
