"""Times a task as the other side is timed."""

import json
import sys
import time

RUNS = 3


def timed(work):
    """The mean of some runs after a first one, and the last result."""
    work()
    start = time.perf_counter()
    results = [work() for _ in range(RUNS)]
    return (time.perf_counter() - start) / RUNS, results[-1]


def answer(seconds, value):
    json.dump({"seconds": seconds, "value": value}, sys.stdout)
