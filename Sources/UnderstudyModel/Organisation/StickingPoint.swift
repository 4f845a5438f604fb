/// Something that regularly goes wrong in a service, system or role, and who is on it.
package struct StickingPoint: Hashable, Sendable {
  package var id: Identifier<StickingPoint>
  package var status = Status.open
  package var owners: [Owner] = []
  package var since: Day?
  /// When its owners look at it again.
  package var review: Day?
  /// The next step, in words.
  package var next: String?
  package var about = Prose()
  package var declared: Declaration

  package init(_ id: Identifier<StickingPoint>, declared: Declaration) {
    self.id = id
    self.declared = declared
  }
}
