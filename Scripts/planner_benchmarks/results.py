"""Measured runs and the figures that are taken from them."""
import dataclasses
import json
import math
import statistics


@dataclasses.dataclass
class Result:
    """One run of one solver on one instance."""
    group: str        # which table it belongs to: standing, fresh, repair, shop, fresh-shop, first-plan, trajectory
    instance: str
    size: str
    requests: int
    solver: str
    budget: float     # seconds of search
    seed: int
    value: int | None
    wall: float
    cpu: float
    megabytes: float
    steps: int | None = None
    bound: int | None = None
    fault: str | None = None
    trail: list = dataclasses.field(default_factory=list)
    best_known: int | None = None
    asking: float | None = None     # seconds from the content, read, to what is asked for
    planning: float | None = None   # seconds from there to the first plan


class Log:
    """Results as lines of JSON, so that a run that is broken off leaves what it has measured."""

    def __init__(self, path):
        self.path, self.results = path, []
        path.write_text("", encoding="utf-8")

    def add(self, result):
        self.results.append(result)
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(dataclasses.asdict(result)) + "\n")


def read(path):
    """The results of an earlier run."""
    with open(path, encoding="utf-8") as file:
        return [Result(**json.loads(line)) for line in file if line.strip()]


def values(results):
    return [r.value for r in results if r.value is not None and not r.fault]


def median(numbers):
    return statistics.median(numbers) if numbers else None


def mean(numbers):
    return statistics.fmean(numbers) if numbers else None


def geometric_mean(numbers):
    return math.exp(statistics.fmean(math.log(n) for n in numbers)) if numbers else None


def ratio(ours, theirs):
    """Ours divided by theirs; below 1 is better. Two plans of no cost at all are equal."""
    if ours is None or theirs is None:
        return None
    if theirs == 0:
        return 1.0 if ours == 0 else None
    return ours / theirs


def chosen(results, **wanted):
    """The results with such properties, in the order in which they were measured."""
    return [r for r in results if all(getattr(r, key) == value for key, value in wanted.items())]


def unique(values):
    return list(dict.fromkeys(values))
