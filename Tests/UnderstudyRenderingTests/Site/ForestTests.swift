import Testing

@testable import UnderstudyRendering

@Suite struct ForestTests {
  private func outline(_ trees: [Tree<String>]) -> String {
    trees.map {
      $0.branches.isEmpty ? $0.root : "\($0.root)(\(outline($0.branches)))"
    }.joined(separator: " ")
  }

  @Test(arguments: [
    (["a", "b", "c"], ["b": "a", "c": "a"], "a(b c)"),
    (["c", "b", "a"], ["b": "a", "c": "b"], "a(b(c))"),
    (["a", "b"], ["a": "ghost"], "a b"),
    (["a"], ["a": "a"], "a"),
    (["a", "b", "c"], ["a": "b", "b": "c", "c": "a"], "c(b(a))"),
    ([], [:], ""),
  ])
  func everythingStandsInOneTree(names: [String], above: [String: String], trees: String) {
    #expect(outline(Forest(names) { above[$0] }.trees) == trees)
  }
}
