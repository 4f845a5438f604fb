import UnderstudyModel

/// One number for the whole of the aims, by which a search finds its way.
///
/// Each level weighs more than all levels after it together can. Where so many levels would not fit
/// into a number, later ones come out coarser; which plan is better is always asked of the aims
/// themselves.
struct GuideWeights: BitwiseCopyable, Sendable {
  var placed = 0.0
  var onTime = 0.0
  var early = 0.0
  var finish = 0.0
  var makespan = 0.0
  var fair = 0.0
  var continuous = 0.0
  var sameHost = 0.0
  var sameStart = 0.0
  var unchanged = 0.0

  /// - Parameters:
  ///   - aims: level by level.
  ///   - scales: what one unit of each level weighs.
  init(_ aims: Aims, scales: [Double]) {
    for (level, terms) in aims.levels.enumerated() {
      for aim in terms { add(Double(aim.weight) * scales[level], to: aim.term) }
    }
  }

  private mutating func add(_ weight: Double, to term: Aims.Term) {
    switch term {
    case .placed: placed += weight
    case .onTime: onTime += weight
    case .early: early += weight
    case .finish: finish += weight
    case .makespan: makespan += weight
    case .fair: fair += weight
    case .continuous: continuous += weight
    case .sameHost: sameHost += weight
    case .sameStart: sameStart += weight
    case .unchanged: unchanged += weight
    }
  }

  /// What some terms come to; meant for differences, which stay exact where the terms are small.
  func value(of terms: AimTerms) -> Double {
    var sum = placed * Double(terms.placed) + onTime * Double(terms.onTime)
    sum += early * Double(terms.early) + finish * Double(terms.finish)
    sum += makespan * Double(terms.makespan) + fair * Double(terms.fair)
    sum += continuous * Double(terms.continuous) + sameHost * Double(terms.sameHost)
    return sum + sameStart * Double(terms.sameStart) + unchanged * Double(terms.unchanged)
  }

  /// The difference between two plans.
  func change(from old: AimTerms, to new: AimTerms) -> Double {
    value(of: new - old)
  }
}

extension AimTerms {
  static func - (left: Self, right: Self) -> Self {
    var terms = left
    terms.placed -= right.placed
    terms.onTime -= right.onTime
    terms.early -= right.early
    terms.finish -= right.finish
    terms.makespan -= right.makespan
    terms.fair -= right.fair
    terms.continuous -= right.continuous
    terms.sameHost -= right.sameHost
    terms.sameStart -= right.sameStart
    terms.unchanged -= right.unchanged
    return terms
  }
}

extension Aims {
  /// What one unit of each level must weigh, so that no level is outweighed by those after it: their
  /// widest span, as far as a plan of so many demands can vary.
  ///
  /// - Parameter spans: how much each term may vary.
  /// - Returns: a weight for each level; that of the last is 1.
  func scales(spans: AimTerms) -> [Double] {
    var scales = [Double](repeating: 1, count: levels.count)
    for level in levels.indices.dropLast().reversed() {
      let next = levels[level + 1].reduce(0.0) {
        $0 + Double($1.weight) * Double(max(1, spans[$1.term]))
      }
      // A millionfold is more than any single change comes to, and keeps six levels within a number.
      scales[level] = scales[level + 1] * min(max(2, next), 1_000_000)
    }
    return scales
  }
}
