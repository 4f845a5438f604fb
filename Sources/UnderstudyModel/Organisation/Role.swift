/// A job as the organisation names it. People hold roles.
package struct Role: Hashable, Sendable {
  package struct Responsibility: Hashable, Sendable {
    package var id: String?
    package var about: Prose
    package var declared: Declaration

    package init(_ id: String?, about: Prose, declared: Declaration) {
      self.id = id
      self.about = about
      self.declared = declared
    }
  }

  /// A system that the role works with, and what to know about it.
  package struct SystemUse: Hashable, Sendable {
    package var system: Reference<System>
    package var about: Prose
    package var declared: Declaration

    package init(_ system: Reference<System>, about: Prose, declared: Declaration) {
      self.system = system
      self.about = about
      self.declared = declared
    }
  }

  /// A role whose people can step in, and on what condition.
  package struct StandIn: Hashable, Sendable {
    package var role: Reference<Role>
    package var about: Prose
    package var declared: Declaration

    package init(_ role: Reference<Role>, about: Prose, declared: Declaration) {
      self.role = role
      self.about = about
      self.declared = declared
    }
  }

  package var id: Identifier<Role>
  package var title: String
  package var department: Reference<Department>?
  package var reportsTo: Reference<Role>?
  /// How many must be on duty where the planning policy names no number of its own.
  package var cover: Int?
  /// Who keeps this page true.
  package var owners: [Owner] = []
  /// By when somebody should read it again.
  package var reviewBy: Day?
  package var purpose = Prose()
  /// When to come to this role.
  package var askWhen = Prose()
  package var responsibilities: [Responsibility] = []
  package var uses: [SystemUse] = []
  package var standIns: [StandIn] = []
  package var services: [Service] = []
  package var stickingPoints: [StickingPoint] = []
  package var noVisitors: [NoVisitors] = []
  package var declared: Declaration

  package init(_ id: Identifier<Role>, title: String, declared: Declaration) {
    self.id = id
    self.title = title
    self.declared = declared
  }
}
