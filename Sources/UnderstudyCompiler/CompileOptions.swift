/// What to compile, and for whom.
public struct CompileOptions: Sendable {
  /// The content folder, as the caller named it.
  public var folder: String
  /// Where the site goes. A site inside the content folder is not read as content.
  public var site: String?
  /// `everyone`, `staff`, `managers` or `hr`.
  public var audience = "staff"
  /// A folder whose templates replace the built-in ones, file by file.
  public var templates: String?
  /// The day that counts as today, as `2026-11-23`.
  public var today: String?
  /// The value of `SOURCE_DATE_EPOCH`: seconds since 1970, for builds that can be repeated.
  public var sourceDateEpoch: String?

  /// Whether site or plan are a draft, for looking at while writing: no proof of how good the plan is,
  /// and nothing tried that could mend it.
  public var isDraft = false

  public init(folder: String) { self.folder = folder }
}
