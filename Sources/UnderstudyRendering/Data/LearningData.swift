import UnderstudyModel
import UnderstudyPlanning
import UnderstudyProgress
import UnderstudyRelations

extension PageMaker {
  /// The facts of the pages about learning, for other programs.
  static let learningData = PageMaker { map, input in
    var kinds: [(String, @Sendable (PageWriter) -> JSONValue)] = [("curricula", \.curriculaData)]
    if input.audience.mayRead(.staff) {
      kinds += [
        ("schedule", \.scheduleData), ("plan", \.planData), ("trainees", \.traineesData),
      ]
    }
    if input.audience.mayRead(.managers) { kinds.append(("cost", \.costData)) }
    return kinds.map { name, content in
      .text(at: map.path(of: .data(name))) { $0.dataFile(content($0)).json() }
    } + proof(map, input)
  }

  /// What was asked for in numbers, and the proof of how good the plan is; the plan itself is
  /// `schedule.json`.
  ///
  /// They tell who is free when, and leave nothing out that would keep the sums right: so they are
  /// for managers, and only where nothing is hidden from them.
  private static func proof(_ map: SiteMap, _ input: SiteInput) -> [FileRequest] {
    guard input.audience.mayRead(.managers), let certificate = input.plan.certificate,
      certificate.isReadable(in: input.organisation)
    else { return [] }
    return [
      .text(at: map.path(of: .data("problem"))) { _ in certificate.problemText },
      .text(at: map.path(of: .data("certificate"))) { _ in certificate.text },
    ]
  }
}

extension PageWriter {
  /// Every curriculum with its items.
  var curriculaData: JSONValue {
    .list(
      organisation.curricula.map { curriculum in
        .record([
          ("id", .text(curriculum.id.rawValue)), ("title", .text(curriculum.title)),
          ("kind", .text(curriculum.kind.rawValue)),
          ("version", .text(orNull: curriculum.version)),
          ("roles", .texts(curriculum.roles.map(\.id.rawValue))),
          ("includes", .texts(curriculum.includes.map(\.id.rawValue))),
          ("phases", .list(curriculum.phases.map(phaseData))),
          ("neighbours", .list(neighboursData(of: curriculum))),
          ("source", source(curriculum.declared)),
        ])
      })
  }

  /// For each role that a curriculum is for: the neighbours it meets, and those it misses.
  private func neighboursData(of curriculum: Curriculum) -> [JSONValue] {
    guard !neighbours(metIn: curriculum).isEmpty else { return [] }
    return handbook.connections.neighboursMet.filter { $0.curriculum == curriculum.id }.map {
      .object([
        ("role", .text($0.role.rawValue)), ("met", .texts($0.met.map(\.rawValue))),
        ("missed", .texts($0.missed.map(\.role.rawValue))),
        (
          "missedCritical", .texts($0.missed.filter(\.isCritical).map(\.role.rawValue))
        ),
      ])
    }
  }

  private func phaseData(_ phase: Phase) -> JSONValue {
    .record([
      ("id", .text(phase.id)), ("title", .text(phase.title)),
      ("from", .text(orNull: phase.from?.description)),
      ("to", .text(orNull: phase.to?.description)),
      (
        "items",
        .list(
          phase.entries.items.map { item in
            .record([
              ("id", .text(item.id.rawValue)), ("title", .text(item.title)),
              ("kind", .text(item.kind)),
              ("duration", .text(orNull: item.booking?.duration?.description)),
              ("due", .text(orNull: item.due?.description ?? item.dueText)),
              ("after", .texts(item.after.map(\.id.rawValue))),
              ("optional", item.isOptional ? .flag(true) : .null),
              ("source", source(item.declared)),
            ])
          })
      ),
    ])
  }

  /// Every visit, in the order of the schedule. Times are the organisation's, and in UTC beside them.
  var scheduleData: JSONValue {
    let book = handbook.input.visits
    return .list(
      book.visits.map { visit in
        .record([
          ("trainee", .text(visit.trainee.id.rawValue)), ("item", .text(visit.item.id.rawValue)),
          ("time", visit.placement.time.map { .whole($0) } ?? .null),
          ("part", visit.placement.part.map { .whole($0) } ?? .null),
          ("host", .text(visit.host.id.rawValue)),
          ("curriculum", .text(visit.curriculum.rawValue)),
          ("start", .text(visit.placement.start.description)),
          ("end", .text(visit.placement.end.description)),
          ("startUTC", .text(Zone.utc.local(visit.starts).description + "Z")),
          ("endUTC", .text(Zone.utc.local(visit.ends).description + "Z")),
          ("pinned", visit.placement.isPinned ? .flag(true) : .null),
          ("late", book.lateVisits.contains(VisitKey(visit)) ? .flag(true) : .null),
        ])
      })
  }

