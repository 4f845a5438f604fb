/// The measures of a map with one role in the middle.
package struct EgoMapForm: Hashable, Sendable {
  package var supplierHeading: String
  package var middleHeading: String
  package var customerHeading: String
  /// How many neighbours are drawn on a side; the others are counted in a last box.
  package var limit: Int
  /// How many services of one neighbour have lines of their own; where there are more, the last line
  /// says how many.
  package var linesPerNeighbour = 4

  var width: Double
  var boxWidth: Double
  var boxHeight: Double
  /// From one box to the next.
  var pitch: Double
  /// Between two services of one neighbour.
  var inner: Double
  var top: Double
  var slabX: Double
  var slabWidth: Double
  var middleHeight: Double
  /// Where labels are centred between the boxes and the slab.
  var labelRoom: Double
  var showsDepartments: Bool
  var middleStyle: TextStyle
  var whatStyle: TextStyle
  var timeStyle: TextStyle

  /// As wide as a page of the site.
  package static let page = EgoMapForm(
    supplierHeading: "Who serves me", middleHeading: "Me", customerHeading: "Whom I serve",
    limit: 10, width: 1_200, boxWidth: 210, boxHeight: 56, pitch: 88, inner: 62, top: 36,
    slabX: 490, slabWidth: 220, middleHeight: 88, labelRoom: 238, showsDepartments: true,
    middleStyle: .meName, whatStyle: .roomyWhat, timeStyle: .roomyTime)

  /// As wide as a printed packet.
  package static let packet = EgoMapForm(
    supplierHeading: "They serve you", middleHeading: "You", customerHeading: "You serve",
    limit: 6, width: 660, boxWidth: 131, boxHeight: 44, pitch: 72, inner: 60, top: 28, slabX: 264,
    slabWidth: 132, middleHeight: 56, labelRoom: 112, showsDepartments: false, middleStyle: .role,
    whatStyle: .what, timeStyle: .time)
}
