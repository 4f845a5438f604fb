"""Runs a script that uses CP-SAT with a random seed of its own.

usage: seeded.py SEED SCRIPT ARGUMENTS…
"""
import runpy
import sys

from ortools.sat.python import cp_model

seed, script = int(sys.argv[1]), sys.argv[2]
usual = cp_model.CpSolver.__init__


def seeded(self, *arguments, **named):
    usual(self, *arguments, **named)
    self.parameters.random_seed = seed


cp_model.CpSolver.__init__ = seeded
sys.argv = sys.argv[2:]
runpy.run_path(script, run_name="__main__")
