/// One JSON object of one line whose values are all strings.
struct ObjectLine {
  struct Member {
    var key: String
    var keyRange: Range<Int>
    var value: String
    /// With its quotation marks.
    var valueRange: Range<Int>
  }

  private(set) var members: [Member] = []

  /// Reads a line strictly, by RFC 8259.
  ///
  /// - Parameter bytes: the line without its end.
  /// - Throws: the first fault: broken JSON, a value that is no string, or a key that comes twice.
  init(_ bytes: [UInt8]) throws(LineFault) {
    var reader = LineReader(bytes)
    try reader.expect(UInt8(ascii: "{"), "a line is one object: it begins with '{'")
    if !reader.skip(UInt8(ascii: "}")) {
      repeat {
        let member = try Self.member(&reader)
        if members.contains(where: { $0.key == member.key }) {
          throw LineFault("the key \"\(member.key)\" comes twice", at: member.keyRange)
        }
        members.append(member)
      } while reader.skip(UInt8(ascii: ","))
      try reader.expect(UInt8(ascii: "}"), "here ',' or '}' should follow")
    }
    try reader.expectEnd()
  }

  private static func member(_ reader: inout LineReader) throws(LineFault) -> Member {
    let (key, keyRange) = try reader.string("a key in quotation marks should stand here")
    try reader.expect(UInt8(ascii: ":"), "a ':' should follow the key")
    let (value, valueRange) = try reader.string("every value is a text in quotation marks")
    return Member(key: key, keyRange: keyRange, value: value, valueRange: valueRange)
  }
}
