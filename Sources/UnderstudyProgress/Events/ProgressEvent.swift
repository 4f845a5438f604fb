package import UnderstudyModel

/// Something that happened to an item of somebody's curriculum: one line of a progress file.
package struct ProgressEvent: Hashable, Sendable {
  package enum What: String, CaseIterable, Hashable, Sendable {
    /// Somebody ticked the item.
    case done
    /// Somebody took the tick back, or their own sign-off.
    case undone
    /// `by` says that it is done to standard.
    case signed
    /// The trainee's own words about an item.
    case note
    /// What the trainee wrote for a reflection.
    case reflection
    /// `by` says that the trainee has reached a level in a role.
    case qualified
    /// Whoever keeps the content confirms that `by` has signed.
    case confirmed
  }

  /// Whose learning it is about.
  package var person: Identifier<Person>
  /// By which enrolment; for readers of the file, as items have names of their own.
  package var curriculum: Identifier<Curriculum>?
  /// Absent only where a qualification stands for itself.
  package var item: Identifier<Item>?
  package var what: What
  package var when: Timestamp
  /// Whose word it is.
  package var by: Identifier<Person>
  package var note: String?
  /// What was handed in: an address, a file's name, words or a date.
  package var evidence: String?
  /// The version of the curriculum that the trainee had before them.
  package var version: String?
  /// The role of a qualification; absent: that of the session.
  package var role: Identifier<Role>?
  /// The level of a qualification; absent: what the session reaches.
  package var level: Level?

  package init(
    _ what: What, person: Identifier<Person>, item: Identifier<Item>?, when: Timestamp,
    by: Identifier<Person>
  ) {
    self.what = what
    self.person = person
    self.item = item
    self.when = when
    self.by = by
  }
}

extension ProgressEvent {
  /// The event by which whoever keeps the content confirms a claimed sign-off.
  ///
  /// - Parameters:
  ///   - claim: a sign-off or qualification in the file of somebody other than the signer.
  ///   - when: not before the claim.
  /// - Returns: an event for ``Keeper/contentKeeperPath``.
  package static func confirming(_ claim: ProgressEvent, when: Timestamp) -> ProgressEvent {
    var event = claim
    event.what = .confirmed
    event.when = when
    event.note = nil
    event.evidence = nil
    return event
  }
}
