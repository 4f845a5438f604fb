import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

@Suite struct CoolingTests {
  private let losses = (1...100).flatMap { size in
    [0, 1].map { TimetableSearch.Loss(level: $0, change: Double(size) * ($0 == 0 ? 1_000 : 1)) }
  }

  @Test func coolsTheFirstLevelInTheFirstHalfAndTheNextInTheSecond() {
    let cooling = Cooling(losses, usual: [1e9, 1e9], cycles: 1)
    #expect(cooling.warmth(at: 0) == 11_000)
    #expect(cooling.warmth(at: 0.49) < 600)
    #expect(cooling.warmth(at: 0.5) == 11)
    #expect(cooling.warmth(at: 1) < 0.6)
  }

  @Test func leavesOutALevelThatCannotImprove() {
    let cooling = Cooling(losses, usual: [0, 1e9], cycles: 1)
    #expect(cooling.warmth(at: 0) == 11)
  }

  @Test func beginsNoHotterThanOneDemandCosts() {
    let cooling = Cooling(losses, usual: [500, 2], cycles: 1)
    #expect(cooling.warmth(at: 0) == 500)
    #expect(cooling.warmth(at: 0.5) == 2)
  }

  @Test func getsColderAndColderWithinALevel() {
    let cooling = Cooling(losses, usual: [1e9, 1e9], cycles: 1)
    let first = stride(from: 0.0, to: 0.5, by: 0.01).map { cooling.warmth(at: $0) }
    #expect(zip(first, first.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func beginsAnewInEveryTurn() {
    let cooling = Cooling(losses, usual: [1e9, 1e9], cycles: 3)
    #expect(cooling.warmth(at: 0) == 11_000)
    #expect(cooling.warmth(at: 1.0 / 3 + 1e-9) > 5_000)
    #expect(cooling.warmth(at: 1.0 / 3 + 1e-9) < 5_600)
  }

  @Test func acceptsNothingWorseWhereNothingIsKnown() {
    #expect(Cooling([], usual: [], cycles: 1).warmth(at: 0.3) == 0)
  }
}

@Suite struct GuideWeightsTests {
  @Test(arguments: 0..<200) func agreesWithTheAims(seed: Int) {
    var dice = SplitMix64(seed: UInt64(seed))
    let aims = Aims.usual
    var spans = AimTerms()
    spans.placed = 400
    spans.onTime = 400
    spans.early = 400
    spans.fair = 400
    spans.continuous = 400
    spans.unchanged = 400
    let guide = GuideWeights(aims, scales: aims.scales(spans: spans))
    func terms() -> AimTerms {
      var terms = AimTerms()
      terms.placed = dice.below(3)
      terms.onTime = dice.below(3)
      terms.early = dice.below(400)
      terms.fair = dice.below(400)
      terms.continuous = dice.below(3)
      terms.unchanged = dice.below(3)
      return terms
    }
    let (one, two) = (terms(), terms())
    #expect(aims.isBetter(one, than: two) == (guide.change(from: two, to: one) < 0))
  }
}

@Suite struct NeighbourhoodSharesTests {
  @Test func givesMoreToWhatSucceedsAndSomethingToEverybody() {
    var shares = NeighbourhoodShares()
    var dice = SplitMix64(seed: 3)
    for _ in 0..<20_000 {
      let kind = shares.next(&dice)
      shares.reward(kind, kind == .nearby, 10)
    }
    var counts: [Neighbourhood: Int] = [:]
    for _ in 0..<10_000 { counts[shares.next(&dice), default: 0] += 1 }
    #expect(counts[.nearby, default: 0] > 5_000)
    #expect(Neighbourhood.allCases.allSatisfy { counts[$0, default: 0] > 100 })
  }
}

@Suite struct CellsTests {
  @Test(arguments: 0..<50) func setsAndClearsTheBitsOfARangeAndNoOthers(seed: Int) {
    var dice = SplitMix64(seed: UInt64(seed))
    let from = dice.below(190)
    let to = from + 1 + dice.below(200 - from)
    let cells = Cells<UInt64>(repeating: 0, count: 8)
    defer { cells.free() }
    cells.set(from, to, row: 4)
    #expect(
      (0..<512).allSatisfy { bit in
        (cells[bit >> 6] >> UInt64(bit & 63) & 1 == 1) == (256 + from..<256 + to).contains(bit)
      })
    for place in 0..<8 { cells[place] = .max }
    cells.clear(from, to, row: 4)
    #expect(
      (0..<512).allSatisfy { bit in
        (cells[bit >> 6] >> UInt64(bit & 63) & 1 == 0) == (256 + from..<256 + to).contains(bit)
      })
  }
}
