package import UnderstudyDiagnostics
package import UnderstudyModel

/// One question, asked of the whole organisation.
///
/// A check carries its own samples, which are its manual and its test at once. A sample is a run of
/// elements that stand in one `<organization>`, read on 1 December 2026; a line such as
/// `--- schedule.xml` begins another file. In a wrong sample, `‹` and `›` enclose each place at which
/// this check has something to say; in a right one it says nothing.
package protocol Check: Sendable {
  /// The word by which its findings are known.
  static var id: Diagnostic.ID { get }
  /// The worst that a finding of it can be.
  static var severity: Severity { get }
  /// Whether it judges by what is not there, so that it has nothing to go by while a file could not
  /// be read.
  static var needsEveryFile: Bool { get }
  /// What it asks, as one sentence.
  static var question: String { get }
  /// Content that the check objects to; never empty.
  static var wrong: [String] { get }
  /// Content close to that, with nothing to object to; never empty.
  static var right: [String] { get }

  /// What the check has to say, in written order.
  ///
  /// - Parameters:
  ///   - organisation: all of the content; what it lacks is no fault in itself.
  ///   - today: the day on which the question is asked.
  /// - Returns: findings of this check's own word; what repeats is told in one.
  func findings(in organisation: Organisation, today: Day) -> [Diagnostic]
}

extension Check {
  package static var needsEveryFile: Bool { false }
}
