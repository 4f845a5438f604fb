import UnderstudyDiagnostics
import UnderstudyModel

/// Makes an event of the strings of one line.
struct EventDecoder {
  private let line: ObjectLine
  /// Why there is no event; empty: there is one.
  private(set) var faults: [LineFault] = []
  /// What was passed over.
  private(set) var warnings: [LineFault] = []
  /// Where the values stand, without their quotation marks, in bytes of the line.
  private(set) var places: [ProgressEvent.Key: Range<Int>] = [:]

  private var values: [ProgressEvent.Key: ObjectLine.Member] = [:]

  init(_ line: ObjectLine) {
    self.line = line
    for member in line.members {
      guard let key = ProgressEvent.Key(rawValue: member.key) else {
        let near = nearNames(to: member.key, among: ProgressEvent.Key.allCases.map(\.rawValue))
        warnings.append(
          LineFault(
            "no event has the key \"\(member.key)\"", at: member.keyRange,
            help: near.first.map { "did you mean \"\($0)\"?" }))
        continue
      }
      values[key] = member
      places[key] = (member.valueRange.lowerBound + 1)..<(member.valueRange.upperBound - 1)
    }
  }

  /// The event, or `nil` when something is wrong with a value or a key is missing.
  mutating func event() -> ProgressEvent? {
    let person: Identifier<Person>? = identifier(.person)
    let what = word(.what, ProgressEvent.What.init, ProgressEvent.What.allCases.map(\.rawValue))
    let when = moment()
    let by: Identifier<Person>? = identifier(.by)
    require([.person, .what, .when])
    if let what { require(keys(of: what)) }
    let curriculum: Identifier<Curriculum>? = identifier(.curriculum)
    let item: Identifier<Item>? = identifier(.item)
    let role: Identifier<Role>? = identifier(.role)
    let level = word(.level, Level.init, Level.allCases.map(\.rawValue))
    guard faults.isEmpty, let person, let what, let when else { return nil }
    var event = ProgressEvent(what, person: person, item: item, when: when, by: by ?? person)
    event.curriculum = curriculum
    event.note = text(.note)
    event.evidence = text(.evidence)
    event.version = text(.version)
    event.role = role
    event.level = level
    return event
  }

  /// What a kind of event cannot do without, beside person, what and when.
  private func keys(of what: ProgressEvent.What) -> [ProgressEvent.Key] {
    switch what {
    case .done, .undone: [.item]
    case .note, .reflection: [.item, .note]
    case .signed: [.item, .by]
    case .qualified, .confirmed:
      // Without an item there must be a role, and how far the trainee got in it.
      values[.item] == nil && values[.role] != nil ? [.role, .level, .by] : [.item, .by]
    }
  }

  private mutating func require(_ keys: [ProgressEvent.Key]) {
    for key in keys where text(key) == nil {
      let place = values[key]?.valueRange ?? 0..<1
      let fault = LineFault("the key \"\(key.rawValue)\" is missing or empty", at: place)
      if !faults.contains(where: { $0.range == place && values[key] != nil }) {
        faults.append(fault)
      }
    }
  }

  /// A value that is not empty.
  private func text(_ key: ProgressEvent.Key) -> String? {
    values[key].flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  private mutating func identifier<Entity>(_ key: ProgressEvent.Key) -> Identifier<Entity>? {
    guard let text = text(key) else { return nil }
    if Identifier<Entity>.isWellFormed(text) { return Identifier(text) }
    refuse(key, "\"\(key.rawValue)\" should be an id: lower-case letters, digits and hyphens")
    return nil
  }

  private mutating func moment() -> Timestamp? {
    guard let text = text(.when) else { return nil }
    if let moment = Timestamp(parsing: text) { return moment }
    refuse(.when, "\"when\" should be a moment in UTC such as 2026-11-19T10:30:00Z")
    return nil
  }

  private mutating func word<Word>(
    _ key: ProgressEvent.Key, _ make: (String) -> Word?, _ known: [String]
  ) -> Word? {
    guard let text = text(key) else { return nil }
    if let word = make(text) { return word }
    let near = nearNames(to: text, among: known)
    refuse(
      key, "\"\(key.rawValue)\" should be one of \(known.joined(separator: ", "))",
      help: near.first.map { "did you mean \"\($0)\"?" })
    return nil
  }

  private mutating func refuse(_ key: ProgressEvent.Key, _ message: String, help: String? = nil) {
    faults.append(LineFault(message, at: places[key] ?? 0..<1, help: help))
  }
}
