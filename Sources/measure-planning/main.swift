import Foundation
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

// Prints how soon there is a first plan for one folder of content: the microseconds from the content,
// read, to what is asked for; those from there to a plan; and what that plan comes to. Each is the median
// of some runs, in real time.
// usage: measure-planning FOLDER [RUNS [THREADS]]        Scripts/bench-planner calls it

/// Says on standard error why nothing can be measured, and ends with an exit code.
func stop(_ why: String, _ code: Int32) -> Never {
  FileHandle.standardError.write(Data("\(why)\n".utf8))
  exit(code)
}

/// The median of some times, in microseconds.
func median(_ times: [Duration]) -> Int64 {
  let (seconds, fraction) = times.sorted()[times.count / 2].components
  return seconds * 1_000_000 + fraction / 1_000_000_000_000
}

let arguments = CommandLine.arguments
guard arguments.count > 1 else { stop("usage: measure-planning FOLDER [RUNS [THREADS]]", 2) }
do {
  let organisation = try loadOrganisation(from: .folder(arguments[1], output: nil)).value
  let runs = arguments.count > 2 ? max(1, Int(arguments[2]) ?? 1) : 5
  let threads = arguments.count > 3 ? Int(arguments[3]) : nil
  var plans: [FirstPlan] = []
  for _ in 0..<runs {
    if let plan = await FirstPlan(of: organisation, threads: threads) { plans.append(plan) }
  }
  guard let last = plans.last else { stop("nothing was planned in \(arguments[1])", 3) }
  print("asking \(median(plans.map(\.asking)))")
  print("planning \(median(plans.map(\.planning)))")
  print("value \(last.values.map(String.init).joined(separator: " "))")
} catch {
  stop("\(error)", 3)
}
