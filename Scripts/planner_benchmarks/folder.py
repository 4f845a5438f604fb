"""Finds the benchmarks folder and loads its scripts as modules."""
import ast
import pathlib
import sys
import types

ROOT = pathlib.Path(__file__).resolve().parents[2]
USUAL = ROOT.parent / "shared" / "benchmarks"


class Missing(Exception):
    """The benchmarks are not where they were looked for."""


def find(told=None):
    """The benchmarks folder; raises `Missing` with a sentence for people."""
    folder = pathlib.Path(told) if told else USUAL
    for needed in ("rotation/generate_rotation.py", "rotation/rotation_check.py",
                   "shop/shop_to_xml.py", "shop/best_known.csv"):
        if not (folder / needed).is_file():
            where = told or "../shared/benchmarks beside the project"
            raise Missing(f"there is no {needed} in {where}; say where the benchmarks are with --benchmarks FOLDER")
    return folder


class Benchmarks:
    """The scripts of a benchmarks folder as modules, each loaded once."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self._modules = {}

    def __getattr__(self, name):
        """`benchmarks.rotation_check` is the module of that file."""
        if name not in self._modules:
            found = [self.folder / kind / f"{name}.py" for kind in ("rotation", "shop")]
            path = next((p for p in found if p.is_file()), None)
            if path is None:
                raise AttributeError(f"the benchmarks hold no {name}.py")
            self._modules[name] = self._load(name, path)
        return self._modules[name]

    def _load(self, name, path):
        # Some scripts act on sys.argv as soon as they are read, so the ifs at their outermost level
        # stay out. What is left defines functions and constants.
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        tree.body = [part for part in tree.body if not isinstance(part, ast.If)]
        if str(path.parent) not in sys.path:
            sys.path.insert(0, str(path.parent))
        module = types.ModuleType(name)
        module.__file__ = str(path)
        exec(compile(tree, str(path), "exec"), module.__dict__)
        return module
