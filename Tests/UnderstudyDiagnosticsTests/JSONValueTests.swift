import Foundation
import Testing
import UnderstudyDiagnostics

@Suite struct JSONValueTests {
  @Test func everyCharacterComesBack() throws {
    let scalars = (0..<0x3000).compactMap(Unicode.Scalar.init) + ["\u{FFFE}", "\u{10FFFF}", "😀"]
    let text = String(String.UnicodeScalarView(scalars))
    let read = try readJSON(JSONValue.object([("x", .string(text))]).text)
    #expect((read["x"] as? String)?.unicodeScalars.elementsEqual(scalars) == true)
  }

  @Test func membersKeepTheirOrderAndThoseWithoutValueGo() {
    let value = JSONValue.object(of: [
      ("b", .int(-1)), ("a", nil), ("c", .array([.null, .bool(true), .bool(false)])),
    ])
    #expect(value.text == #"{"b":-1,"c":[null,true,false]}"#)
  }

  @Test func aTextCannotEndAScript() {
    #expect(JSONValue.string("</script>\u{2028}").text == #""\u003c/script>\u2028""#)
  }

  @Test func linesHoldAnElementEach() {
    #expect(JSONValue.lines([.int(1), .string("a\nb")]) == "[\n1,\n\"a\\nb\"\n]")
    #expect(JSONValue.lines([]) == "[]")
  }
}
