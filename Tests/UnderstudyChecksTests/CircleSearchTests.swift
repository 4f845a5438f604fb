import Testing

@testable import UnderstudyChecks

@Suite struct CircleSearchTests {
  @Test(
    arguments: [
      ([[]], []),
      ([[0]], [[0]]),
      ([[1], [2], []], []),
      ([[1], [2], [0]], [[0, 1, 2]]),
      ([[1], [2], [1]], [[1, 2]]),
      ([[1, 2], [0], [0]], [[0, 1]]),
      ([[1], [0], [3], [2]], [[0, 1], [2, 3]]),
      ([[3], [0], [], [1, 2]], [[0, 3, 1]]),
      ([[0, 1], [0]], [[0]]),
    ] as [([[Int]], [[Int]])])
  func findsOneCircleForEachGroup(_ arrows: [[Int]], found: [[Int]]) {
    #expect(circles(arrows) == found)
  }

  @Test func isSafeWithAChainOfAnyLength() {
    let count = 200_000
    let chain = (0..<count).map { $0 + 1 < count ? [$0 + 1] : [] }
    #expect(circles(chain).isEmpty)
    let ring = (0..<count).map { [($0 + 1) % count] }
    #expect(circles(ring).map(\.count) == [count])
  }

  /// Whether a thing can be reached from itself, found the slow and plain way.
  private func isOnACircle(_ start: Int, _ arrows: [[Int]]) -> Bool {
    var seen: Set<Int> = []
    var waiting = arrows[start]
    while let next = waiting.popLast() {
      if next == start { return true }
      if seen.insert(next).inserted { waiting += arrows[next] }
    }
    return false
  }

  @Test(arguments: 1...200)
  func agreesWithAPlainSearchOnAnyGraph(seed: UInt64) {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let count = 1 + next(12)
    let arrows = (0..<count).map { _ in (0..<next(3)).map { _ in next(count) } }
    let found = circles(arrows)
    for circle in found {
      for (place, thing) in circle.enumerated() {
        #expect(arrows[thing].contains(circle[(place + 1) % circle.count]))
      }
      #expect(Set(circle).count == circle.count)
    }
    let onCircles = (0..<count).filter { isOnACircle($0, arrows) }
    #expect(found.isEmpty == onCircles.isEmpty)
    // Each group is told once: its first member is the first of those not told before.
    #expect(found.compactMap(\.first) == found.compactMap(\.first).sorted())
    #expect(found.first?.first == onCircles.first)
  }
}
