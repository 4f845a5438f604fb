/// The place of one file of the site, below the folder that holds it: `roles/buyer.html`.
package struct SitePath: RawRepresentable, Hashable, Comparable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The address of another file as this one writes it; it works from a disk and from any server.
  ///
  /// - Parameters:
  ///   - other: the file to link to.
  ///   - anchor: an id on that page.
  /// - Returns: a relative address; only `#anchor` on the same page.
  package func href(to other: SitePath, anchor: String? = nil) -> String {
    let anchor = anchor.map { "#\($0)" } ?? ""
    if other == self, !anchor.isEmpty { return anchor }
    let mine = rawValue.split(separator: "/").dropLast()
    let theirs = other.rawValue.split(separator: "/")
    let common = zip(mine, theirs.dropLast()).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: mine.count - common)
    return up + theirs.dropFirst(common).joined(separator: "/") + anchor
  }
}
