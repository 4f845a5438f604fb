import UnderstudyModel

extension RelaxedReading {
  mutating func addPeople() {
    let open = ground.demands.filter { $0.fixed == nil && $0.request != nil }
    let learning = Set(ground.demands.map(\.trainee))
    let hosting = Set(open.flatMap { $0.options.map(\.host) })
    let fixed = ground.demands.compactMap { demand in demand.fixed.map { (demand, $0) } }
    for person in ground.people.indices {
      if learning.contains(person) { addTrainee(person, fixed.filter { $0.0.trainee == person }) }
      if hosting.contains(person) { addHost(person, open, fixed) }
    }
  }

  private mutating func addTrainee(_ person: Int, _ fixed: [(Demand, Visit)]) {
    let width = ground.free.width
    let start = ground.free.start(of: person)
    var free = BitRows(rows: 1, bits: time.count)
    free.words = Array(ground.free.words[start..<start + width])
    for (_, visit) in fixed {
      for segment in visit.segments { free.clear(segment.range, in: 0) }
    }
    let limits = ground.limits[person]
    traineeNumbers[person] = trainees.count
    trainees.append(
      RelaxedTrainee(
        person: person, row: row(free.words),
        slotsPerDay: limits.learningPerDay,
        lastDay: fixed.map { ground.aimDay(of: $0.1) }.max() ?? 0, requests: []))
  }

  private mutating func addHost(
    _ person: Int, _ open: [Demand], _ fixed: [(Demand, Visit)]
  ) {
    let mine = fixed.filter { $0.1.host == person }
    var used = [Int](repeating: 0, count: time.weekCount)
    var hosted = 0
    for (_, visit) in mine {
      for segment in visit.segments {
        for place in segment.range {
          used[time.weeks[place]] += 1
          if place >= ground.firstPlace { hosted += 1 }
        }
      }
    }
    // A workshop's trainees each count towards the week, so its capacity is what a slot can bring.
    let guests = open.reduce(ground.limits[person].guests) { most, demand in
      guard demand.workshop != nil, demand.options.contains(where: { $0.host == person }) else {
        return most
      }
      return max(most, demand.capacity)
    }
    var free = [Int](repeating: 0, count: time.weekCount)
    for place in 0..<time.count where ground.free.isSet(place, in: person) {
      free[time.weeks[place]] += 1
    }
    let limit = ground.limits[person].hostingPerWeek
    let left = free.indices.map { week -> Int? in
      let (product, overflow) = free[week].multipliedReportingOverflow(by: guests)
      guard let limit else { return overflow ? nil : product }
      return max(0, min(limit - used[week], overflow ? .max : product))
    }
    hostNumbers[person] = hosts.count
    hosts.append(
      RelaxedHost(
        person: person, slotsLeft: left, aboveShare: hosted - ground.fairShares[person]))
  }
}
