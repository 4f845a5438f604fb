/// What tests ask of a page's HTML. Our pages quote every attribute, so plain searching is enough.
struct PageReading {
  let html: String

  /// The values of an attribute, in order.
  func values(of attribute: String) -> [String] {
    html.split(separator: "<").dropFirst().compactMap { piece in
      guard let tag = piece.split(separator: ">", maxSplits: 1).first,
        let start = tag.firstRange(of: " \(attribute)=\"")
      else { return nil }
      return tag[start.upperBound...].prefix { $0 != "\"" }.unescaped
    }
  }

  var ids: [String] { values(of: "id") }

  /// How many elements have a class.
  func elements(ofClass name: String) -> Int {
    values(of: "class").count { $0.split(separator: " ").contains { $0 == name } }
  }

  /// The text that readers see, tags left out and blanks joined.
  var text: String {
    var text = ""
    var isInside = false
    for character in html {
      switch character {
      case "<":
        isInside = true
        text += " "
      case ">" where isInside: isInside = false
      case _ where isInside: break
      default: text.append(character)
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ").unescaped
  }
}

extension StringProtocol {
  fileprivate var unescaped: String {
    String(self).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

/// Every link of a site that leads nowhere: `page: address`, in order.
func brokenLinks(in files: [String: String]) -> [String] {
  var broken: [String] = []
  let anchors = files.mapValues { Set(PageReading(html: $0).ids) }
  for (path, text) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
    let page = PageReading(html: text)
    for address in page.values(of: "href") + page.values(of: "src") {
      if address.hasPrefix("mailto:") || address.hasPrefix("http") || address.hasPrefix("data:") {
        continue
      }
      let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target = parts.first.map { $0.isEmpty ? path : resolved(String($0), from: path) } ?? path
      let anchor = parts.count > 1 ? String(parts[1]) : nil
      if files[target] == nil || anchor.map({ anchors[target]?.contains($0) != true }) == true {
        broken.append("\(path): \(address)")
      }
    }
  }
  return broken
}

/// Every id that a page uses twice: `page: id`, in order.
func repeatedIDs(in files: [String: String]) -> [String] {
  files.sorted { $0.key < $1.key }.flatMap { path, text -> [String] in
    guard path.hasSuffix(".html") else { return [] }
    var seen: Set<String> = []
    return PageReading(html: text).ids.filter { !seen.insert($0).inserted }.map { "\(path): \($0)" }
  }
}

private func resolved(_ address: String, from page: String) -> String {
  var folders = page.split(separator: "/").dropLast().map(String.init)
  for part in address.split(separator: "/") {
    if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
  }
  return folders.joined(separator: "/")
}
