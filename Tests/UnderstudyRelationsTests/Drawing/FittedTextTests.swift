import Testing

@testable import UnderstudyRelations

@Suite struct FittedTextTests {
  static let texts = [
    "", " ", "Buyer", "Trade account manager", "Donaudampfschifffahrtsgesellschaftskapitän",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z", "配送計画担当者です", "מנהל משלוחים ראשי",
    "👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒", "e\u{301}e\u{301}", "tab\tand\nnewline", "----------------------",
    String(repeating: "W", count: 500),
  ]

  @Test(arguments: texts, [20.0, 60, 150, 400])
  func neverExceedsItsRoom(text: String, width: Double) {
    for most in 1...3 {
      let fitted = FittedText(text, .role, width: width, lines: most)
      #expect(fitted.lines.count <= most)
      // A single picture may be wider than a very narrow room.
      #expect(
        fitted.lines.allSatisfy { TextStyle.role.width(of: $0) <= width || $0.count <= 2 })
      #expect(fitted.lines.allSatisfy { !$0.isEmpty })
    }
  }

  @Test(arguments: texts, [60.0, 150, 400])
  func losesNothingUnlessItSaysSo(text: String, width: Double) {
    let fitted = FittedText(text, .role, width: width, lines: 4)
    guard !fitted.isShortened else {
      #expect(fitted.lines.last?.hasSuffix("…") == true)
      return
    }
    let kept = fitted.lines.joined().filter { $0 != " " }
    #expect(kept == text.visible.filter { $0 != " " })
  }

  @Test func breaksAtBlanksHyphensAndSlashes() {
    #expect(
      FittedText("Order desk clerk", .role, width: 95, lines: 3).lines == ["Order desk", "clerk"])
    #expect(FittedText("Goods-in", .role, width: 60, lines: 2).lines == ["Goods-", "in"])
  }

  /// Plain texts are broken byte by byte, all others character by character, and the lines are the same.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func breaksPlainTextsLikeAnyOther(seed: UInt64) {
    var numbers = RandomOrganisation(seed: seed)
    let letters = Array("abcWim  --/. ,MIl")
    for _ in 0..<60 {
      let count = numbers.next(below: 31)
      let text = String((0..<count).map { _ in letters[numbers.next(below: letters.count)] })
      let width = Double(5 + numbers.next(below: 155))
      for most in 1...3 {
        let style = TextStyle.allCases[numbers.next(below: TextStyle.allCases.count)]
        let general = FittedText(anyWriting: text, style, width: width, lines: most)
        #expect(
          FittedText(text, style, width: width, lines: most) == general, "\(text) in \(width)")
      }
    }
  }

  @Test func dropsWhatCannotBeSeenAndTurnsNothingRound() {
    #expect("a\u{202E}b\u{0}c\u{2066}d".visible == "abcd")
    #expect("  two \n\t words ".visible == "two words")
    #expect("👩🏽‍🚒".visible == "👩🏽‍🚒")
  }

  @Test(
    arguments: zip(
      ["iiii", "WWWW", "日本", "👍", "e\u{301}"], [10...20, 48...70, 26...32, 17...21, 6...10]))
  func estimatesWidthsOnTheGenerousSide(text: String, range: ClosedRange<Int>) {
    #expect(range.contains(Int(TextStyle.role.width(of: text))))
  }
}
