"""Times fits of BG/NBD to a book by scipy and lifetimes: the task and the folder of its columns in, JSON out."""

import os
import sys
import warnings
from pathlib import Path

# The tables are small: threads of the linear algebra only wait for each other, ten times as long as the work takes.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
from lifetimes import BetaGeoFitter
from lifetimes.datasets import load_cdnow_summary
from scipy.optimize import minimize
from scipy.special import digamma, gammaln
from timing import answer, timed

warnings.filterwarnings("ignore")
# Where lifetimes starts: logarithms, for times of which the longest is 10.
START = np.full(4, 0.1)
LONGEST = 10


class Likelihood:
    """Minus the log-likelihood of a book, and its slopes, as functions of the logarithms of r, alpha, a and b."""

    def __init__(self, frequency, recency, age):
        self.scale = LONGEST / age.max()
        self.x, self.recency, self.age = frequency, recency * self.scale, age * self.scale
        self.repeated = frequency > 0
        self.passed = np.maximum(frequency, 1) - 1

    def parts(self, log_parameters):
        r, alpha, a, b = np.exp(log_parameters)
        x = self.x
        alive = -(r + x) * np.log(alpha + self.age)
        gone = np.log(a / (b + self.passed)) - (r + x) * np.log(alpha + self.recency)
        either = np.where(self.repeated, np.logaddexp(alive, gone), alive)
        return r, alpha, a, b, gone, either

    def value(self, log_parameters):
        return self.sum_of(*self.parts(log_parameters))

    def sum_of(self, r, alpha, a, b, gone, either):
        x = self.x
        rates = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
        chances = gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x)
        return -(rates + chances + either).sum()

    def value_and_slopes(self, log_parameters):
        r, alpha, a, b, gone, either = self.parts(log_parameters)
        x = self.x
        share = np.where(self.repeated, np.exp(gone - either), 0)
        late, early = alpha + self.age, alpha + self.recency
        both = digamma(a + b) - digamma(a + b + x)
        slopes = np.array(
            [
                (digamma(r + x) - digamma(r) + np.log(alpha) - (1 - share) * np.log(late) - share * np.log(early)).sum(),
                (r / alpha - (r + x) * ((1 - share) / late + share / early)).sum(),
                (both + share / a).sum(),
                (both + digamma(b + x) - digamma(b) - share / (b + self.passed)).sum(),
            ]
        )
        return self.sum_of(r, alpha, a, b, gone, either), -slopes * np.array([r, alpha, a, b])

    def answer(self, log_parameters):
        r, alpha, a, b = np.exp(log_parameters).tolist()
        # Of the book as it was, whose times are longer: each trade has a density.
        log_likelihood = -self.value(log_parameters) + self.x.sum() * np.log(self.scale)
        parameters = {"r": r, "alpha": alpha / self.scale, "a": a, "b": b}
        return {"logLikelihood": float(log_likelihood), "parameters": parameters}


def without_slopes(*columns):
    likelihood = Likelihood(*columns)
    seconds, found = timed(lambda: minimize(likelihood.value, START, method="Nelder-Mead"))
    return seconds, likelihood.answer(found.x)


def by_differences(*columns):
    likelihood = Likelihood(*columns)
    seconds, found = timed(lambda: minimize(likelihood.value, START, method="L-BFGS-B"))
    return seconds, likelihood.answer(found.x)


def with_slopes(*columns):
    likelihood = Likelihood(*columns)
    seconds, found = timed(lambda: minimize(likelihood.value_and_slopes, START, method="L-BFGS-B", jac=True))
    return seconds, likelihood.answer(found.x)


def lifetimes(*columns):
    seconds, fitter = timed(lambda: BetaGeoFitter().fit(*columns))
    likelihood = Likelihood(*columns)
    r, alpha, a, b = fitter.params_[["r", "alpha", "a", "b"]]
    return seconds, likelihood.answer(np.log([r, alpha * likelihood.scale, a, b]))


def book(*_):
    """The CDNOW sample that lifetimes carries."""
    table = load_cdnow_summary()
    names = {"frequency": "frequency", "recency": "recency", "age": "T"}
    return 0, {ours: table[theirs].astype(float).tolist() for ours, theirs in names.items()}


TASKS = {
    "without-slopes": without_slopes,
    "by-differences": by_differences,
    "with-slopes": with_slopes,
    "lifetimes": lifetimes,
    "book": book,
}

if __name__ == "__main__":
    task, folder = sys.argv[1:]
    names = ("frequency", "recency", "age")
    columns = [np.fromfile(Path(folder) / name) for name in names if (Path(folder) / name).exists()]
    answer(*TASKS[task](*columns))
