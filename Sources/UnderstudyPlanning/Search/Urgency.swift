import UnderstudyModel

/// How urgent each demand is, told once for the whole search.
struct Urgency: Sendable {
  /// The due day by which a demand must end so that what follows it can be in time, as a position
  /// among aim days; far away where nothing is due.
  let due: [Int]
  /// Slots of the longest chain that begins with each demand.
  let tail: [Int]
  /// How much is asked of the least busy host of each demand, in thousandths of what they can give.
  let pressure: [Int]

  init(_ ground: Ground) {
    let demands = ground.demands
    let order = Self.followersFirst(ground)
    let never = ground.days.position(of: ground.window.last) + 10_000
    var due = demands.indices.map { demands[$0].due ?? never }
    var tail = demands.indices.map { demands[$0].slots }
    for number in order {
      for next in demands[number].after where next != number {
        due[number] = min(due[number], due[next])
        tail[number] = max(tail[number], demands[number].slots + tail[next])
      }
    }
    self.due = due
    self.tail = tail
    pressure = Self.pressure(ground)
  }

  /// The key by which a demand comes first under a rule: smaller keys first.
  func key(of number: Int, by rule: PriorityRule, in ground: Ground) -> [Int] {
    let demand = ground.demands[number]
    switch rule {
    case .due, .earlierPlan: return [due[number], -demand.weight, -demand.slots]
    case .slack:
      // A day of learning holds about eight slots; only the order matters.
      return [due[number] - tail[number] / 8, -demand.weight, -demand.slots]
    case .scarce: return [-pressure[number], due[number], -demand.weight]
    case .tail: return [-tail[number], due[number], -demand.weight]
    }
  }

  /// Demands in an order in which followers come before what they follow; a circle is cut somewhere.
  private static func followersFirst(_ ground: Ground) -> [Int] {
    var order: [Int] = []
    var state = [UInt8](repeating: 0, count: ground.demands.count)
    for root in ground.demands.indices where state[root] == 0 {
      // Depth first without recursion, for chains may be long.
      var stack = [(root, 0)]
      state[root] = 1
      while let (number, next) = stack.popLast() {
        let after = ground.demands[number].after
        if next < after.count {
          stack.append((number, next + 1))
          if state[after[next]] == 0 {
            state[after[next]] = 1
            stack.append((after[next], 0))
          }
        } else {
          order.append(number)
        }
      }
    }
    return order
  }

  private static func pressure(_ ground: Ground) -> [Int] {
    var asked = [Int](repeating: 0, count: ground.people.count)
    // By place, for whole demands are large to copy.
    let demands = ground.demands
    for number in demands.indices where demands[number].fixed == nil {
      let options = demands[number].options
      let part = demands[number].slots * 1_000 / max(1, options.count)
      for place in options.indices { asked[options[place].host] += part }
    }
    let weeks = max(1, ground.line.placesOfWeek.count)
    let rate = ground.people.indices.map { person -> Int in
      if asked[person] == 0 { return 0 }
      var gives = 0
      for word in 0..<ground.free.width {
        gives += ground.free.words[ground.free.start(of: person) + word].nonzeroBitCount
      }
      gives *= ground.limits[person].guests
      if let most = ground.limits[person].hostingPerWeek { gives = min(gives, most * weeks) }
      return asked[person] / max(1, gives)
    }
    return demands.indices.map { number in
      let options = demands[number].options
      guard !options.isEmpty else { return 0 }
      return options.indices.reduce(Int.max) { min($0, rate[options[$1].host]) }
    }
  }
}
