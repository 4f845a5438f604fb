extension OrganisationGenerator {
  /// Where boxes of the map stand, as somebody might have written it by hand: one box twice, two on
  /// one place, far outside.
  mutating func map() -> String {
    let regions = several(0...6) { generator in
      let spots = generator.several(1...5) { $0.spot() }
      let rail = generator.maybe(20) { $0.pick(["yes", "no"]) }
      return written(
        "region", ["band": "\(generator.number(1...99))", "below-rail": rail], spots)
    }
    return written("map", ["columns": "\(number(1...6))"], regions)
  }

  private mutating func spot() -> String {
    let isDepartment = !names.departments.isEmpty && chance(30)
    return written(
      "spot",
      [
        "role": isDepartment ? nil : pick(names.roles),
        "department": isDepartment ? pick(names.departments) : nil,
        "column": "\(number(1...6))", "row": "\(number(1...99))",
      ])
  }
}
