/// A room that one gathering uses at a time.
package struct Room: Hashable, Sendable {
  package var id: Identifier<Room>
  package var name: String
  package var site: Reference<Site>?
  /// How many people fit, hosts included; absent: no limit.
  package var capacity: Int?
  package var declared: Declaration

  package init(_ id: Identifier<Room>, name: String, declared: Declaration) {
    self.id = id
    self.name = name
    self.declared = declared
  }
}
