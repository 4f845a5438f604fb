import Testing
import UnderstudyModel

@testable import UnderstudyPlanning

@Suite struct HeapTests {
  @Test func givesBackItsElementsInOrder() {
    var dice = SplitMix64(seed: 3)
    let numbers = (0..<200).map { _ in dice.below(50) }
    var heap = Heap<Int>()
    for number in numbers { heap.push(number) }
    var sorted: [Int] = []
    while let next = heap.pop() { sorted.append(next) }
    #expect(sorted == numbers.sorted())
  }
}

@Suite struct SplitMix64Tests {
  @Test func givesTheNumbersOfTheReferenceImplementation() {
    // The first outputs for seed 1234567, as published with the algorithm's test vectors.
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }

  @Test func staysBelowItsBound() {
    var random = SplitMix64(seed: 1)
    let numbers = (0..<500).map { _ in random.below(7) }
    #expect(Set(numbers) == Set(0..<7))
  }

  @Test func waitsOneInTheMean() {
    var random = SplitMix64(seed: 5)
    let mean = (0..<20_000).reduce(0.0) { sum, _ in sum + random.waitingTime() } / 20_000
    #expect(abs(mean - 1) < 0.1)
  }
}

@Suite struct SpacingTests {
  /// Whatever may stand before by one rule may be followed by the other.
  @Test(arguments: ["6h", "1w", "1d", "3d", "5d"])
  func looksBackAsFarAsItLooksAhead(every: String) {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "1h"))
    let problem = shop.problem()
    let ground = Ground(problem, Commitments(problem))
    let spacing = Spacing(Length.of(every).upper, of: 0, in: ground)
    for hours in 0..<400 {
      let start = Instant.utc("2026-12-03T00:00") + hours * 60
      #expect(spacing.next(after: spacing.last(before: start)) <= start)
    }
  }
}

@Suite struct JournalTests {
  @Test(arguments: 0..<8)
  func goesBackToWhereItWas(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(seed))
    let (content, today) = random.make()
    let problem = PlanningProblem(Organisation(content), today: today)
    let ground = Ground(problem, Commitments(problem))
    var state = PlanState(ground)
    state.build(by: .due, Urgency(ground))
    let (visits, terms, full) = (state.visits, state.score.terms, state.full.words)
    let mark = state.mark
    for number in ground.demands.indices where ground.demands[number].fixed == nil {
      state.remove(number)
    }
    for number in ground.demands.indices.reversed() where state.visits[number] == nil {
      if state.isActive[number] { state.tryToPlace(number) }
    }
    state.rollBack(to: mark)
    #expect(state.visits == visits)
    #expect(state.score.terms == terms)
    #expect(state.full.words == full)
  }
}
