import UnderstudyDiagnostics
import UnderstudyModel

/// A check that looks at what the content mentions by name, wherever it does.
protocol MentionCheck: Check {
  /// What the check has to say about these mentions.
  func findings(among mentions: Mentions, in organisation: Organisation) -> [Diagnostic]
}

extension MentionCheck {
  package func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    findings(among: Mentions(in: organisation), in: organisation)
  }
}
