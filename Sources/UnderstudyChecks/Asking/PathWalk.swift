import UnderstudyDiagnostics

/// A path check on its way along all paths.
protocol PathWalk {
  mutating func follow(_ path: WalkedPath)
  /// What the check has to say after all paths.
  var findings: [Diagnostic] { get }
}

/// The way of one check, of a type that its runner need not know.
struct Walk<Asked: PathCheck>: PathWalk {
  let check: Asked
  private var topics = Topics()

  init(check: Asked, faults: [PathFault]) {
    self.check = check
    for fault in faults { topics.add(fault) }
  }

  mutating func follow(_ path: WalkedPath) {
    for fault in check.faults(on: path) { topics.add(fault) }
  }

  var findings: [Diagnostic] {
    topics.inOrder.map { topic in
      Diagnostic(
        Asked.id, Asked.severity, check.sentence(topic.first, trainees: topic.trainees),
        at: topic.first.place, help: check.help(topic.first),
        notes: topic.notes.shortened(outOf: topic.trainees))
    }.grouped { check.summary(places: $0) }
  }
}

/// Faults gathered by topic, topics in the order in which they were first met.
private struct Topics {
  struct Topic {
    var first: PathFault
    /// Distinct notes: how many trainees are concerned.
    var trainees = 0
    /// As many notes as will be shown, and no more: a topic may concern thousands.
    var notes: [Diagnostic.Note] = []
    var seen: Set<Diagnostic.Note> = []
  }

  private var places: [String: Int] = [:]
  private(set) var inOrder: [Topic] = []

  mutating func add(_ fault: PathFault) {
    let place = places[fault.topic] ?? inOrder.count
    if place == inOrder.count {
      places[fault.topic] = place
      inOrder.append(Topic(first: fault))
    }
    guard let note = fault.note, inOrder[place].seen.insert(note).inserted else { return }
    inOrder[place].trainees += 1
    if inOrder[place].notes.count < [Diagnostic.Note].mostShown {
      inOrder[place].notes.append(note)
    }
  }
}
