import Foundation
import UnderstudyCompiler

/// What a person at a terminal sees while a plan is sought: one line that tells how good the best
/// plan is, and at the end how much was tried.
///
/// `@unchecked` because the search tells its progress from several threads: every access to what
/// changes holds the lock.
final class PlanningTalk: @unchecked Sendable {
  private let lock = NSLock()
  private let begun = Date()
  private var shown = Date.distantPast
  private var last: PlanProgress?

  /// The line is written anew so often at most, in seconds.
  private static let pause = 0.1

  /// Takes a report of the search, from any thread.
  func hear(_ progress: PlanProgress) {
    lock.withLock {
      if let last, last.steps > progress.steps { return }
      last = progress
      let now = Date()
      guard now.timeIntervalSince(shown) >= Self.pause else { return }
      shown = now
      Terminal.progress(progressLine(progress))
    }
  }

  /// What was tried, as a sentence; empty where nobody counted.
  var summary: String {
    lock.withLock {
      last.map { effortSentence(steps: $0.steps, seconds: Date().timeIntervalSince(begun)) } ?? ""
    }
  }
}

/// `12,000 steps   best 0 · 31 · 4   bound 0 · 28   gap 3 at level 2`.
///
/// The gap is that of the first level at which value and bound differ, in what the level counts: of a
/// percentage nobody knows whether it is one of the value or of the bound.
func progressLine(_ progress: PlanProgress) -> String {
  var parts = ["\(grouped(progress.steps)) \(progress.steps == 1 ? "step" : "steps")"]
  if !progress.values.isEmpty {
    parts.append("best \(progress.values.map(grouped).joined(separator: " · "))")
  }
  let known = progress.bounds.prefix { $0 != nil }.compactMap { $0 }
  if !known.isEmpty { parts.append("bound \(known.map(grouped).joined(separator: " · "))") }
  for (level, (value, bound)) in zip(progress.values, known).enumerated() where value != bound {
    parts.append("gap \(grouped(value - bound)) at level \(level + 1)")
    break
  }
  return parts.joined(separator: "   ")
}

/// `12,000 steps, 40,000 a second`.
func effortSentence(steps: Int, seconds: Double) -> String {
  let tried = "\(grouped(steps)) \(steps == 1 ? "step" : "steps")"
  guard seconds >= 0.01, steps > 0 else { return tried }
  return "\(tried), \(grouped(Int(Double(steps) / seconds))) a second"
}

/// A number with its thousands set apart: `12,000`.
private func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var text = ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place).isMultiple(of: 3) { text += "," }
    text.append(digit)
  }
  return number < 0 ? "-\(text)" : text
}
