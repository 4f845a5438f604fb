/// Which facts count when a place is looked for.
///
/// The search asks for all of them. Whoever wants to know why something has no place adds one after
/// the other, and the first with which no place is left tells the reason.
struct FactLayers: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// When the trainee is at work and not busy. When a host may host always counts.
  static let trainee = FactLayers(rawValue: 1)
  /// How long anybody may learn, and host, at most.
  static let traineeLimit = FactLayers(rawValue: 2)
  static let hostLimit = FactLayers(rawValue: 4)
  /// How many must stay on duty.
  static let cover = FactLayers(rawValue: 8)
  /// What else the plan holds: visits of the host, their hours in the week, the trainee's visits,
  /// their hours in day and week, colleagues who are away, rooms in use, repetitions.
  static let hostTime = FactLayers(rawValue: 16)
  static let hostUse = FactLayers(rawValue: 32)
  static let traineeTime = FactLayers(rawValue: 64)
  static let traineeUse = FactLayers(rawValue: 128)
  static let coverUse = FactLayers(rawValue: 256)
  static let room = FactLayers(rawValue: 512)
  static let spacing = FactLayers(rawValue: 1_024)

  static let all = FactLayers(rawValue: 2_047)
}