  /// How good the plan is, and what about it wants a decision.
  ///
  /// Facts behind a reason lead to lines that may tell why somebody is away, so they are for managers.
  var planData: JSONValue {
    let plan = handbook.input.plan
    let placed = PlacedCount(
      plan, handbook.input.visits.visits, record: handbook.input.record)
    return .object([
      ("placed", .whole(placed.placed)), ("asked", .whole(placed.asked)),
      ("late", .list(plan.late.map(lateData))),
      ("unplaced", .list(plan.unplaced.map(unplacedData))),
      ("remedies", .list(plan.remedies.map(remedyData))),
      (
        "bottlenecks",
        .list(
          plan.bottlenecks.map {
            .object([("name", .text($0.name)), ("remedy", remedyData($0.remedy))])
          })
      ),
      (
        "quality",
        .list(
          plan.quality.map {
            .object([
              ("level", .whole($0.level)), ("term", .text($0.term.rawValue)),
              ("weight", .whole($0.weight)), ("value", .whole($0.value)),
            ])
          })
      ),
      (
        "bounds",
        .list(
          plan.bounds.map {
            .object([
              ("level", .whole($0.level)), ("value", .whole($0.value)),
              ("bound", .whole($0.bound)), ("best", .flag($0.isBest)),
            ])
          })
      ),
      (
        "hosts",
        .list(
          plan.hostLoads.map {
            .object([
              ("host", .text($0.host.rawValue)), ("visits", .whole($0.visits)),
              ("minutes", .whole($0.minutes)), ("fairShare", .whole($0.fairShare)),
            ])
          })
      ),
    ])
  }

  private func lateData(_ late: Late) -> JSONValue {
    .record([
      ("trainee", .text(late.trainee.rawValue)), ("item", .text(late.item.rawValue)),
      ("time", late.time.map { .whole($0) } ?? .null), ("due", .text(late.due.description)),
      ("ends", .text(late.ends.description)), ("days", .whole(late.days)),
      ("rule", .text(late.reason.rule.rawValue)), ("reason", .text(late.reason.sentence)),
      ("facts", factsData(late.reason)), ("remedy", .text(orNull: late.reason.remedy)),
    ])
  }

  private func factsData(_ reason: Reason) -> JSONValue {
    guard audience.mayRead(.managers) else { return .null }
    return .list(
      reason.facts.map { fact in
        .record([
          ("rule", .text(fact.rule.rawValue)), ("words", .text(fact.words)),
          ("source", source(Declaration(fact.range))),
        ])
      })
  }

  private func remedyData(_ remedy: Remedy) -> JSONValue {
    .record([
      ("words", .text(remedy.words)), ("placed", .whole(remedy.effect.placed)),
      ("days", .whole(remedy.effect.days)),
      (
        "mends",
        .list(
          remedy.mended.map {
            .object([
              ("trainee", .text($0.trainee.rawValue)), ("item", .text($0.item.rawValue)),
              ("time", .whole($0.time)),
            ])
          })
      ),
      (
        "edits",
        .list(
          remedy.edits.map {
            .record([("place", .text($0.place)), ("change", .text($0.text))])
          })
      ),
    ])
  }

  private func unplacedData(_ unplaced: Unplaced) -> JSONValue {
    .record([
      ("trainee", .text(unplaced.trainee.rawValue)), ("item", .text(unplaced.item.rawValue)),
      ("time", unplaced.time.map { .whole($0) } ?? .null),
      ("optional", unplaced.isOptional ? .flag(true) : .null),
      ("rule", .text(unplaced.reason.rule.rawValue)),
      ("reason", .text(unplaced.reason.sentence)), ("facts", factsData(unplaced.reason)),
      ("remedy", .text(orNull: unplaced.reason.remedy)),
    ])
  }

  /// Who takes what. How far they are is for managers; what they wrote is in no file of data.
  var traineesData: JSONValue {
    let mayKnowProgress = audience.mayRead(.managers)
    return .list(
      handbook.input.visits.trainees.map { trainee in
        .object([
          ("id", .text(trainee.id.rawValue)), ("name", .text(trainee.name)),
          (
            "curricula",
            .list(
              handbook.input.trackedPaths(of: trainee).map { tracked in
                let enrolment = tracked.path.enrolment
                let total = tracked.summary.total
                return .record([
                  ("curriculum", .text(tracked.path.curriculum.rawValue)),
                  ("start", .text(enrolment.start.description)),
                  ("due", .text(orNull: enrolment.due?.description)),
                  ("mentor", .text(orNull: enrolment.mentor?.id.rawValue)),
                  ("items", .whole(total.required)),
                  ("finished", mayKnowProgress ? .whole(total.finished) : .null),
                  ("waiting", mayKnowProgress ? .whole(total.waiting) : .null),
                ])
              })
          ),
        ])
      })
  }

  /// Hours by department and month; money where rates may be read.
  var costData: JSONValue {
    let hours = LearningHours(handbook.input.plan.placements, in: organisation)
    return .list(
      hours.entries.map { entry in
        .record([
          ("department", .text(orNull: entry.department?.rawValue)),
          ("month", .text(entry.month.description)),
          ("traineeMinutes", .whole(entry.trainees)), ("hostMinutes", .whole(entry.hosts)),
          ("costInHundredths", entry.cost.map { .whole($0.hundredths) } ?? .null),
          ("currency", .text(orNull: entry.cost?.currency)),
        ])
      })
  }
}
