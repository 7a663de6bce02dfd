"""Models of trading with lifetimes, and by integration where it has no answer or loses digits; their fits; contracts."""

import numpy as np
import pandas as pd
from lifetimes import BetaGeoFitter, GammaGammaFitter, ModifiedBetaGeoFitter, ParetoNBDFitter
from lifetimes.datasets import load_cdnow_summary, load_cdnow_summary_data_with_monetary_value
from mixtures import model_of, told
from scipy.optimize import minimize
from scipy.special import betaln
from statsmodels.tools.numdiff import approx_hess3

FITTERS = {"bg-nbd": BetaGeoFitter, "mbg-nbd": ModifiedBetaGeoFitter, "pareto-nbd": ParetoNBDFitter}
NAMES = {
    "bg-nbd": ["r", "alpha", "a", "b"],
    "mbg-nbd": ["r", "alpha", "a", "b"],
    "pareto-nbd": ["r", "alpha", "s", "beta"],
    "gamma-gamma": ["p", "q", "gamma"],
    "shifted-beta-geometric": ["alpha", "beta"],
}


def columns_of(rows, names=("frequency", "recency", "age")):
    return tuple(np.array([row[name] for row in rows], dtype=float) for name in names)


def fitter_of(model):
    fitter = FITTERS[model["kind"]]()
    fitter.params_ = pd.Series(model["parameters"])
    # What a fit would add.
    fitter.predict = fitter.conditional_expected_number_of_purchases_up_to_time
    return fitter


def minus_log_likelihood(kind, log_parameters, columns):
    """Of all rows together: lifetimes' own functions, two of which take logarithms and a mean."""
    rows = len(columns[0])
    ones = np.ones(rows)
    if kind == "gamma-gamma":
        return GammaGammaFitter._negative_log_likelihood(log_parameters, *columns, ones, 0) * rows
    if kind == "pareto-nbd":
        return -ParetoNBDFitter._conditional_log_likelihood(np.exp(log_parameters), *columns).sum()
    return FITTERS[kind]._negative_log_likelihood(log_parameters, *columns, ones, 0) * rows


def by_lifetimes(asked):
    model, horizon = asked["model"], asked["horizon"]
    kind, fitter = model["kind"], fitter_of(model)
    columns = columns_of(asked["histories"])
    log_parameters = np.log([model["parameters"][name] for name in NAMES[kind]])
    one_by_one = [tuple(column[row : row + 1] for column in columns) for row in range(len(columns[0]))]
    return {
        "logLikelihood": [-float(minus_log_likelihood(kind, log_parameters, row)) for row in one_by_one],
        "alive": fitter.conditional_probability_alive(*columns).tolist(),
        "expected": fitter.conditional_expected_number_of_purchases_up_to_time(horizon, *columns).tolist(),
        "expectedOfNew": float(fitter.expected_number_of_purchases_up_to_time(horizon)),
        # Each has one of the two: Pareto/NBD after a history, the others of a new customer.
        "counts": [
            fitter.conditional_probability_of_n_purchases_up_to_time(count, horizon, *columns).tolist()
            if kind == "pareto-nbd"
            else float(fitter.probability_of_n_purchases_up_to_time(horizon, count))
            for count in asked["counts"]
        ],
    }


def predictions(question):
    answers = []
    for asked in question:
        model = model_of(asked["model"])
        # To a customer who is born today nothing has happened; the modified model loses some there and then.
        new = {"frequency": 0, "recency": 0, "age": 0}
        by_definition = [told(model, row, asked["horizon"], asked["counts"]) for row in [*asked["histories"], new]]
        answers.append(
            {"byDefinition": by_definition, "byLifetimes": by_lifetimes(asked) if asked["gentle"] else None}
        )
    return answers


def values(question):
    answers = []
    for asked in question:
        model = fitter_of(asked["model"])
        gamma = GammaGammaFitter()
        p, q, scale = (asked["gammaGamma"][name] for name in ("p", "q", "gamma"))
        gamma.params_ = pd.Series({"p": p, "q": q, "v": scale})
        frequency, recency, age, value = map(
            pd.Series, columns_of(asked["histories"], ("frequency", "recency", "age", "value"))
        )
        worth = gamma.customer_lifetime_value(
            model, frequency, recency, age, value, time=asked["periods"], discount_rate=asked["discount"], freq="M"
        )
        answers.append(
            {
                "expected": gamma.conditional_expected_average_profit(frequency, value).tolist(),
                "worth": worth.tolist(),
            }
        )
    return answers


