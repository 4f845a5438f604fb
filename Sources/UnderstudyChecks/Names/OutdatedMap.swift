import UnderstudyDiagnostics
import UnderstudyModel

struct OutdatedMap: Check {
  static let id: Diagnostic.ID = "outdated-map"
  static let severity = Severity.note
  static let needsEveryFile = true
  static let question = "Does the map keep places only for what exists?"

  static let wrong = [
    """
    <role id="picker" title="Picker"/>
    --- map.xml
    <map columns="3">
      <region band="1">
        <spot role="picker" column="2" row="1"/><‹spot› role="packer" column="3" row="1"/>
      </region>
    </map>
    """
  ]

  static let right = [
    """
    <role id="picker" title="Picker"/>
    --- map.xml
    <map columns="3"><region band="1"><spot role="picker" column="2" row="1"/></region></map>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    (organisation.content.map?.regions ?? []).flatMap(\.spots).compactMap { spot in
      guard let lost = organisation.name(lostWith: spot.box) else { return nil }
      return Diagnostic(
        Self.id, Self.severity, placeFor(lost), at: spot.declared.range, help: keepAgain)
    }.grouped(manyPlaces)
  }
}

extension Organisation {
  /// The name of what a box of the map stood for, where that is no more.
  fileprivate func name(lostWith box: KeptMap.Box) -> String? {
    switch box {
    case .role(let id): self[id] == nil ? id.rawValue : nil
    case .partner(let id): self[id] == nil ? id.rawValue : nil
    case .department(let id): self[id] == nil ? id.rawValue : nil
    }
  }
}

private func placeFor(_ lost: String) -> String {
  "the map keeps a place for '\(lost)', which the content no longer has"
}
private func manyPlaces(_ count: Int) -> String {
  "the map keeps places for \(count) boxes that the content no longer has"
}
private let keepAgain = "run 'understudy map --keep' to write the places anew"
