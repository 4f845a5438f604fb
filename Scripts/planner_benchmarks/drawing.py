"""Draws the value of the best plan against time as an SVG, one panel for each instance."""
import math
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 420, 250, 70, 92, 34, 42
COLUMNS = 2
DASHES = {"Understudy": "", "floor": "6 4", "CP-SAT": "2 3"}
# A contrast of 4.5 to 1 on white and on near-black; the dashes tell the solvers apart without colour.
COLOURS = {"Understudy": ("#1769b5", "#6cb2f2"), "floor": ("#9a5213", "#e29a5a"), "CP-SAT": ("#6a55ad", "#b3a3ea")}
OTHER = ("#5a6670", "#a8b4be")
STYLE = """
  text { font: 12px system-ui, sans-serif; fill: #3a3a3a }
  .title { font-weight: 600; font-size: 13px }
  .frame { fill: none; stroke: #8a8a8a } .grid { stroke: #8a8a8a; stroke-opacity: .28 }
"""


def style():
    """The styles for a light page, and for a dark one what differs."""
    def of(shade):
        named = [(class_of(solver), pair[shade]) for solver, pair in COLOURS.items()] + [("other", OTHER[shade])]
        return " ".join(f".{name} {{ stroke: {c} }} text.{name}, circle.{name} {{ stroke: none; fill: {c} }}"
                        for name, c in named)
    return STYLE + of(0) + " @media (prefers-color-scheme: dark) { text { fill: #d6d6d6 } " + of(1) + " }"


def class_of(solver):
    return solver.lower() if solver in COLOURS else "other"


def draw(curves):
    """Draws curves: for each instance, for each solver, points of seconds and value.

    An instance without a point is left out; the height of each panel follows its own values.
    """
    panels = [(name, {s: sorted(p) for s, p in of.items() if p}) for name, of in curves.items()]
    panels = [(name, of) for name, of in panels if of]
    rows = max(1, math.ceil(len(panels) / COLUMNS))
    width, height = COLUMNS * WIDTH, rows * HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'role="img" aria-labelledby="title about">',
        '<title id="title">The value of the best plan against time</title>',
        f'<desc id="about">{escape(described(panels))}</desc>', f"<style>{style()}</style>",
    ]
    for place, (name, of) in enumerate(panels):
        parts.append(f'<g transform="translate({place % COLUMNS * WIDTH} {place // COLUMNS * HEIGHT})">')
        parts += panel(name, of)
        parts.append("</g>")
    return "\n".join(parts + ["</svg>"]) + "\n"


def described(panels):
    """The drawing in words, for whoever does not see it."""
    told = []
    for name, of in panels:
        ends = ", ".join(f"{solver} {points[-1][1]:,.0f} after {points[-1][0]:g} s" for solver, points in of.items())
        told.append(f"{name}: {ends}.")
    return "Smaller is better. " + " ".join(told)


def panel(name, of):
    times = [t for points in of.values() for t, _ in points]
    heights = [v for points in of.values() for _, v in points]
    # Some values are ten times the others, so heights are logarithms; 0 is drawn as 1.
    low, high = max(1, min(heights)) / 1.06, max(2, max(heights)) * 1.06
    first, last = max(min(times), 0.01), max(max(times), 0.02)
    span = max(math.log10(last / first), 0.1)

    def x(t):
        return LEFT + math.log10(max(t, first) / first) / span * (WIDTH - LEFT - RIGHT)

    def y(v):
        return TOP + math.log(high / max(v, 1)) / math.log(high / low) * (HEIGHT - TOP - BOTTOM)

    parts = [f'<text class="title" x="{LEFT}" y="20">{escape(name)}</text>']
    for v in steps(low, high):
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(v):.1f}" y2="{y(v):.1f}"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y(v) + 4:.1f}" text-anchor="end">{v:,.0f}</text>')
    for t in sorted(set(times)):
        if t in (0.1, 0.3, 1, 3, 10, 60):
            parts.append(f'<line class="grid" y1="{TOP}" y2="{HEIGHT - BOTTOM}" x1="{x(t):.1f}" x2="{x(t):.1f}"/>')
            parts.append(f'<text x="{x(t):.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{t:g}</text>')
    parts.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}" text-anchor="middle">seconds of search</text>')
    parts.append(f'<rect class="frame" x="{LEFT}" y="{TOP}" width="{WIDTH - LEFT - RIGHT}" '
                 f'height="{HEIGHT - TOP - BOTTOM}"/>')
    labels = []
    for solver, points in of.items():
        kind, dash = class_of(solver), DASHES.get(solver, "8 3 2 3")
        path = " ".join(f"{x(t):.1f},{y(v):.1f}" for t, v in points)
        parts.append(f'<polyline class="{kind}" points="{path}" fill="none" stroke-width="2" stroke-dasharray="{dash}"/>')
        parts += [f'<circle class="{kind}" cx="{x(t):.1f}" cy="{y(v):.1f}" r="3"/>' for t, v in points]
        labels.append([y(points[-1][1]) + 4, solver])
    for height, solver in apart(labels):
        parts.append(f'<text class="{class_of(solver)}" x="{WIDTH - RIGHT + 8}" y="{height:.1f}">{escape(solver)}</text>')
    return parts


def apart(labels):
    """Moves labels down until none stands on another."""
    last = -math.inf
    for label in sorted(labels):
        label[0] = max(label[0], last + 14)
        last = label[0]
        yield label


def steps(low, high):
    """Some round numbers between two: 1, 2 and 5 times powers of ten, or finer where those are few."""
    for kinds in ((1, 2, 5), (1, 1.5, 2, 3, 5, 7), [1 + k / 5 for k in range(45)], [1 + k / 20 for k in range(180)]):
        found = [k * 10**power for power in range(0, math.ceil(math.log10(high)) + 1) for k in kinds
                 if low <= k * 10**power <= high]
        if len(found) >= 3:
            break
    every = math.ceil(len(found) / 6)
    return found[::max(1, every)]
