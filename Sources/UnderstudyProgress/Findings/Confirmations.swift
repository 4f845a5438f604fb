import UnderstudyModel

/// Which claimed sign-offs somebody entitled has confirmed.
struct Confirmations {
  private struct Subject: Hashable {
    var person: Identifier<Person>
    var item: Identifier<Item>?
    var role: Identifier<Role>?
    var signer: Identifier<Person>

    init(_ event: ProgressEvent) {
      person = event.person
      item = event.item
      role = event.role
      signer = event.by
    }
  }

  private var signed: Set<Subject> = []
  private var confirmed: Set<Subject> = []

  init(_ progress: Progress) {
    for entry in progress.entries {
      let event = entry.event
      if event.what == .confirmed, entry.keeper == .contentKeeper {
        confirmed.insert(Subject(event))
      } else if event.what == .signed || event.what == .qualified, entry.isOwnWord {
        signed.insert(Subject(event))
      }
    }
  }

  /// Whether the keeper of the content has confirmed this sign-off.
  func isConfirmed(_ event: ProgressEvent) -> Bool { confirmed.contains(Subject(event)) }

  /// Whether the signer's own file says the same.
  func isSigned(_ event: ProgressEvent) -> Bool { signed.contains(Subject(event)) }
}
