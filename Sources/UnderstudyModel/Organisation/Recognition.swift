/// A thank-you, kept for all to read.
package struct Recognition: Hashable, Sendable {
  package var day: Day
  package var to: Reference<Person>
  package var from: Reference<Person>?
  package var service: Reference<Service>?
  package var text: Prose
  package var declared: Declaration

  package init(on day: Day, to: Reference<Person>, text: Prose, declared: Declaration) {
    self.day = day
    self.to = to
    self.text = text
    self.declared = declared
  }
}
