import UnderstudyModel

/// How a session, workshop or check-in wants to stand in calendars.
enum BookingAttributes {
  static let duration = AttributeKey.length(
    "duration", "How long it takes. Without it: arranged by people, listed and not planned.",
    right: "3h")
  static let times = AttributeKey.number(
    "times", 1...1_000, "How often it is held.", .usually("1"))
  static let every = AttributeKey.length(
    "every", "The least time from the start of one to the start of the next.", right: "1w")
  static let parts = AttributeKey.length(
    "parts", "It may be split into pieces no shorter, with one host, in one calendar week.",
    right: "2h")
  static let guests = AttributeKey.number(
    "guests", 1...100_000, "How many trainees it bears at once. Without it: the host's number.")
  static let window = AttributeKey.window(
    "window", "Between which times of the host's day.")
  static let days = AttributeKey.weekdays("days", "On which days of the week.")
  static let earliest = AttributeKey.offset("earliest", "Not before this day.", right: "5d")
  static let site = AttributeKey.siteRule(
    "site", "`same`: trainee and host belong to one site; a site: both belong to that one.")
  static let exclusive = AttributeKey.flag(
    "exclusive", "Whether the host bears no other guest meanwhile.")
  static let block = AttributeKey.label(
    "block", "A trainee's sessions with this word should keep one host.", right: "desk")
  static let distinctHosts = AttributeKey.flag(
    "distinct-hosts", "Whether each of its `times` is with another host.")

  /// What all three take.
  static let common: [any DeclaredAttribute] = [
    duration, times, every, parts, window, days, earliest, site,
  ]
  /// What sessions take besides.
  static let session: [any DeclaredAttribute] = [guests, exclusive, block, distinctHosts]
}

extension ElementReader {
  /// What the element says about its booking; what it does not take stays as it is without.
  var booking: Booking {
    var booking = Booking()
    booking.duration = self[BookingAttributes.duration]
    booking.times = self[BookingAttributes.times] ?? 1
    booking.every = self[BookingAttributes.every]
    booking.parts = self[BookingAttributes.parts]
    booking.window = self[BookingAttributes.window]
    booking.days = self[BookingAttributes.days]
    booking.earliest = self[BookingAttributes.earliest]
    booking.site = self[BookingAttributes.site]
    return booking
  }
}
