/// A group of stations that stays together on the grid, with places of its own.
struct MapBlock {
  /// A place inside the block.
  struct Place: Hashable {
    var column: Int
    var row: Int
  }

  var group: Int?
  var stations: [Int]
  /// In columns.
  var width: Int
  /// By station, in the order of `stations`.
  var places: [Place]
  /// How many of the first stations stand on the main row and may not move.
  var fixed = 0
  /// The block's row that lies on the main row.
  var anchor = 0
  /// Whether it stands below the rail.
  var isBelowRail = false
  /// Where it stands.
  var band = 0
  var start = 0

  var height: Int { places.reduce(0) { max($0, $1.row + 1) } }

  /// The columns of the grid that it takes.
  var columns: Range<Int> { start..<start + width }

  /// Stations in so many columns, filled column by column.
  init(group: Int?, stations: [Int], width: Int) {
    self.group = group
    self.stations = stations
    self.width = max(1, width)
    let height = max(1, (stations.count + self.width - 1) / self.width)
    places = stations.indices.map { Place(column: $0 / height, row: $0 % height) }
  }

  /// Takes in a station; a place left of or above all others moves these.
  mutating func add(_ station: Int, at place: Place) {
    stations.append(station)
    places.append(place)
    if place.column < 0 {
      for place in places.indices { places[place].column += 1 }
      start -= 1
    }
    if place.column < 0 || place.column >= width { width += 1 }
    if place.row < 0 { settle() }
  }

  /// Moves everything down so that no row is negative, the anchor included.
  mutating func settle() {
    let top = places.map(\.row).min() ?? 0
    for place in places.indices { places[place].row -= top }
    anchor -= top
  }
}
