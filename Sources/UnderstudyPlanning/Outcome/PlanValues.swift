package import UnderstudyModel

/// How good a plan is: the value of every term that the aims name, level by level.
///
/// - Parameters:
///   - placements: the plan; in any order. What the content does not know is left out.
///   - problem: whose aims count, and whose earlier plan it is compared with.
/// - Returns: a value for each term, in the order of the aims.
package func planValues(_ placements: [Placement], of problem: PlanningProblem) -> [AimValue] {
  AimMeasure(ExaminedPlan(placements, of: problem), FairShares(problem)).values
}

extension [AimValue] {
  /// The weighted sum of each level; authors choose the weights, so what is beyond all bounds stays at
  /// the bound.
  package var levels: [Int] {
    var sums: [Int] = []
    for value in self {
      while sums.count < value.level { sums.append(0) }
      let (product, overflows) = value.weight.multipliedReportingOverflow(by: value.value)
      let (sum, isTooMuch) = sums[value.level - 1].addingReportingOverflow(
        overflows ? ((value.weight < 0) == (value.value < 0) ? .max : .min) : product)
      sums[value.level - 1] = isTooMuch ? (sum < 0 ? .max : .min) : sum
    }
    return sums
  }
}
