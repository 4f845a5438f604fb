import Foundation

/// Follows every link of a site, as a reader would who opened it from disk.
enum SiteLinks {
  /// A sentence for each link that leads nowhere, each id that comes twice on a page, and each
  /// request that would leave the site by itself.
  static func faults(in files: [String: Data]) -> [String] {
    var pages: [String: PageMarkup] = [:]
    for (path, bytes) in files where path.hasSuffix(".html") {
      pages[path] = PageMarkup(String(decoding: bytes, as: UTF8.self))
    }
    let ids = pages.mapValues { Set($0.ids) }
    var faults: [String] = []
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      let twice = Dictionary(grouping: page.ids, by: { $0 }).filter { $0.value.count > 1 }.keys
      faults += twice.sorted().map { "\(path): the id '\($0)' comes twice" }
      for tag in page.tags where ["script", "img", "link", "iframe"].contains(tag.name) {
        let address = tag.attributes["src"] ?? tag.attributes["href"] ?? ""
        // A drawing inside the page names its namespace by an address and asks nobody for it.
        let isInside = address.hasPrefix("data:image/")
        if !isInside, address.hasPrefix("//") || address.contains("://") {
          faults.append("\(path): loads \(address) from outside")
        }
      }
      for address in page.addresses where !isOutside(address) {
        if let fault = fault(of: address, on: path, files, ids) { faults.append(fault) }
      }
    }
    return faults
  }

  private static func isOutside(_ address: String) -> Bool {
    ["http:", "https:", "mailto:", "data:", "tel:"].contains { address.lowercased().hasPrefix($0) }
  }

  private static func fault(
    of address: String, on page: String, _ files: [String: Data], _ ids: [String: Set<String>]
  ) -> String? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map(String.init) ?? ""
    let target: String
    if path.isEmpty {
      target = page
    } else {
      let decoded = path.removingPercentEncoding ?? path
      var folders = page.split(separator: "/").dropLast().map(String.init)
      for part in decoded.split(separator: "/").map(String.init) {
        if part == ".." {
          guard !folders.isEmpty else { return "\(page): '\(address)' leaves the site" }
          folders.removeLast()
        } else if part != "." {
          folders.append(part)
        }
      }
      target = folders.joined(separator: "/")
    }
    guard files[target] != nil else { return "\(page): '\(address)' leads nowhere" }
    guard parts.count == 2, let known = ids[target] else { return nil }
    let anchor = String(parts[1]).removingPercentEncoding ?? String(parts[1])
    return anchor.isEmpty || known.contains(anchor)
      ? nil : "\(page): '\(address)' names no place on that page"
  }
}
