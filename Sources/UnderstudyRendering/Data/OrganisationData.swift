import UnderstudyModel
import UnderstudyRelations

extension PageWriter {
  /// Name, size and sites of the organisation.
  var organisationData: JSONValue {
    .record([
      ("id", .text(organisation.id.rawValue)), ("name", .text(organisation.name)),
      ("summary", .text(plain(organisation.summary))),
      ("language", .text(organisation.language)), ("timezone", .text(organisation.zone.name)),
      ("files", .whole(organisation.sourceFiles.count)),
      (
        "sites",
        .list(
          organisation.sites.map {
            .record([
              ("id", .text($0.id.rawValue)), ("name", .text($0.name)),
              ("address", .text(plain($0.address))),
            ])
          })
      ),
      (
        "partners",
        .list(
          organisation.partners.map {
            .record([
              ("id", .text($0.id.rawValue)), ("name", .text($0.name)),
              ("about", .text(plain($0.about))),
            ])
          })
      ),
    ])
  }

  /// Departments with what they are for.
  var departmentsData: JSONValue {
    .list(
      organisation.uniqueDepartments.map { department in
        .record([
          ("id", .text(department.id.rawValue)), ("name", .text(department.name)),
          ("parent", .text(orNull: department.parent?.id.rawValue)),
          ("leads", names(department.leads)), ("purpose", .text(plain(department.purpose))),
          ("roles", .texts(organisation.roles(of: department.id).map(\.id.rawValue))),
          ("source", source(department.declared)),
        ])
      })
  }

  /// Roles with what they look after.
  var rolesData: JSONValue {
    .list(
      organisation.uniqueRoles.map { role in
        .record([
          ("id", .text(role.id.rawValue)), ("title", .text(role.title)),
          ("department", .text(orNull: role.department?.id.rawValue)),
          ("reportsTo", .text(orNull: role.reportsTo?.id.rawValue)),
          ("owners", names(role.owners)),
          ("reviewBy", .text(orNull: role.reviewBy?.description)),
          ("purpose", .text(plain(role.purpose))), ("askWhen", .text(plain(role.askWhen))),
          ("responsibilities", .texts(role.responsibilities.map { plain($0.about) })),
          ("systems", .texts(role.uses.map(\.system.id.rawValue))),
          ("standIns", .texts(role.standIns.map(\.role.id.rawValue))),
          ("services", .texts(role.services.map(\.id.rawValue))),
          ("source", source(role.declared)),
        ])
      })
  }

  /// Services with both ends and everything that may be expected.
  var servicesData: JSONValue {
    .list(handbook.connections.graph.links.map(serviceData))
  }

  private func serviceData(_ link: ServiceLink) -> JSONValue {
    let service = link.service
    return .record([
      ("id", .text(service.id.rawValue)), ("from", .text(link.supplier.key)),
      ("to", .text(link.receiver.key)), ("what", .text(service.what)),
      ("within", .text(orNull: service.within.map { "\($0.length)" })),
      ("clock", .text(orNull: service.within?.clock.rawValue)),
      ("withinText", .text(orNull: service.withinText)),
      ("channel", .text(orNull: service.channel)),
      ("criticality", .text(service.criticality.rawValue)),
      ("promise", .text(orNull: service.promise?.id.rawValue)),
      ("goal", .text(orNull: service.goal?.id.rawValue)),
      ("completeWhen", .text(plain(service.completeWhen))),
      ("cannotPromise", .text(plain(service.cannotPromise))),
      ("targets", .texts(service.targetsInWords)),
      ("breakdowns", .list(service.breakdowns.map(breakdownData))),
      ("source", source(service.declared)),
    ])
  }

  private func breakdownData(_ breakdown: Breakdown) -> JSONValue {
    .record([
      ("id", .text(breakdown.id)), ("cause", .text(plain(breakdown.cause))),
      ("colleagueSees", .text(plain(breakdown.colleagueSees))),
      ("customerFeels", .text(plain(breakdown.customerFeels))),
      ("alternatives", .texts(breakdown.alternatives.map { plain($0) })),
      (
        "resolvedBy",
        .list(
          breakdown.resolvers.map {
            .record([("who", names($0.who)), ("about", .text(plain($0.about)))])
          })
      ),
    ])
  }
}
