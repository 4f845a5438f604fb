"""The Markdown tables of a measurement."""
from . import results as figures
from .results import chosen, mean, median, ratio, unique, values

SHOPS = {"jsp": "job shops", "osp": "open shops", "fjsp": "flexible shops"}
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def report(results, conditions, drawing=None):
    """Everything that was measured, as Markdown."""
    parts = ["\n".join(f"- {line}" for line in conditions)]
    runs = [r for r in results if r.group != "trajectory"]
    for group, title in (("standing", "Rotation"), ("repair", "Repair: a tenth of the people newly away")):
        part = per_instance(chosen(runs, group=group))
        if part:
            parts += [f"### {title}", part]
    fresh = chosen(runs, group="fresh")
    if fresh:
        parts += ["### Rotation, fresh seeds", per_size(fresh)]
    shops = chosen(runs, group="shop")
    if shops:
        parts += ["### Shops: gap to the best known makespan", per_shop(shops), mean_gaps(shops)]
    fresh_shops = chosen(runs, group="fresh-shop")
    if fresh_shops:
        parts += ["### Shops of chance", per_size(fresh_shops)]
    first = chosen(runs, group="first-plan")
    if first:
        parts += ["### How soon there is a first plan", first_plans(first)]
    grown = chosen(runs, group="growth")
    if grown:
        parts += ["### Growth", growth(grown)]
    if drawing:
        parts += ["### Value against time", f"![The value of the best plan against time, by solver]({drawing})"]
    faults = unique(f"- {r.solver} on {r.instance}, {r.budget:g} s, seed {r.seed}: {r.fault}"
                    for r in results if r.fault)
    parts += ["### What went wrong", "\n".join(faults) if faults else "Nothing: the checker accepted every plan."]
    return "\n\n".join(parts) + "\n"


def per_instance(results):
    """A line for each instance, budget and solver, over all seeds."""
    lines = [header("instance", "requests", "budget", "solver", "median", "mean", "worst", "÷ floor", "÷ CP-SAT",
                    "wall", "CPU", "memory", "steps/s", "bound", "gap")]
    for instance in unique(r.instance for r in results):
        for budget in unique(r.budget for r in chosen(results, instance=instance)):
            here = chosen(results, instance=instance, budget=budget)
            by_solver = {name: chosen(here, solver=name) for name in unique(r.solver for r in here)}
            middle = {name: median(values(runs)) for name, runs in by_solver.items()}
            for name, runs in by_solver.items():
                found = values(runs)
                bound = max((r.bound for r in runs if r.bound is not None), default=None)
                lines.append(row(
                    instance, runs[0].requests, f"{budget:g} s", name, number(middle[name]), number(mean(found)),
                    number(max(found, default=None)), times(ratio(middle[name], middle.get("floor"))),
                    times(ratio(middle[name], middle.get("CP-SAT"))), seconds(mean([r.wall for r in runs])),
                    seconds(mean([r.cpu for r in runs])), f"{mean([r.megabytes for r in runs]):,.0f} MB",
                    number(mean(speeds(runs))), number(bound), percent(gap(middle[name], bound))))
    return "\n".join(lines) if len(lines) > 1 else ""


def per_size(results):
    """A line for each size and budget: how we stand to each peer over instances never seen before."""
    lines = [header("size", "instances", "budget", "our mean", "peer", "its mean", "ours ÷ its, mean", "worst",
                    "ours better", "equal", "worse")]
    for size in unique(r.size for r in results):
        for budget in unique(r.budget for r in chosen(results, size=size)):
            here = chosen(results, size=size, budget=budget)
            told = SHOPS.get(size, size)
            ours = {r.instance: r.value for r in chosen(here, solver="Understudy") if r.value is not None}
            for peer in unique(r.solver for r in here if r.solver != "Understudy"):
                its = {r.instance: r.value for r in chosen(here, solver=peer) if r.value is not None}
                both = [name for name in ours if name in its]
                ratios = [q for q in (ratio(ours[name], its[name]) for name in both) if q is not None]
                lines.append(row(
                    told, len(ours), f"{budget:g} s", number(mean(list(ours.values()))), peer,
                    number(mean([its[name] for name in both])), times(figures.geometric_mean([q for q in ratios if q])),
                    times(max(ratios, default=None)), sum(ours[n] < its[n] for n in both),
                    sum(ours[n] == its[n] for n in both), sum(ours[n] > its[n] for n in both)))
            if not any(r.solver != "Understudy" for r in here):
                lines.append(row(told, len(ours), f"{budget:g} s", number(mean(list(ours.values()))), *["–"] * 7))
    return "\n".join(lines)


