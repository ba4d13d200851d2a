"""Solves the benchmark's instances with OR-tools' SimpleMinCostFlow, for comparison.

    pip install ortools
    mkdir -p target/instances
    cargo bench --bench matching -- --write target/instances
    python benches/matching/ortools.py target/instances
"""

import pathlib
import resource
import sys
import time

# This file's own name must not hide the library's.
sys.path.pop(0)

import numpy
from ortools.graph.python import min_cost_flow


def solve(path):
    numbers = numpy.fromfile(path, dtype="<i8")
    coaches, communities, count = (int(number) for number in numbers[:3])
    places = numbers[3 : 3 + 2 * count].reshape(-1, 2)
    pairs = numbers[3 + 2 * count :].reshape(-1, 3)
    # Nodes: coaches from 0, communities behind them, then where the flow begins and where it ends.
    source, sink = coaches + communities, coaches + communities + 1
    to_community = coaches + numpy.arange(communities)
    tails = [numpy.full(count, source), pairs[:, 1] - 1, to_community, [source]]
    heads = [places[:, 0] - 1, coaches + pairs[:, 0] - 1, numpy.full(communities, sink), [sink]]
    capacities = [numpy.ones(count + len(pairs) + communities, dtype=numpy.int64), [communities]]
    costs = [places[:, 1], -pairs[:, 2], numpy.zeros(communities + 1, dtype=numpy.int64)]
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(
        *(numpy.concatenate(parts).astype(kind) for parts, kind in
          ((tails, numpy.int32), (heads, numpy.int32), (capacities, numpy.int64), (costs, numpy.int64)))
    )
    flow.set_node_supply(source, communities)
    flow.set_node_supply(sink, -communities)
    edges = len(pairs)
    del numbers, places, pairs, tails, heads, capacities, costs
    began = time.process_time()
    status = flow.solve()
    seconds = time.process_time() - began
    assert status == flow.OPTIMAL, status
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"| {path.stem:<8} | {edges:>9} | {-flow.optimal_cost():>16} | {seconds:>8.4f} | {peak:>7.0f} |", flush=True)


print("| instance |     pairs |        objective |  solve s | MB peak |")
print("|----------|----------:|-----------------:|---------:|--------:|")
for name in ("small", "medium", "large", "dense"):
    path = pathlib.Path(sys.argv[1]) / f"{name}.bin"
    if path.exists():
        solve(path)
