package import UnderstudyModel

extension Progress {
  /// What people have done of their curricula, as far as it counts.
  ///
  /// Events about people or items that the content does not have are left out; ``findings(about:in:)``
  /// tells them. A moment falls on the day that it is at the trainee's site.
  package func record(in organisation: Organisation) -> LearningRecord {
    var record = LearningRecord()
    var entries: [LearningRecord.Key: [Entry]] = [:]
    for entry in self.entries {
      let event = entry.event
      guard let person = organisation[event.person] else { continue }
      if let qualification = qualification(entry, person, organisation) {
        record.qualifications[person.id, default: []].append(qualification)
      }
      guard let item = event.item, organisation[item] != nil else { continue }
      let key = LearningRecord.Key(person.id, item)
      switch event.what {
      case .note, .reflection:
        guard let text = event.note else { continue }
        let day = person.zone(in: organisation).day(of: event.when)
        let note = LearningRecord.Note(on: day, text: text)
        if record.notes[key]?.contains(note) != true { record.notes[key, default: []].append(note) }
      default: entries[key, default: []].append(entry)
      }
    }
    for (key, entries) in entries {
      guard let person = organisation[key.person], let item = organisation[key.item]?.item
      else { continue }
      let signers = Signers(of: item, for: person, in: organisation)
      record.completions[key] = ItemHistory(entries, signers: signers)
        .completion(renewal: item.renewal, zone: person.zone(in: organisation))
    }
    return record
  }

  /// The qualification that an event gives, if its word counts.
  private func qualification(
    _ entry: Entry, _ person: Person, _ organisation: Organisation
  ) -> LearningRecord.Qualification? {
    let event = entry.event
    let isConfirmed = event.what == .confirmed && entry.keeper == .contentKeeper
    let isGiven = event.what == .qualified && entry.isOwnWord && event.by != event.person
    guard isConfirmed || isGiven, organisation[event.by] != nil else { return nil }
    let lesson = event.item.flatMap { organisation[$0]?.item }.flatMap { item -> Session? in
      if case .session(let session) = item.content { session } else { nil }
    }
    var taught: Identifier<Role>?
    if case .role(let role) = lesson?.host { taught = role.id }
    guard let role = event.role ?? taught, organisation[role] != nil,
      let level = event.level ?? (event.what == .qualified ? lesson?.reaches : nil)
    else { return nil }
    return LearningRecord.Qualification(
      role: role, level: level, day: person.zone(in: organisation).day(of: event.when),
      by: event.by)
  }
}
