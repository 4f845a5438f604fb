import UnderstudyDiagnostics
import UnderstudyModel

/// What every page reads: the input, what follows from it, where things stand, and which pages there are.
struct Handbook: Sendable {
  let input: SiteInput
  let map: SiteMap
  let renderer: TemplateRenderer
  let connections: Connections
  let badges: CurriculumBadges
  let shortNames: ShortNames
  /// Every file that the site will have, so that no link leads nowhere.
  let paths: Set<SitePath>

  init(_ input: SiteInput, renderer: TemplateRenderer, paths: Set<SitePath>) {
    self.input = input
    self.renderer = renderer
    self.paths = paths
    map = SiteMap(input.organisation)
    connections = Connections(input)
    badges = CurriculumBadges(input.organisation.curricula)
    shortNames = ShortNames(input.organisation.people)
  }

  var organisation: Organisation { input.organisation }
  var today: Day { input.today }
  var audience: Audience { input.audience }

  /// Whether the site has this page.
  func has(_ destination: Destination) -> Bool { paths.contains(map.path(of: destination)) }
}
