import UnderstudyModel
import UnderstudyRelations

/// One system: what it is for, who uses it, where it bites.
struct SystemPage: PageView {
  static let template = "system"

  struct User: View {
    var role: Markup
    var about: Markup
  }

  var name: String
  var owners: Markup
  var about: Markup
  var users: [User]
  var hasUsers: Bool
  var stickingPoints: [StickingPointView]
  var hasStickingPoints: Bool
}

extension PageMaker {
  static let system = PageMaker.each(
    { $0.organisation.uniqueSystems }, at: { Destination.system($0.id) }
  ) { system, writer in
    var page = Page(system.name, writer.systemPage(system))
    page.declared = system.declared
    page.owners = system.owners
    return page
  }
}

extension PageWriter {
  fileprivate func systemPage(_ system: System) -> SystemPage {
    let points = handbook.connections.register.entries(of: system.id)
    let users = users(of: system.id).map { role in
      let words = role.uses.filter { $0.system.id == system.id }.map { line($0.about) }
      return SystemPage.User(role: link(.role(role.id)), about: words.joined(separator: " "))
    }
    return SystemPage(
      name: system.name, owners: owners(system.owners), about: prose(system.about), users: users,
      hasUsers: !users.isEmpty, stickingPoints: points.map { stickingPoint($0) },
      hasStickingPoints: !points.isEmpty)
  }
}
