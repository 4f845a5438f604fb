import UnderstudyDiagnostics
import UnderstudyModel

/// What every page reads: the input, where things stand, and which pages there are.
struct Handbook: Sendable {
  let input: SiteInput
  let map: SiteMap
  let renderer: TemplateRenderer
  /// Every file that the site will have, so that no link leads nowhere.
  let paths: Set<SitePath>

  var organisation: Organisation { input.organisation }
  var today: Day { input.today }
  var audience: Audience { input.audience }

  /// Whether the site has this page.
  func has(_ destination: Destination) -> Bool { paths.contains(map.path(of: destination)) }
}
