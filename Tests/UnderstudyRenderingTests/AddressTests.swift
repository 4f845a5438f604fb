import Testing

@testable import UnderstudyRendering

@Suite struct AddressTests {
  @Test(arguments: [
    ("https://example.org/a?b=c&d=e#!f", "https://example.org/a?b=c&d=e#!f"),
    ("https://example.org/a b`\"<>", "https://example.org/a%20b%60%22%3C%3E"),
    ("https://example.org/%C3%A9", "https://example.org/%C3%A9"),
    ("https://example.org/é", "https://example.org/%C3%A9"),
    ("mailto:grace@example.org", "mailto:grace@example.org"),
  ])
  func encodesWhatNoAddressMayHold(address: String, encoded: String) {
    #expect(address.encodedAddress == encoded)
  }
}
