extension Timetable {
  /// Whether a demand asks more of its trainee than any day or week may hold, however empty it is.
  @inline(__always)
  func isTooLong(_ demand: PlainDemand) -> Bool {
    // Over midnight it may still fit, a part on each day.
    if crossesDays { return false }
    let trainee = people[Int(demand.trainee)]
    return demand.slots > trainee.learningPerDay || demand.slots > trainee.learningPerWeek
  }

  /// Closes the days and weeks in which the trainee has no time left for so much.
  @inline(__always)
  func closeFullDays(_ demand: PlainDemand, _ from: Int, _ to: Int) {
    let trainee = Int(demand.trainee)
    let perDay = people[trainee].learningPerDay
    let perWeek = people[trainee].learningPerWeek
    if perDay == .max, perWeek == .max { return }
    for place in demands(of: trainee) {
      let other = Int(byTrainee[place])
      if starts[other] < 0 { continue }
      let start = Int(starts[other])
      close(trainee, Int(dayOf[start]), demand.slots, perDay, perWeek, from, to)
      if crossesDays {
        let last = start + Int(demands[other].slots) - 1
        close(trainee, Int(dayOf[last]), demand.slots, perDay, perWeek, from, to)
      }
    }
    if facts.hasTakenDays {
      for day in facts.takenDays[trainee] {
        close(trainee, Int(day), demand.slots, perDay, perWeek, from, to)
      }
    }
  }

  @inline(__always)
  private func close(
    _ trainee: Int, _ day: Int, _ slots: Int32, _ perDay: Int32, _ perWeek: Int32, _ from: Int,
    _ to: Int
  ) {
    if perDay < .max, dayLoad[trainee * dayCount + day] + slots > perDay {
      let first = max(from, Int(dayStarts[day]))
      let end = min(to, Int(dayEnds[day]))
      if first < end { open.clear(first, end, row: 0) }
    }
    if perWeek < .max {
      let week = Int(weekOf[Int(dayStarts[day])])
      if weekLoad[trainee * weekCount + week] + slots > perWeek {
        let first = max(from, Int(weekStarts[week]))
        let end = min(to, Int(weekEnds[week]))
        if first < end { open.clear(first, end, row: 0) }
      }
    }
  }

  /// Whether day and week limits leave room for something that may run over midnight.
  func keepsLimits(_ demand: PlainDemand, _ host: Int, _ start: Int) -> Bool {
    let trainee = Int(demand.trainee)
    var place = start
    let end = start + Int(demand.slots)
    while place < end {
      let day = Int(dayOf[place])
      let dayEnd = min(end, Int(dayEnds[day]))
      if dayLoad[trainee * dayCount + day] + Int32(dayEnd - place)
        > people[trainee].learningPerDay
      {
        return false
      }
      place = dayEnd
    }
    place = start
    while place < end {
      let week = Int(weekOf[place])
      let weekEnd = min(end, Int(weekEnds[week]))
      let count = Int32(weekEnd - place)
      if weekLoad[trainee * weekCount + week] + count > people[trainee].learningPerWeek
        || hostWeekLoad[host * weekCount + week] + count > people[host].hostingPerWeek
      {
        return false
      }
      place = weekEnd
    }
    return true
  }
}
