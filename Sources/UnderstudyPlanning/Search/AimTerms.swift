import UnderstudyModel

/// The value of every term of the aims; smaller is better.
struct AimTerms: Hashable, BitwiseCopyable, Sendable {
  var placed = 0
  var onTime = 0
  var early = 0
  var finish = 0
  var makespan = 0
  var fair = 0
  var continuous = 0
  var sameHost = 0
  var sameStart = 0
  var unchanged = 0

  subscript(term: Aims.Term) -> Int {
    switch term {
    case .placed: placed
    case .onTime: onTime
    case .early: early
    case .finish: finish
    case .makespan: makespan
    case .fair: fair
    case .continuous: continuous
    case .sameHost: sameHost
    case .sameStart: sameStart
    case .unchanged: unchanged
    }
  }
}

extension Aims {
  /// The weighted sum of one level; authors choose the weights, so what is beyond all bounds stays at
  /// the bound.
  func value(of terms: AimTerms, at level: Int) -> Int {
    var sum = 0
    for aim in levels[level] {
      let product = bounded(
        aim.weight.multipliedReportingOverflow(by: terms[aim.term]),
        isNegative: terms[aim.term] < 0)
      sum = bounded(sum.addingReportingOverflow(product), isNegative: product < 0)
    }
    return sum
  }

  private func bounded(
    _ result: (partialValue: Int, overflow: Bool), isNegative: Bool
  ) -> Int {
    guard result.overflow else { return result.partialValue }
    return isNegative ? .min : .max
  }

  /// Whether one plan, or one step of a plan, is better than another: the first level that differs
  /// decides.
  func isBetter(_ one: AimTerms, than other: AimTerms) -> Bool {
    for level in levels.indices {
      let (mine, theirs) = (value(of: one, at: level), value(of: other, at: level))
      if mine != theirs { return mine < theirs }
    }
    return false
  }

  /// The first level in which two plans differ; the last where they do not.
  func level(_ one: AimTerms, _ other: AimTerms) -> Int {
    levels.indices.first { value(of: one, at: $0) != value(of: other, at: $0) }
      ?? max(0, levels.count - 1)
  }
}
