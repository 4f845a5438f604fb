/// Something that people try so that a service gets better.
package struct ImprovementAction: Hashable, Sendable {
  package var id: Identifier<ImprovementAction>
  package var service: Reference<Service>?
  package var owners: [Owner] = []
  package var opened: Day?
  package var closed: Day?
  package var status = Status.open
  /// What should be true afterwards.
  package var aim: String?
  package var about = Prose()
  package var declared: Declaration

  package init(_ id: Identifier<ImprovementAction>, declared: Declaration) {
    self.id = id
    self.declared = declared
  }
}
