import UnderstudyDiagnostics
import UnderstudyModel

extension ReasonFinder {
  /// One question: why does a demand have no place that ends by a day?
  struct Search: Sendable {
    let demand: Int
    /// By which day it should end; absent: by the window's end.
    let end: Day?
    /// Where it stands now, if anywhere.
    var visit: Visit?

    /// The first reason; `nil` where no rule forbids a place.
    func reason(_ finder: inout ReasonFinder) -> Reason? {
      let ground = finder.ground
      let line = ground.line
      let facts = ground.demands[demand]
      if facts.options.isEmpty { return nobodyHosts(finder) }
      if let waiting = waitsForUnplaced(finder) { return waiting }
      let first = line.firstPlace(
        from: max(ground.window.newFrom, ground.window.opens))
      let last = lastPlace(ground)
      if let lacking = lackingTime(&finder, first, last) { return lacking }
      if let early = tooEarly(&finder, max(first, facts.opens), last) { return early }
      guard let bounds = finder.bounds(of: demand) else { return orderLeavesNothing(finder) }
      if let pinned = pinnedTooEarly(finder) { return pinned }
      let to = min(last, bounds.to)
      if !finder.exists(demand, .trainee, from: bounds.from, to: to) {
        return orderLeavesNoTime(finder, bounds)
      }
      return limited(&finder, bounds.from..<max(bounds.from, to))
        ?? crowded(&finder, bounds.from..<max(bounds.from, to))
    }

    /// The place behind the last at which it may still end.
    private func lastPlace(_ ground: Ground) -> Int {
      let window = ground.window
      let over = end.map { window.zone.instant(LocalTime($0 + 1, .midnight)) } ?? window.closes
      return ground.line.firstPlace(notOverAt: min(over, window.closes))
    }

    // MARK: Hours

    /// No host is ever at work long enough, or never together with the trainee.
    private func lackingTime(
      _ finder: inout ReasonFinder, _ first: Int, _ last: Int
    ) -> Reason? {
      let line = finder.ground.line
      let window = finder.problem.window
      // A due day in the past is a matter of dates, not of people's hours.
      guard first < line.firstPlace(notOverAt: window.closes) else { return windowIsOver(finder) }
      if end != nil, first >= last { return dueTooSoon(finder) }
      if !finder.exists(demand, [], from: 0, to: line.count) { return hostsNeverThere(finder) }
      if !finder.exists(demand, .trainee, from: 0, to: line.count) { return neverTogether(finder) }
      return nil
    }

    /// Dates leave nothing between the first day on which it may begin and the last.
    private func tooEarly(
      _ finder: inout ReasonFinder, _ from: Int, _ last: Int
    ) -> Reason? {
      if from < last, finder.exists(demand, .trainee, from: from, to: last) { return nil }
      return datesLeaveNothing(finder)
    }

    // MARK: Limits

    private func limited(_ finder: inout ReasonFinder, _ places: Range<Int>) -> Reason? {
      var layers: FactLayers = [.trainee, .traineeLimit]
      let (from, to) = (places.lowerBound, places.upperBound)
      if !finder.exists(demand, layers, from: from, to: to) { return overTraineeLimit(finder) }
      layers.insert(.hostLimit)
      if !finder.exists(demand, layers, from: from, to: to) { return overHostLimit(finder) }
      layers.insert(.cover)
      if !finder.exists(demand, layers, from: from, to: to) { return coverNeedsAll(finder) }
      return nil
    }

    // MARK: What else the plan holds

    private func crowded(_ finder: inout ReasonFinder, _ places: Range<Int>) -> Reason? {
      var layers: FactLayers = [.trainee, .traineeLimit, .hostLimit, .cover]
      let steps: [(FactLayers, (ReasonFinder) -> Reason)] = [
        (.hostTime, hostsAreFull), (.hostUse, hostsHaveReachedLimit), (.traineeTime, traineeIsFull),
        (.traineeUse, traineeHasReachedLimit), (.coverUse, tooManyAway), (.room, roomIsTaken),
        (.spacing, repetitionsTooNear),
      ]
      for (layer, reason) in steps {
        layers.insert(layer)
        if !finder.exists(demand, layers, from: places.lowerBound, to: places.upperBound) {
          return reason(finder)
        }
      }
      let others = finder.hostsOfOthers(demand)
      if !others.isEmpty,
        !finder.exists(
          demand, layers, from: places.lowerBound, to: places.upperBound, skipping: others)
      {
        return hostsMustDiffer(finder)
      }
      return nil
    }
  }
}
