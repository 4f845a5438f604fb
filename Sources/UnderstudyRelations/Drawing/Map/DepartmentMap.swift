package import UnderstudyModel

/// The map of one department: its roles, and whoever they serve or are served by.
///
/// Roles of other departments stand folded in one box a department, so that the map stays legible
/// however large the organisation is. What others give to everyone, or to a department around this
/// one, is left to the lists, and so are all but the neighbours with most services, sixteen at most,
/// and the weakest lines where there are many. Beyond ``OrganisationMap/rolesAtMost`` the roles with
/// most services are drawn.
package struct DepartmentMap: Sendable {
  package var whole: OrganisationMap
  package var department: Identifier<Department>

  package init(of department: Identifier<Department>, in whole: OrganisationMap) {
    self.whole = whole
    self.department = department
  }

  /// The map; `name` begins every identifier in it and must be the page's only one.
  package func drawing(name: String) -> Drawing {
    var builder = MapContentBuilder(whole)
    let content = builder.department(department)
    let layout = MapLayout(content, form: .roles)
    let title = whole.graph.name(of: .department(department))
    return Drawing(
      name: name, title: "Who serves whom around \(title)",
      about: "The roles of \(title) as boxes, other departments as one box each, and the services "
        + "between them as arrows. The same services stand in the list.",
      frame: layout.frame, shapes: layout.shapes,
      listing: builder.listing(layout.courses.map { $0 != .listed }))
  }
}
