"""Times lifelines: the task and the folder of its columns in, JSON with the seconds of the work alone out."""

import math
import sys
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from lifelines import CoxPHFitter, KaplanMeierFitter
from timing import answer, timed

warnings.filterwarnings("ignore")


def curve(columns):
    times, event = columns["time"], columns["event"]
    seconds, fitter = timed(lambda: KaplanMeierFitter().fit(times, event))
    # lifelines adds a row at the origin.
    survival = fitter.survival_function_["KM_estimate"].iloc[1:]
    limits = fitter.confidence_interval_.iloc[1:]
    lower = [value if math.isfinite(value) else None for value in limits.iloc[:, 0]]
    return seconds, {"time": survival.index.tolist(), "survival": survival.tolist(), "lower": lower}


def regression(columns):
    data = pd.DataFrame(columns)
    seconds, fitter = timed(lambda: CoxPHFitter().fit(data, "time", "event"))
    return seconds, {"estimate": fitter.params_.tolist(), "standardError": fitter.standard_errors_.tolist()}


TASKS = {"curve": curve, "regression": regression}

if __name__ == "__main__":
    task, folder = sys.argv[1:]
    columns = {
        path.name: np.fromfile(path, dtype=np.float64 if path.name.startswith("x") else np.int32)
        for path in sorted(Path(folder).iterdir())
    }
    seconds, value = TASKS[task](columns)
    answer(seconds, value)
