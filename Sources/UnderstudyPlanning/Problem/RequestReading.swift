import UnderstudyDiagnostics
import UnderstudyModel

/// Collects the requests of one person after another.
struct RequestReading {
  let organisation: Organisation
  let record: LearningRecord
  let window: PlanningWindow
  var requests: [Request] = []
  var choices: [RequestChoice] = []
  var numbers: [LearningRecord.Key: Range<Int>] = [:]
  var events: [Identifier<Person>: [EventTime]] = [:]
  var diagnostics: [Diagnostic] = []

  /// More repetitions of one item than this are taken for a slip of the pen.
  static let mostTimes = 1_000

  init(_ organisation: Organisation, _ record: LearningRecord, _ window: PlanningWindow) {
    self.organisation = organisation
    self.record = record
    self.window = window
  }

  mutating func read(_ person: Person) {
    let written = organisation.paths(of: person)
    // The first of two people with one name counts, as everywhere.
    if events[person.id] == nil {
      events[person.id] = EventTime.all(on: written, of: person, in: organisation, window)
    }
    let paths = written.map { PathReading($0, person, organisation, record) }
    let sources = collectSources(paths)
    for source in sources { addRequests(source, of: person, paths) }
    for place in paths.indices { addChoices(of: paths[place]) }
    // Waits look at all requests of the person, so they come last.
    for source in sources { addWaits(source, of: person, paths) }
  }

  /// An item that is to be planned, and every path step that asks for it.
  private struct Source {
    var item: Item
    var steps: [(path: Int, step: Int)]
  }

  private func collectSources(_ paths: [PathReading]) -> [Source] {
    var sources: [Source] = []
    var places: [Identifier<Item>: Int] = [:]
    for (number, path) in paths.enumerated() {
      for step in path.stepsToPlan {
        let item = path.path.steps[step].item
        if let place = places[item.id] {
          sources[place].steps.append((number, step))
        } else {
          places[item.id] = sources.count
          sources.append(Source(item: item, steps: [(number, step)]))
        }
      }
    }
    return sources
  }

  private mutating func addRequests(
    _ source: Source, of person: Person, _ paths: [PathReading]
  ) {
    let item = source.item
    guard let first = source.steps.first, let booking = item.booking,
      let length = RequestLength(booking, in: window)
    else { return }
    if booking.times > Self.mostTimes { diagnostics.append(.tooManyTimes(item)) }
    let times = min(max(booking.times, 1), Self.mostTimes)
    let siblings = requests.count..<requests.count + times
    let priority = source.steps.map { max(0, paths[$0.path].path.enrolment.priority) }.max() ?? 1
    let hosts = source.steps.map {
      paths[$0.path].hostRule(of: item, for: person, in: organisation)
    }
    for time in 1...times {
      requests.append(
        Request(
          trainee: person.id, item: item, kind: Request.Kind(item),
          time: times == 1 ? nil : time, weight: min(1_000_000_000, max(0, item.weight) * priority),
          isOptional: item.isOptional,
          curriculum: paths[first.path].path.steps[first.step].curriculum,
          siblings: siblings,
          hosts: hosts.dropFirst().reduce(hosts[0]) { $0.joined(with: $1) }, booking: booking,
          length: length, capacity: item.capacity(in: organisation)))
    }
    numbers[LearningRecord.Key(person.id, item.id)] = siblings
  }

  private mutating func addChoices(of reading: PathReading) {
    for (place, choice) in reading.path.choices.enumerated() {
      let wanted = choice.count - reading.alternativesDone(of: choice)
      guard wanted > 0 else { continue }
      var alternatives: [[Int]] = []
      var isPure: [Bool] = []
      for steps in choice.alternatives where !reading.isDone(steps) {
        let asked = steps.flatMap { step in
          numbers[LearningRecord.Key(reading.person, reading.path.steps[step].item.id)].map(
            Array.init) ?? []
        }
        if asked.isEmpty { isPure.append(true) } else { alternatives.append(asked) }
      }
      guard !alternatives.isEmpty else { continue }
      let number = choices.count
      choices.append(
        RequestChoice(
          trainee: reading.person, title: choice.title,
          wanted: min(wanted, alternatives.count),
          required: min(max(0, wanted - isPure.count), alternatives.count),
          alternatives: alternatives))
      for (alternative, asked) in alternatives.enumerated() {
        for request in asked where requests[request].alternative == nil {
          requests[request].alternative = Request.Alternative(
            choice: number, alternative: alternative)
        }
      }
      choiceNumbers[ChoicePlace(reading.path, place)] = number
    }
  }

  /// Which choice of the problem a choice of a path is.
  private var choiceNumbers: [ChoicePlace: Int] = [:]

  private mutating func addWaits(
    _ source: Source, of person: Person, _ paths: [PathReading]
  ) {
    guard let numbers = numbers[LearningRecord.Key(person.id, source.item.id)] else { return }
    var waits: [Wait] = []
    var dues: [DueDay] = []
    var isChosenOnly = true
    for (path, step) in source.steps {
      let reading = WaitReading(
        reading: paths[path], numbers: self.numbers, choiceNumbers: choiceNumbers)
      for wait in reading.waits(of: step) where !waits.contains(wait) { waits.append(wait) }
      if let due = reading.due(of: step), !dues.contains(due) { dues.append(due) }
      if paths[path].path.steps[step].choice == nil { isChosenOnly = false }
    }
    for number in numbers {
      requests[number].waits = waits
      requests[number].dues = dues
      // What another enrolment requires outright is no longer a matter of choice.
      if !isChosenOnly { requests[number].alternative = nil }
    }
  }
}

/// A choice, told by its path and its place in it.
struct ChoicePlace: Hashable {
  let person: Identifier<Person>
  let enrolment: Enrolment
  let place: Int

  init(_ path: LearningPath, _ place: Int) {
    person = path.person
    enrolment = path.enrolment
    self.place = place
  }
}

extension Request.Kind {
  fileprivate init(_ item: Item) {
    switch item.content {
    case .workshop: self = .workshop
    case .checkIn: self = .checkIn
    default: self = .session
    }
  }
}

extension Item {
  /// How many trainees it bears at once: its own number, and what its room leaves beside the host.
  fileprivate func capacity(in organisation: Organisation) -> Int? {
    var numbers: [Int] = []
    if let guests = booking?.guests { numbers.append(guests) }
    if case .workshop(let workshop) = content {
      if let capacity = workshop.capacity { numbers.append(capacity) }
      if let room = room.flatMap({ organisation[$0.id] })?.capacity { numbers.append(room - 1) }
    }
    return numbers.min().map { max(1, $0) }
  }
}

extension Diagnostic {
  fileprivate static func tooManyTimes(_ item: Item) -> Self {
    Diagnostic(
      "planning-times", .warning,
      "'\(item.title)' is to be held \(item.booking?.times ?? 0) times; "
        + "only the first \(RequestReading.mostTimes) are planned",
      at: item.declared.range)
  }
}
