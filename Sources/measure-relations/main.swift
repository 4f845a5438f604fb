import Foundation
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel
import UnderstudyRelations

// Prints how long each step of the relations takes for one folder of content, as `step milliseconds`.
// usage: measure-relations FOLDER [RUNS]        Scripts/measure-relations calls it

/// Says on standard error why nothing can be measured, and ends with an exit code.
func stop(_ why: String, _ code: Int32) -> Never {
  FileHandle.standardError.write(Data("\(why)\n".utf8))
  exit(code)
}

/// Runs everything some times and keeps each step's fastest run.
func measure(_ folder: String, runs: Int) throws {
  var best: [(step: String, time: Duration)] = []
  for _ in 0..<runs {
    let run = try StepTimes(of: folder)
    guard run.found > 0 else { stop("nothing was found in \(folder)", 3) }
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
guard arguments.count > 1 else { stop("usage: measure-relations FOLDER [RUNS]", 2) }
do {
  try measure(arguments[1], runs: arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1)
} catch {
  stop("\(error)", 3)
}
