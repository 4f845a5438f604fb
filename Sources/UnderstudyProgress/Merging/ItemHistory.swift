import UnderstudyModel

/// All that happened to one item of one trainee, and what of it stands in the end.
struct ItemHistory {
  /// Somebody's word that the item is done to standard.
  struct SignOff {
    var by: Identifier<Person>
    var when: Timestamp
  }

  private var tick: Timestamp?
  private var evidence: String?
  /// Sign-offs in the signers' own files, by signer.
  private var signed: [Identifier<Person>: SignOff] = [:]
  /// Sign-offs that others say were given.
  private var claimed: [Identifier<Person>: SignOff] = [:]
  /// Claims confirmed by whoever keeps the content.
  private var confirmed: [Identifier<Person>: SignOff] = [:]

  /// Folds events that are in order of time.
  ///
  /// - Parameters:
  ///   - entries: those of one trainee and item.
  ///   - signers: who may sign; the word of anybody else is only a claim.
  init(_ entries: some Sequence<Progress.Entry>, signers: Signers) {
    for entry in entries { fold(entry, signers) }
  }

  private mutating func fold(_ entry: Progress.Entry, _ signers: Signers) {
    let event = entry.event
    switch event.what {
    case .done:
      tick = event.when
      evidence = event.evidence ?? evidence
    case .undone:
      tick = nil
      // Nobody takes back another's word; only what was merely said of them.
      if entry.isOwnWord { signed[event.by] = nil }
      if event.by == event.person { claimed.removeAll() }
    case .signed, .qualified:
      let signOff = SignOff(by: event.by, when: event.when)
      if entry.isOwnWord, signers.include(event.by) {
        signed[event.by] = signOff
      } else {
        claimed[event.by] = signOff
      }
      evidence = event.evidence ?? evidence
    case .confirmed:
      guard entry.keeper == .contentKeeper else { return }
      let when = claimed[event.by]?.when ?? event.when
      confirmed[event.by] = SignOff(by: event.by, when: when)
    case .note, .reflection: break
    }
  }

  /// What stands in the end; `nil` when nobody says that the item is done.
  ///
  /// A sign-off that ran out by the item's renewal before it was last done counts no more. The zone
  /// is the trainee's: by it moments become days.
  func completion(renewal: Item.Renewal?, zone: Zone) -> LearningRecord.Completion? {
    let counting = latest(Array(signed.values) + confirmed.values)
    let claim = latest(Array(claimed.values))
    guard let done = tick ?? counting?.when ?? claim?.when else { return nil }
    var completion = LearningRecord.Completion(on: zone.day(of: done))
    completion.evidence = evidence
    guard let signOff = counting ?? claim else { return completion }
    let signedOn = zone.day(of: signOff.when)
    if let renewal, renewal.lastDay(from: signedOn) < completion.day { return completion }
    completion.signedBy = signOff.by
    completion.signedOn = signedOn
    completion.isClaimed = counting == nil
    return completion
  }

  /// The latest sign-off; of several in one moment that of the first signer by name.
  private func latest(_ signOffs: [SignOff]) -> SignOff? {
    signOffs.min { left, right in
      left.when == right.when ? left.by < right.by : left.when > right.when
    }
  }
}

extension Zone {
  /// The day on which a moment falls.
  func day(of moment: Timestamp) -> Day { local(moment.instant).day }
}
