import UnderstudyDiagnostics
import UnderstudyModel

extension PlanCertificate {
  /// What was asked for, in numbers, as JSON: `problem.json`.
  ///
  /// Who is free when is in it, without why.
  package var problemText: String {
    ProblemDocument(ground: ground, relaxed: relaxed).value.text + "\n"
  }
}

/// Writes a problem so that a program that knows nothing of Understudy can judge plans and bounds.
///
/// Time is told in places: the slots that matter, numbered along the line, with one number left out
/// between stretches that do not touch. What holds from a place on until the next that is named is a
/// list of pairs.
struct ProblemDocument {
  let ground: Ground
  let relaxed: RelaxedProblem

  var value: JSONValue {
    let window = ground.window
    return .object([
      ("format", .string("understudy-problem/1")),
      ("slotMinutes", .int(window.slot)),
      ("origin", .int(window.origin.minutes)),
      ("opening", .int(window.slotNumber(of: window.opens))),
      ("closing", .int(window.slotNumber(of: window.closes + -1) + 1)),
      ("before", .int(relaxed.time.before)),
      ("people", .array(ground.people.map { .string($0.id.rawValue) })),
      ("line", .array(relaxed.time.stretches.map { .numbers([$0.slot, $0.count]) })),
      ("days", pairs(relaxed.time.days)), ("weeks", pairs(relaxed.time.weeks)),
      ("positions", pairs(relaxed.time.positions)),
      ("starts", runs { relaxed.time.starts[$0] }), ("rows", rows),
      ("trainees", .array(relaxed.trainees.map(trainee))),
      ("hosts", .array(relaxed.hosts.map(host))),
      (
        "shares",
        .array(
          ground.people.indices.compactMap { person in
            let share = ground.fairShares[person]
            return share == 0
              ? nil : .array([.string(ground.people[person].id.rawValue), .int(share)])
          })
      ),
      ("requests", .array(relaxed.requests.map(request))), ("all", all),
      ("covers", .array(relaxed.covers.map { pairs($0) })),
      (
        "absences",
        .array(relaxed.absences.map { .array([.int($0.cover), .number($0.row)]) })
      ), ("blocks", .array(relaxed.blocks.map { .numbers([$0.standing] + $0.hosts) })),
      ("choices", choices), ("earlier", earlier), ("spent", spent), ("aims", aims),
    ])
  }

  // MARK: Time

  /// Where a number changes, and to what.
  private func pairs(_ numbers: [Int?]) -> JSONValue {
    .array(
      numbers.indices.compactMap { place in
        place > 0 && numbers[place - 1] == numbers[place]
          ? nil : .array([.int(place), .number(numbers[place])])
      })
  }

  /// The places of which something is true: first, how many, first, how many…
  private func runs(_ isTrue: (Int) -> Bool) -> JSONValue {
    var found: [Int] = []
    var first: Int?
    for place in 0...relaxed.time.count {
      if place < relaxed.time.count, isTrue(place) {
        first = first ?? place
      } else if let start = first {
        found += [start, place - start]
        first = nil
      }
    }
    return .numbers(found)
  }

  private var rows: JSONValue {
    let width = relaxed.rows.width
    let count = width == 0 ? 0 : relaxed.rows.words.count / width
    return .array((0..<count).map { row in runs { relaxed.rows.isSet($0, in: row) } })
  }

  // MARK: People

  private func trainee(_ trainee: RelaxedTrainee) -> JSONValue {
    .object([
      ("person", .int(trainee.person)), ("row", .int(trainee.row)),
      ("perDay", .number(trainee.slotsPerDay)), ("lastDay", .int(trainee.lastDay)),
    ])
  }

  private func host(_ host: RelaxedHost) -> JSONValue {
    .object([
      ("person", .int(host.person)), ("left", .array(host.slotsLeft.map { .number($0) })),
      ("aboveShare", .int(host.aboveShare)),
    ])
  }

  // MARK: Requests

  private func request(_ request: RelaxedRequest) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("number", .int(request.number)), ("trainee", .int(request.trainee)),
      ("slots", .int(request.slots)),
      (
        "options",
        .array(request.options.map { .numbers([$0.host, $0.row, $0.share] + $0.absences) })
      ),
      ("opens", .int(request.opens)), ("due", .number(request.due)),
      ("weight", .int(request.weight)), ("lost", .int(request.lost)),
      ("after", .numbers(request.after)),
    ]
    if let block = request.block { members.append(("block", .int(block))) }
    if let visits = request.visits {
      members.append(("visits", .array(visits.map { .numbers([$0.latest, $0.end]) })))
    }
    if request.earlier.count > 0 {
      members.append(("earlier", .int(request.earlier.count)))
      if request.earlier.isOneStretch {
        members.append(
          ("stood", .array([.number(request.earlier.host), .number(request.earlier.place)])))
      }
    }
    return .object(members)
  }

  /// Every request, by the names under which a plan knows it.
  private var all: JSONValue {
    .array(
      ground.problem.requests.indices.map { number in
        let request = ground.problem.requests[number]
        let demand = ground.demands[number]
        var slots = 0
        if case .slots(let count) = request.length { slots = count }
        let isLost = !request.isOptional && request.alternative == nil
        return .object([
          ("trainee", .string(request.trainee.rawValue)),
          ("item", .string(request.item.id.rawValue)), ("time", .int(request.time ?? 1)),
          ("slots", .int(slots)), ("weight", .int(request.weight)),
          ("lost", .int(isLost ? request.weight : 0)), ("due", .number(demand.due)),
          ("movesDue", .bool(!demand.movingDues.isEmpty)),
          ("stands", .bool(demand.fixed != nil)), ("block", .number(demand.block)),
        ])
      })
  }

  private var choices: JSONValue {
    .array(
      ground.choices.enumerated().map { number, choice in
        .object([
          ("required", .int(choice.required)),
          (
            "alternatives",
            .array(
              choice.alternatives.map { alternative in
                .array(
                  alternative.map { request in
                    let asked = ground.problem.requests[request]
                    let counts = asked.alternative?.choice == number && !asked.isOptional
                    return .array([.int(request), .bool(counts)])
                  })
              })
          ),
        ])
      })
  }

  /// Earlier placements: trainee, item, time, part, host, minute of the start.
  private var earlier: JSONValue {
    .array(
      ground.problem.earlier.map { placement in
        .array([
          .string(placement.trainee.rawValue), .string(placement.item.rawValue),
          .int(placement.time ?? 1), .int(placement.part ?? 1),
          .string(placement.host.rawValue),
          .int(ground.window.zone.instant(placement.start).minutes),
        ])
      })
  }

  // MARK: Aims

  private var spent: JSONValue {
    .object([
      ("on-time", .int(relaxed.spent.onTime)),
      ("continuous", .int(relaxed.spent.continuous)), ("same-host", .int(relaxed.spent.sameHost)),
      ("same-start", .int(relaxed.spent.sameStart)),
      ("unchanged", .int(relaxed.spent.unchanged)), ("end", .int(relaxed.standingEnd)),
    ])
  }

  private var aims: JSONValue {
    .array(
      relaxed.aims.levels.map { level in
        .array(level.map { .array([.string($0.term.rawValue), .int($0.weight)]) })
      })
  }
}

extension JSONValue {
  static func numbers(_ numbers: [Int]) -> Self { .array(numbers.map { .int($0) }) }

  static func number(_ number: Int?) -> Self { number.map { .int($0) } ?? .null }
}
