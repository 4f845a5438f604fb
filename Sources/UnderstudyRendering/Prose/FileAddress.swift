import Foundation

/// The address of a file below `files/`, from the root of the site; `nil` for any other path.
///
/// Authors write addresses, so `%20` is a blank and what follows `#` is a place in the file. The
/// path is decoded once and encoded anew, so what was written raw is encoded too.
func fileAddress(_ written: String) -> String? {
  let ends = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  guard let path = ends.first.flatMap({ String($0).removingPercentEncoding }) else { return nil }
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  guard parts.count > 1, parts[0] == "files", !parts.contains(where: { $0 == ".." || $0 == "." }),
    !path.contains("\\")
  else { return nil }
  let encoded = path.percentEncoded(keeping: "-._~/")
  return ends.count == 1
    ? encoded : encoded + "#" + ends[1].percentEncoded(keeping: "-._~/%!$&'()*+,;=:@?")
}
