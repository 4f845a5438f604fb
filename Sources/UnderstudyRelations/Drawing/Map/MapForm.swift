/// The measures of a map.
struct MapForm: Hashable, Sendable {
  /// The width of a box.
  var boxWidth = 168.0
  /// The least height of a box.
  var boxHeight = 40.0
  /// The most columns of boxes.
  var columns = 5
  var nameStyle = TextStyle.role
  var whatStyle = TextStyle.what
  var timeStyle = TextStyle.time
  /// The least width of a customer's pill.
  var customerWidth = 96.0
  /// How boxes find their places.
  var placing = MapPlacing.exchanged

  /// Between the edge of the drawing and everything in it.
  let margin = 14.0
  /// From a region's edge to the boxes in it.
  let padding = 12.0
  /// The room for a region's heading.
  let heading = 32.0
  /// Between two rows, without and with an upright line.
  let rowGap = 30.0
  let uprightGap = 60.0
  /// Between two tracks of a channel.
  let track = 14.0
  /// From one lane of a corridor to the next.
  let lane = 48.0
  /// From the left edge of a box to its upright lines.
  let upright = 28.0
  /// The room that a sticking point takes on its line.
  let pin = 38.0

  /// The roles of one department, and those around it.
  static let roles = MapForm()

  /// All roles, in their departments.
  static let organisation = MapForm(placing: .grown)

  /// Whole departments.
  static let departments = MapForm(
    boxWidth: 176, boxHeight: 56, columns: 5, nameStyle: .name,
    customerWidth: 110, placing: .free)

  /// The whole organisation at a glance.
  static let glance = MapForm(
    boxWidth: 160, boxHeight: 62, columns: 4, nameStyle: .name, whatStyle: .roomyWhat,
    timeStyle: .roomyTime, customerWidth: 120)

  /// The widest label beside a box: the fewer columns, the more room for words.
  func labelWidth(columns: Int) -> Double {
    switch columns {
    case ...3: 190
    case 4: 150
    default: 132
    }
  }

  /// How wide customers are drawn, so that no word of their names has to be broken.
  func customerWidth(for customers: [MapContent.Customer]) -> Double {
    let words = customers.flatMap { $0.name.visible.split(separator: " ") }
    let widest = words.map { TextStyle.name.width(of: String($0)) }.max() ?? 0
    return min(170, max(customerWidth, widest + 20))
  }

  /// The widest sentence below a rail.
  var railWidth: Double { Double(columns) * (boxWidth + 100) }
}
