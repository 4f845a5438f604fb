/// The pages about learning: curricula, schedule, trainees, hosts, packets, calendars.
let learningPages: [PageMaker] = [
  .curricula, .curriculum,
  .schedule, .weeks, .visitLists, .cost,
  .trainees, .trackers, .hosts,
  .packetIndex, .packets,
  .calendars, .learningData,
]