def per_shop(results):
    """A line for each shop and budget; the gap is how far a makespan lies above the best known."""
    solvers = unique(r.solver for r in results)
    lines = [header("shop", "operations", "best known", "budget",
                    *[f"{name}: {what}" for name in solvers for what in ("median", "gap", "worst gap")], "our bound")]
    for shop in unique(r.instance for r in results):
        for budget in unique(r.budget for r in chosen(results, instance=shop)):
            here = chosen(results, instance=shop, budget=budget)
            best = here[0].best_known
            cells = []
            for name in solvers:
                found = values(chosen(here, solver=name))
                cells += [number(median(found)), percent(above(median(found), best)),
                          percent(above(max(found, default=None), best))]
            bound = max((r.bound for r in chosen(here, solver="Understudy") if r.bound is not None), default=None)
            lines.append(row(shop, here[0].requests, number(best), f"{budget:g} s", *cells, number(bound)))
    return "\n".join(lines)


def mean_gaps(results):
    """The mean gap of each kind of shop."""
    solvers = unique(r.solver for r in results)
    lines = [header("kind", "budget", *[f"{name}: mean gap" for name in solvers])]
    for size in unique(r.size for r in results):
        for budget in unique(r.budget for r in chosen(results, size=size)):
            cells = []
            for name in solvers:
                here = chosen(results, size=size, budget=budget, solver=name)
                gaps = [above(median(values(chosen(here, instance=shop))), chosen(here, instance=shop)[0].best_known)
                        for shop in unique(r.instance for r in here)]
                # A kind with a shop that got no plan has no mean.
                cells.append("–" if not gaps or None in gaps else percent(mean(gaps)))
            lines.append(row(SHOPS.get(size, size), f"{budget:g} s", *cells))
    return "\n".join(lines)


def first_plans(results):
    """A line for each instance: how long it takes, once the content is read, until a plan is in hand."""
    lines = [header("instance", "requests", "to what is asked for", "from there to a plan", "its value, as told")]
    for r in results:
        lines.append(row(r.instance, r.requests, milliseconds(r.asking), milliseconds(r.planning), number(r.value)))
    return "\n".join(lines)


def growth(results):
    """A line for each instance: the first plan, and how many steps a second follow."""
    lines = [header("instance", "requests", "first plan", "its value", "its memory", "steps", "steps/s", "value then")]
    for instance in unique(r.instance for r in results):
        here = chosen(results, instance=instance)
        first = next((r for r in here if r.steps == 0), None)
        after = next((r for r in here if r.steps), None)
        if not first or not after:
            continue
        took = after.wall - first.wall
        lines.append(row(
            instance, first.requests, f"{first.wall:.2f} s", number(first.value), f"{first.megabytes:,.0f} MB",
            number(after.steps), number(round(after.steps / took)) if took > 0 else "–", number(after.value)))
    return "\n".join(lines)


def write(path, text):
    """Puts a report between the markers of a document. Raises `ValueError` where it has none."""
    told = path.read_text(encoding="utf-8")
    if told.count(BEGIN) != 1 or told.count(END) != 1 or told.index(END) < told.index(BEGIN):
        raise ValueError(f"{path} needs the lines '{BEGIN}' and '{END}', once each and in that order")
    before, rest = told.split(BEGIN)
    after = rest.split(END)[1]
    path.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}", encoding="utf-8")


def speeds(runs):
    return [r.steps / r.budget for r in runs if r.steps is not None and r.budget]


def gap(value, bound):
    """How far a value lies above a bound, as a part of the value."""
    if value is None or bound is None:
        return None
    return 0.0 if value == bound else (value - bound) / value if value else None


def above(value, best):
    return None if value is None or not best else value / best - 1


def header(*names):
    return row(*names) + "\n" + row(*["---"] * len(names))


def row(*cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def number(value):
    if value is None:
        return "–"
    return f"{value:,.0f}" if value == int(value) or value >= 100 else f"{value:,.1f}"


def times(value):
    return "–" if value is None else f"{value:.3f}"


def seconds(value):
    return "–" if value is None else f"{value:.1f} s"


def milliseconds(value):
    return "–" if value is None else f"{1_000 * value:,.1f} ms"


def percent(value):
    return "–" if value is None else f"{100 * value:.1f} %"
