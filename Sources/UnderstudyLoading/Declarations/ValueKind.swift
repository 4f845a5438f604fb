/// A kind of value that attributes take: how it is written, what is right and what is not.
package struct ValueKind: Hashable, Sendable {
  /// What XSD 1.0 can say about it.
  package enum SchemaType: Hashable, Sendable {
    /// Any text that is not blank.
    case text
    /// A regular expression of XSD 1.0 for the whole value.
    case pattern(String)
    /// Some of these words, one or several by blanks.
    case words([String], several: Bool)
    /// A day that exists.
    case day
    case number(ClosedRange<Int>)
  }

  /// The name in documentation and schema: `day`, `duration`.
  package let name: String
  /// As a sentence needs it: "'x' is not a day".
  package let words: String
  /// How it is written, as a help line: "a day is written '2026-12-01'".
  package let form: String
  package let right: String
  package let wrong: String
  package let type: SchemaType

  init(
    _ name: String, _ words: String, form: String, right: String, wrong: String,
    _ type: SchemaType
  ) {
    self.name = name
    self.words = words
    self.form = form
    self.right = right
    self.wrong = wrong
    self.type = type
  }
}
