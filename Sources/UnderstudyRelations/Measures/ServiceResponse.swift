package import UnderstudyModel

/// How long a service takes, and how often within the promise.
///
/// Measured minutes are read on the clock of the promise: a promise in working days counts each as
/// one working day of the organisation's default calendar, one in elapsed days as 24 hours.
package struct ServiceResponse: Hashable, Sendable {
  /// The deliveries of one month.
  package struct Monthly: Hashable, Sendable {
    package var month: Month
    package var minutes: Spread
    /// How many were within the promise; `nil` where the promise has no figure.
    package var kept: Int?
  }

  package var service: Identifier<Service>
  /// The promise in minutes on its own clock; `nil` where it has no figure.
  package var promised: Int?
  package var minutes: Spread
  package var kept: Int?
  /// In order of time; months without deliveries are left out.
  package var months: [Monthly]

  /// The part of deliveries within the promise, 0 to 1.
  package var share: Double? { kept.map { Double($0) / Double(minutes.count) } }

  /// `nil` where nothing was measured.
  package init?(_ service: Service, times: [ResponseTime], week: WorkingWeek) {
    guard let all = Spread(of: times.map(\.minutes)) else { return nil }
    let promised = service.within.map { $0.minutes(in: week) }
    func kept(_ times: [ResponseTime]) -> Int? {
      promised.map { limit in times.count { $0.minutes <= limit } }
    }
    self.service = service.id
    self.promised = promised
    minutes = all
    self.kept = kept(times)
    months = Dictionary(grouping: times) { Month(of: $0.day) }.sorted { $0.key < $1.key }
      .compactMap { month, times in
        Spread(of: times.map(\.minutes)).map {
          Monthly(month: month, minutes: $0, kept: kept(times))
        }
      }
  }
}

extension Service.Promptness {
  /// The upper end in minutes on the promise's own clock.
  fileprivate func minutes(in week: WorkingWeek) -> Int {
    switch (length.upper, clock) {
    case (.minutes(let minutes), _): minutes
    case (.days(let days), .business): days * week.minutesPerDay
    case (.weeks(let weeks), .business): weeks * week.days * week.minutesPerDay
    case (.days(let days), .elapsed): days * 1_440
    case (.weeks(let weeks), .elapsed): weeks * 7 * 1_440
    }
  }
}
