import UnderstudyModel
import UnderstudyRelations

extension PageWriter {
  /// People with their roles. Only where names may be read.
  var peopleData: JSONValue {
    var seen: Set<Identifier<Person>> = []
    return .list(
      organisation.people.filter { seen.insert($0.id).inserted }.map { person in
        .record([
          ("id", .text(person.id.rawValue)), ("name", .text(person.name)),
          ("site", .text(orNull: person.site?.id.rawValue)),
          ("department", .text(orNull: person.homeDepartment(in: organisation)?.rawValue)),
          ("start", .text(orNull: person.start?.description)),
          ("end", .text(orNull: person.end?.description)),
          ("manager", .text(orNull: person.manager?.id.rawValue ?? person.managerName)),
          ("buddy", .text(orNull: person.buddy?.id.rawValue)),
          ("roles", .list(person.holds.map(holdingData))),
          ("curricula", .texts(person.enrolments.map(\.curriculum.id.rawValue))),
          ("source", source(person.declared)),
        ])
      })
  }

  private func holdingData(_ holding: Holding) -> JSONValue {
    .record([
      ("role", .text(holding.role.id.rawValue)),
      ("since", .text(orNull: holding.since?.description)),
      ("until", .text(orNull: holding.until?.description)),
    ])
  }

  /// Who can do which role today.
  var coverageData: JSONValue {
    let coverage = handbook.connections.coverage
    return .list(
      coverage.roles.map { role in
        let levels = coverage.levels.learners(of: role.role)
          .map { ($0, coverage.level(of: $0, in: role.role)) }.filter { $0.1 > .none }
        return .record([
          ("role", .text(role.role.rawValue)), ("least", .whole(role.least)),
          ("able", .texts(role.able.map(\.rawValue))),
          ("atWork", .texts(role.present.map(\.rawValue))),
          ("alone", .text(orNull: role.alone?.rawValue)),
          (
            "levels",
            .list(
              levels.map {
                .object([("person", .text($0.rawValue)), ("level", .text($1.rawValue))])
              })
          ),
        ])
      })
  }

  /// What people thanked each other for.
  var recognitionsData: JSONValue {
    .list(
      organisation.recognitions.filter { $0.day <= today }.map { thanks in
        .record([
          ("date", .text(thanks.day.description)), ("to", .text(thanks.to.id.rawValue)),
          ("from", .text(orNull: thanks.from?.id.rawValue)),
          ("service", .text(orNull: thanks.service?.id.rawValue)),
          ("text", .text(plain(thanks.text))), ("source", source(thanks.declared)),
        ])
      })
  }
}
