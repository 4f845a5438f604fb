import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel
import UnderstudyRelations

/// What keeping the map came to, and what the content has to say.
package struct KeptMapReport: Sendable {
  package let content: ContentReport
  /// The file that holds the places now, below the content folder; `nil` where nothing was written.
  package let path: String?
  /// How many boxes have places.
  package let boxes: Int
  /// How many of them had none before.
  package let new: Int
  /// Whether places had been kept, but of another kind of map.
  package let isLaidOutAnew: Bool
}

/// Writes down where the boxes of the organisation's map stand, so that they stand there from now on.
///
/// Places that are kept already stay as they are; boxes that came since are added, and those that
/// are no more are left out. Nothing is written where the content has errors.
///
/// - Throws: ``CompilerFailure`` of kind `unwritable` where the places stand in a file that holds
///   something else too, or the file cannot be written.
package func keepMap(_ options: CompileOptions) throws(CompilerFailure) -> KeptMapReport {
  let compilation = try Compilation(options)
  let report = compilation.report()
  guard !compilation.isBroken else {
    return KeptMapReport(content: report, path: nil, boxes: 0, new: 0, isLaidOutAnew: false)
  }
  let path = try compilation.writableMap()
  let map = OrganisationMap(Chains(ServiceGraph(compilation.organisation)))
  let places = map.places
  let kept = compilation.organisation.content.map
  let before = map.followsKeptMap ? Set(kept?.boxes ?? []) : []
  try replaceFile(at: "\(options.folder)/\(path)", with: Array(keptMapDocument(places).utf8))
  return KeptMapReport(
    content: report, path: path, boxes: places.boxes.count,
    new: places.boxes.count { !before.contains($0) },
    isLaidOutAnew: kept != nil && !map.followsKeptMap)
}

extension Compilation {
  /// The file that keeps the map, or would, where it may be replaced as a whole.
  fileprivate func writableMap() throws(CompilerFailure) -> String {
    let declared = organisation.content.map?.declared
    let path = declared?.range.file ?? "map.xml"
    if try holdsNothingElse(path, isKeptMapDocument) { return path }
    throw CompilerFailure(
      .unwritable,
      "\(path)\(declared.lineMark): this file holds more than the map, so no places can be written "
        + "into it; move <map> into a file of its own, such as map.xml")
  }
}

extension KeptMap {
  fileprivate var boxes: [Box] { regions.flatMap(\.spots).map(\.box) }
}
