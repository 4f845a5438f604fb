"""What `Scripts/bench-planner` and `Scripts/test-plans` share: instances, solvers, judges and figures.

The instances, the independent checker and the peers live in a folder of their own beside the
project; nothing of them is copied here.
"""
