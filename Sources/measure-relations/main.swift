import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel
import UnderstudyRelations

// Prints how long each step of the relations takes for one folder of content, as `step milliseconds`.
// usage: measure-relations FOLDER [RUNS]        Scripts/measure-relations calls it

/// Runs everything some times and keeps each step's fastest run.
func measure(_ folder: String, runs: Int) throws {
  var best: [(step: String, time: Duration)] = []
  for _ in 0..<runs {
    let run = try StepTimes(of: folder)
    guard run.found > 0 else { fatalError("nothing was found in \(folder)") }
    let times = run.times
    if best.isEmpty {
      best = times
    } else {
      for place in times.indices { best[place].time = min(best[place].time, times[place].time) }
    }
  }
  for (step, time) in best {
    let (seconds, fraction) = time.components
    print("\(step) \(seconds * 1_000_000 + fraction / 1_000_000_000_000)")
  }
}

let arguments = CommandLine.arguments
guard arguments.count > 1 else { fatalError("usage: measure-relations FOLDER [RUNS]") }
do {
  try measure(arguments[1], runs: arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1)
} catch {
  fatalError("\(error)")
}
