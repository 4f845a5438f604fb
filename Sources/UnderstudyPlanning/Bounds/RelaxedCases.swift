extension RelaxedProblem {
  /// Cuts what is asked for into cases: a trainee's requests together where order leaves few enough
  /// sets of them, else in parts by their due days; what is in pieces or takes whole days by itself.
  ///
  /// What no plan can place belongs to cases too, for its loss counts.
  func cases(_ times: EarliestTimes, mostSets: Int = TraineeCase.mostSets) -> [RelaxedCase] {
    var cases: [RelaxedCase] = []
    for (number, trainee) in trainees.enumerated() {
      var open: [Int] = []
      for request in trainee.requests {
        if requests[request].visits != nil {
          cases.append(.loose(request, trainee: number))
        } else {
          open.append(request)
        }
      }
      open.sort { one, two in
        let (a, b) = (times.starts[one] ?? .max, times.starts[two] ?? .max)
        let (c, d) = (requests[one].due ?? .max, requests[two].due ?? .max)
        return (c, a, one) < (d, b, two)
      }
      while !open.isEmpty {
        var part = open
        while true {
          if let aCase = TraineeCase(part, self, times, most: mostSets) {
            cases.append(.exact(aCase))
            break
          }
          part.removeLast((part.count + 3) / 4)
        }
        open.removeFirst(part.count)
      }
    }
    return cases
  }
}
