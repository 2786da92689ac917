"""Solves a network with OR-Tools and prints the milliseconds of the best solve call and the total cost."""

import sys
import time

import numpy
from ortools.graph.python import min_cost_flow

numbers = numpy.fromfile(sys.argv[1], dtype="<i8")
people, constant, sink = (int(number) for number in numbers[:3])
arcs = numbers[3:].reshape(-1, 3)
supplies = numpy.zeros(int(arcs[:, :2].max()) + 1, dtype=numpy.int64)
supplies[:people] = 1
supplies[sink] = -people
best = None
for _ in range(int(sys.argv[2])):
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(
        arcs[:, 0].astype(numpy.int32), arcs[:, 1].astype(numpy.int32), numpy.ones(len(arcs), dtype=numpy.int64), arcs[:, 2]
    )
    flow.set_nodes_supplies(numpy.arange(len(supplies), dtype=numpy.int32), supplies)
    started = time.perf_counter()
    status = flow.solve()
    elapsed = (time.perf_counter() - started) * 1e3
    if status != flow.OPTIMAL:
        sys.exit(f"OR-Tools ended with {status}")
    best = elapsed if best is None else min(best, elapsed)
print(best, flow.optimal_cost() + constant)
