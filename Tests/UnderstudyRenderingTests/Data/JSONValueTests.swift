import Foundation
import Testing
import UnderstudyModel

@testable import UnderstudyRendering

@Suite struct JSONValueTests {
  @Test func writesMembersInTheirOrder() {
    let value = JSONValue.object([
      ("b", .list([.whole(1), .flag(true), .null])), ("a", .text("x")), ("c", .list([])),
      ("d", .object([])),
    ])
    #expect(value.json(pretty: false) == #"{"b":[1,true,null],"a":"x","c":[],"d":{}}"#)
    #expect(
      value.json() == """
        {
          "b": [
            1,
            true,
            null
          ],
          "a": "x",
          "c": [],
          "d": {}
        }

        """)
  }

  @Test(arguments: [
    "plain", "\"quoted\" \\ back", "line\nbreak\ttab\r", "\u{1}\u{1F}\u{7F}", "</script>&",
    "\u{2028}\u{2029}", "🫖 é \u{202E}x",
  ])
  func anyReaderGetsTheSameTextBack(text: String) throws {
    let json = JSONValue.list([.text(text)]).json(pretty: false)
    let back = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
    #expect(back == [text])
    #expect(!json.contains("<") && !json.contains("\u{2028}"))
  }

  @Test(arguments: [
    (3.14159, 2, "3.14"), (2.5, 0, "3"), (-0.004, 2, "0.00"), (-1.25, 1, "-1.3"), (7, 3, "7.000"),
    (0.05, 1, "0.1"), (Double.nan, 2, "0"), (0, 0, "0"),
  ])
  func decimalsAreRoundedByUs(number: Double, places: Int, text: String) {
    #expect(fixed(number, places: places) == text)
  }

  @Test func everyDataFileIsReadable() async throws {
    let files = await site(of: try TeaHouse.content()).files
    let data = files.filter { $0.key.hasPrefix("data/") && $0.key.hasSuffix(".json") }
    #expect(data.count >= 15)
    for (path, text) in data {
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect(object?["organisation"] as? String == "tea-house", "\(path)")
    }
  }

  @Test func chainsAndCoverageAreInTheData() async throws {
    let files = await site(of: try TeaHouse.content()).files
    let chains = files["data/chains.json"] ?? ""
    #expect(chains.contains(#""total": "14 minutes""#))
    let coverage = files["data/coverage.json"] ?? ""
    #expect(coverage.contains(#""alone": "ben""#))
  }

  @Test func theSearchIndexIsAScriptThatHoldsAList() async throws {
    let index = await site(of: try TeaHouse.content()).files["search-index.js"] ?? ""
    let start = try #require(index.firstIndex(of: "["))
    let end = try #require(index.lastIndex(of: "]"))
    let list =
      try JSONSerialization.jsonObject(with: Data(index[start...end].utf8)) as? [[String]]
    let waiter = try #require(list?.first { $0[1] == "Waiter" })
    #expect(waiter[0] == "Roles" && waiter[2] == "roles/waiter.html")
    #expect(waiter[3].contains("Ann Okoro") && waiter[3].contains("on their feet"))
  }
}
