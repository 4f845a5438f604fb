import UnderstudyModel

/// Every tool and machine, and who works with it.
struct SystemsPage: PageView {
  static let template = "systems"

  struct Entry: View {
    var name: Markup
    var pins: [PinView]
    var about: Markup
    var owners: Markup
    var users: String
  }

  var lead: String
  var systems: [Entry]
}

extension PageMaker {
  static let systems = PageMaker.single(.systems) { writer in Page("Systems", writer.systemsPage) }
}

extension PageWriter {
  fileprivate var systemsPage: SystemsPage {
    let systems = organisation.uniqueSystems
    return SystemsPage(
      lead: systems.isEmpty
        ? "No system has been written down yet."
        : "The tools we work with, who looks after each, and where they bite.",
      systems: systems.map { system in
        let users = users(of: system.id).count
        return SystemsPage.Entry(
          name: link(.system(system.id)), pins: pins(system.stickingPoints),
          about: line(system.about), owners: owners(system.owners),
          users: users == 0 ? "no role says that it uses it" : "used by \(count(users, "role"))")
      })
  }

  /// The roles that work with a system, in written order.
  func users(of system: Identifier<System>) -> [Role] {
    organisation.uniqueRoles.filter { $0.uses.contains { $0.system.id == system } }
  }
}
