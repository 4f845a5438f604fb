package import UnderstudyDiagnostics
package import UnderstudyModel

/// What in progress files the content does not know, or what does not count, with its place.
///
/// Nothing here is an error: progress is written by many hands, and what counts of it is certain
/// without any of these lines.
///
/// - Parameters:
///   - files: every file below `progress/`, as read.
///   - organisation: the whole content.
/// - Returns: findings in file order; what repeats within a file is told once.
package func findings(
  about files: [ProgressFile], in organisation: Organisation
) -> [Diagnostic] {
  let names = KnownNames(organisation)
  let progress = Progress(files)
  let confirmations = Confirmations(progress)
  return files.flatMap { file -> [Diagnostic] in
    var found = FileFindings(file: file, organisation: organisation)
    found.askName()
    for line in file.lines {
      found.askNames(of: line, names)
      found.askSignature(of: line, confirmations)
    }
    return found.diagnostics
  }.inFileOrder()
}

/// The findings of one file.
private struct FileFindings {
  let file: ProgressFile
  let organisation: Organisation
  private(set) var diagnostics: [Diagnostic] = []
  private var told: Set<String> = []
  /// A file full of unknown names is not worth an hour of looking for their neighbours.
  private var suggestionsLeft = 50

  init(file: ProgressFile, organisation: Organisation) {
    self.file = file
    self.organisation = organisation
  }

  /// Adds a finding unless the same was told of this file already.
  mutating func tell(
    _ id: Diagnostic.ID, _ severity: Severity, _ message: String, at range: SourceRange,
    help: String? = nil
  ) {
    guard told.insert("\(id.rawValue) \(message)").inserted else { return }
    diagnostics.append(Diagnostic(id, severity, message, at: range, help: help))
  }

  /// Is the file named after somebody?
  mutating func askName() {
    let range = SourceRange(file: file.path)
    switch file.keeper {
    case .contentKeeper: break
    case .person(let person):
      guard organisation[person] == nil else { return }
      tell(.unknownInProgress, .warning, fileOfNobody(person.rawValue), at: range, help: nameIt)
    case .nobody(let name):
      tell(.unknownInProgress, .warning, fileOfNobody(name), at: range, help: nameIt)
    }
  }

  /// Does the content have everything that the line names?
  mutating func askNames(of line: ProgressFile.Line, _ names: KnownNames) {
    let event = line.event
    func ask(_ key: ProgressEvent.Key, _ name: String?, isKnown: Bool, _ known: [String]) {
      guard let name, !isKnown else { return }
      guard suggestionsLeft > 0 else {
        tell(.unknownInProgress, .warning, noSuch(key, name), at: line.place(of: key))
        return
      }
      suggestionsLeft -= 1
      let near = nearNames(to: name, among: known)
      tell(
        .unknownInProgress, .warning, noSuch(key, name), at: line.place(of: key),
        help: near.first.map { "did you mean '\($0)'?" })
    }
    ask(.person, event.person.rawValue, isKnown: organisation[event.person] != nil, names.people)
    ask(.by, event.by.rawValue, isKnown: organisation[event.by] != nil, names.people)
    ask(
      .item, event.item?.rawValue, isKnown: event.item.map { organisation[$0] != nil } ?? true,
      names.items)
    ask(
      .curriculum, event.curriculum?.rawValue,
      isKnown: event.curriculum.map { organisation[$0] != nil } ?? true, names.curricula)
    ask(
      .role, event.role?.rawValue, isKnown: event.role.map { organisation[$0] != nil } ?? true,
      names.roles)
  }

  /// Does the signature count, and if not, why?
  mutating func askSignature(of line: ProgressFile.Line, _ confirmations: Confirmations) {
    let event = line.event
    let isOwnWord = file.keeper == .person(event.by)
    switch event.what {
    case .confirmed:
      if file.keeper != .contentKeeper {
        tell(.misplacedConfirmation, .warning, notTheKeeper, at: line.place(of: .what))
      }
    case .signed, .qualified:
      guard !confirmations.isConfirmed(event), let trainee = organisation[event.person],
        let signer = organisation[event.by]
      else { return }
      if !isOwnWord {
        guard !confirmations.isSigned(event) else { return }
        tell(
          .claimedSignOff, .note, claimed(signer.name, trainee.name, event),
          at: line.place(of: .by), help: howToConfirm)
      } else if let item = event.item.flatMap({ organisation[$0]?.item }),
        !Signers(of: item, for: trainee, in: organisation).include(event.by)
      {
        tell(
          .signedByAnother, .warning, notAsked(signer.name, trainee.name, item.title),
          at: line.place(of: .by))
      }
    case .done, .undone, .note, .reflection: break
    }
  }
}

extension Diagnostic.ID {
  static let unknownInProgress: Self = "unknown-in-progress"
  static let claimedSignOff: Self = "claimed-sign-off"
  static let signedByAnother: Self = "signed-by-another"
  static let misplacedConfirmation: Self = "misplaced-confirmation"
}

private func fileOfNobody(_ name: String) -> String {
  "this file is named after '\(name)', and nobody has that id: sign-offs in it are only claims"
}
private let nameIt = "a progress file bears the id of the person whose word it is"
private func noSuch(_ key: ProgressEvent.Key, _ name: String) -> String {
  switch key {
  case .person, .by: "nobody has the id '\(name)'"
  default: "no \(key.rawValue) is called '\(name)'"
  }
}
private let notTheKeeper =
  "a confirmation counts only in '\(Keeper.contentKeeperPath)', where whoever keeps the content writes"
private func claimed(_ signer: String, _ trainee: String, _ event: ProgressEvent) -> String {
  let what = event.item.map { "'\($0)'" } ?? "a qualification"
  return
    "\(what) of \(trainee) is claimed to be signed by \(signer), whose own file does not say so"
}
private let howToConfirm =
  "let them sign it, or confirm it with 'understudy progress sign'"
private func notAsked(_ signer: String, _ trainee: String, _ item: String) -> String {
  "\(signer) signed '\(item)' for \(trainee) but is not asked to; the signature does not count"
}
