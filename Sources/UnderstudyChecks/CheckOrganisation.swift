package import UnderstudyDiagnostics
package import UnderstudyModel

/// Asks questions of an organisation, and gives all answers in file order, each once.
///
/// What several checks look at is gathered once: every name that the content mentions, and every
/// trainee's path.
///
/// - Parameters:
///   - organisation: all of the content.
///   - today: the day by which reviews, qualifications and holdings are judged.
///   - checks: the questions.
///   - unread: what stands in files that could not be read. With such files, questions about what
///     is missing are left for another day.
/// - Returns: what somebody should mend, look at or know.
package func findings(
  in organisation: Organisation, today: Day, asking checks: [any Check] = standardChecks,
  without unread: UnreadNames = UnreadNames()
) -> [Diagnostic] {
  var mentions = Mentions(in: organisation)
  mentions.forget(unread)
  var walks: [any PathWalk] = []
  var found: [Diagnostic] = []
  for check in checks where unread.isEmpty || !type(of: check).needsEveryFile {
    if let check = check as? any MentionCheck {
      found += check.findings(among: mentions, in: organisation)
    } else if let check = check as? any PathCheck {
      walks.append(check.walk(in: organisation))
    } else {
      found += check.findings(in: organisation, today: today)
    }
  }
  organisation.forEachPath { path in
    for place in walks.indices { walks[place].follow(path) }
  }
  return (found + walks.flatMap { $0.findings }).inFileOrder()
}