def best_of(function, starts):
    """The best that scipy finds from some starts, by slopes and then without them until nothing moves."""
    best = None
    for start in starts:
        found = minimize(function, start, method="L-BFGS-B", bounds=[(-9, 9)] * len(start))
        for _ in range(4):
            again = minimize(
                function,
                found.x,
                method="Nelder-Mead",
                options={"xatol": 1e-9, "fatol": 1e-11, "maxiter": 4000, "maxfev": 4000},
            )
            risen, found = found.fun - again.fun, again
            if risen < 1e-9:
                break
        if best is None or found.fun < best.fun:
            best = found
    return best


def answer(kind, function, best):
    """The best with the errors that its bends give: second derivatives by the logarithms, at the top of the likelihood."""
    parameters = np.exp(best.x)
    # Steps that are wide enough for the noise of scipy's hypergeometric function.
    bends = approx_hess3(best.x, function, epsilon=np.full(len(best.x), 1e-3))
    errors = parameters * np.sqrt(np.diag(np.linalg.inv(bends)))
    return {
        "parameters": dict(zip(NAMES[kind], parameters.tolist())),
        "standardErrors": dict(zip(NAMES[kind], errors.tolist())),
        "logLikelihood": -float(best.fun),
    }


def fit(kind, columns, starts):
    def function(log_parameters):
        return minus_log_likelihood(kind, log_parameters, columns)

    return answer(kind, function, best_of(function, starts))


def fits(question):
    answers = []
    for asked in question:
        kind = asked["kind"]
        if kind == "shifted-beta-geometric":
            answers.append(contract_fit(asked["survivors"]))
            continue
        names = ("frequency", "value") if kind == "gamma-gamma" else ("frequency", "recency", "age")
        size = len(NAMES[kind])
        starts = [np.zeros(size), np.array([0.0, 2.0, 0.0, 2.0])[:size]]
        answers.append(fit(kind, columns_of(asked["rows"], names), starts))
    return answers


def contract_fit(survivors):
    survivors = np.array(survivors, dtype=float)
    lost, periods = -np.diff(survivors), np.arange(1, len(survivors))

    def minus(log_parameters):
        alpha, beta = np.exp(log_parameters)
        ended = betaln(alpha + 1, beta + periods - 1) - betaln(alpha, beta)
        still = betaln(alpha, beta + periods[-1]) - betaln(alpha, beta)
        return -(lost @ ended + survivors[-1] * still)

    return answer("shifted-beta-geometric", minus, best_of(minus, [np.zeros(2), np.array([1.0, 2.0])]))


def contracts(question):
    answers = []
    for asked in question:
        alpha, beta, discount, renewals = (asked[name] for name in ("alpha", "beta", "discount", "renewals"))
        # The share that is left after t renewals is the mean of (1 - churn)^t: so far on that a discount leaves nothing.
        far = np.arange(int(60 / np.log1p(discount)))
        log_survival = betaln(alpha, beta + np.arange(len(far) + renewals + 1)) - betaln(alpha, beta)
        survival = np.exp(log_survival)
        today = (1 + discount) ** -far.astype(float)
        answers.append(
            {
                "survival": survival[: asked["periods"] + 1].tolist(),
                "retention": np.exp(np.diff(log_survival[: asked["periods"] + 1])).tolist(),
                # The first period of a new contract is paid now; an old one is about to be renewed, or not.
                "ofNew": float(survival[: len(far)] @ today),
                "renewed": float(survival[renewals + 1 :] @ today / survival[renewals]),
            }
        )
    return answers


def cdnow(question):
    """The CDNOW sample that lifetimes carries, and the best fits to it."""
    book = load_cdnow_summary(index_col=[0])
    valued = load_cdnow_summary_data_with_monetary_value()
    valued = valued[valued["frequency"] > 0]
    columns = tuple(book[name].to_numpy(dtype=float) for name in ("frequency", "recency", "T"))
    worth = tuple(valued[name].to_numpy(dtype=float) for name in ("frequency", "monetary_value"))
    start = np.array([-0.5, 2.0, -0.5, 1.0])
    return {
        "histories": [dict(zip(("frequency", "recency", "age"), row)) for row in zip(*map(np.ndarray.tolist, columns))],
        "values": [dict(zip(("frequency", "value"), row)) for row in zip(*map(np.ndarray.tolist, worth))],
        "fits": {kind: fit(kind, columns, [start]) for kind in FITTERS}
        | {"gamma-gamma": fit("gamma-gamma", worth, [np.ones(3)])},
    }
