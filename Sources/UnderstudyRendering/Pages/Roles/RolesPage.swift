import UnderstudyModel
import UnderstudyRelations

/// Every role, by department.
struct RolesPage: PageView {
  static let template = "roles"

  struct Group: View {
    var anchor: String
    var title: Markup
    var roles: [Entry]
  }

  struct Entry: View {
    /// In a large organisation nothing else stands here.
    var title: Markup
    var purpose: Markup
    var askWhen: Markup
    /// Who holds it: names, or how many.
    var holders: Markup
    /// `serves 5, served by 5`.
    var services: String
  }

  var lead: String
  var groups: [Group]
}

extension PageMaker {
  static let roles = PageMaker.single(.roles) { writer in
    Page("Roles", in: .roles, writer.rolesPage)
  }
}

extension PageWriter {
  fileprivate var rolesPage: RolesPage {
    let roles = organisation.uniqueRoles
    let isShort = roles.count > longestCatalogue
    let homeless = roles.filter { $0.department.flatMap { organisation[$0.id] } == nil }
    var groups = organisation.departments.map { department in
      RolesPage.Group(
        anchor: "in-\(department.id)", title: link(.department(department.id)),
        roles: organisation.roles(of: department.id).map { entry($0, isShort: isShort) })
    }.filter { !$0.roles.isEmpty }
    if !homeless.isEmpty {
      let title = groups.isEmpty ? "All roles" : "In no department"
      groups.append(
        RolesPage.Group(
          anchor: "in-no-department", title: Markup(text: title),
          roles: homeless.map { entry($0, isShort: isShort) }))
    }
    return RolesPage(lead: rolesLead, groups: groups)
  }

  private var rolesLead: String {
    if organisation.content.roles.isEmpty { return "No role has been written down yet." }
    let roles = countInWords(organisation.content.roles.count, "role").capitalisedFirst
    return "\(roles), each with what it promises its colleagues and what it may expect of them."
  }

  private func entry(_ role: Role, isShort: Bool) -> RolesPage.Entry {
    if isShort {
      return RolesPage.Entry(
        title: link(.role(role.id)), purpose: Markup(), askWhen: Markup(), holders: Markup(),
        services: "")
    }
    let graph = handbook.connections.graph
    let (given, received) = (
      graph.customers(of: .role(role.id)).count, graph.suppliers(of: .role(role.id)).count
    )
    return RolesPage.Entry(
      title: link(.role(role.id)), purpose: line(role.purpose), askWhen: line(role.askWhen),
      holders: holders(of: role.id),
      services: given + received == 0 ? "" : "serves \(given), served by \(received)")
  }

  /// Who holds a role today, by name; nothing where the audience may not know.
  func holders(of role: Identifier<Role>) -> Markup {
    guard audience.mayRead(.staff) else { return Markup() }
    let holders = organisation.holders(of: role, on: today)
    let shown = holders.prefix(6).map { person($0.id) }
    let more = holders.count - shown.count
    let others = more > 0 ? [Markup(text: count(more, "colleague"))] : []
    return joinedInWords(shown + others)
  }
}

/// Beyond so many roles, the list has their titles alone: each role's page has the rest.
private let longestCatalogue = 600
