"""Survival with lifelines and, for ties by Breslow and strata, statsmodels."""

import math

import numpy as np
import pandas as pd
from lifelines import AalenJohansenFitter, CoxPHFitter, KaplanMeierFitter, NelsonAalenFitter
from lifelines.statistics import multivariate_logrank_test
from statsmodels.duration.hazard_regression import PHReg

# lifelines stops when its decrement, a square, is small or the likelihood stands still: half of the digits of an estimate.
PRECISE = {"precision": 1e-24, "r_precision": 0, "max_steps": 100}


def finite(values):
    return [float(value) if math.isfinite(value) else None for value in values]


def column(spells, name):
    return np.array([spell[name] for spell in spells], dtype=float) if name in spells[0] else None


def curves(question):
    answers = []
    for spells in question:
        time, event = column(spells, "time"), column(spells, "event")
        entry, weight = column(spells, "entry"), column(spells, "weight")
        meier = KaplanMeierFitter().fit(time, event, entry=entry, weights=weight)
        aalen = NelsonAalenFitter(nelson_aalen_smoothing=False).fit(time, event, entry=entry, weights=weight)
        # lifelines adds a row at the earliest entry: only times at which something happened are compared.
        times = sorted(set(time))
        table = meier.event_table.loc[times]
        survival = meier.survival_function_["KM_estimate"].loc[times]
        # Its table counts those who enter at a time; its estimate, as ours, does not yet.
        at_risk = table["at_risk"] - table["entrance"]
        limits = meier.confidence_interval_.loc[times]
        answers.append(
            {
                "time": times,
                "atRisk": at_risk.tolist(),
                "survival": survival.tolist(),
                "lower": finite(limits.iloc[:, 0]),
                "upper": finite(limits.iloc[:, 1]),
                "standardError": finite(survival * np.sqrt(meier._cumulative_sq_.loc[times])),
                "hazard": aalen.cumulative_hazard_.loc[times].iloc[:, 0].tolist(),
                # lifelines has another variance: this is the sum of d / n² over its table, as R's.
                "hazardError": np.sqrt((table["observed"] / at_risk**2).cumsum()).tolist(),
            }
        )
    return answers


def log_ranks(question):
    answers = []
    for asked in question:
        spells = asked["spells"]
        time, event, weight = (column(spells, name) for name in ("time", "event", "weight"))
        groups = [spell["group"] for spell in spells]
        rho = {"weightings": "fleming-harrington", "p": asked["rho"], "q": 0} if asked["rho"] else {}
        test = multivariate_logrank_test(time, groups, event, weights=weight, **rho)
        answers.append({"chiSquare": float(test.test_statistic), "p": float(test.p_value)})
    return answers


def regressions(question):
    answers = []
    for asked in question:
        spells = asked["spells"]
        data = pd.DataFrame(asked["rows"], columns=[f"x{place}" for place in range(len(asked["rows"][0]))])
        names = list(data.columns)
        time, event = column(spells, "time"), column(spells, "event")
        entry, weight = column(spells, "entry"), column(spells, "weight")
        strata = None if asked["strata"] is None else np.array(asked["strata"])
        if asked["ties"] == "breslow":
            fit = PHReg(time, data.to_numpy(), status=event, entry=entry, ties="breslow", strata=strata).fit(
                maxiter=100, gtol=1e-13
            )
            answers.append({"estimate": fit.params.tolist(), "standardError": fit.bse.tolist(), "logLikelihood": float(fit.llf)})
            continue
        options = {}
        for name, values in {"time": time, "event": event, "entry": entry, "weight": weight}.items():
            if values is not None:
                data[name] = values
        if entry is not None:
            options["entry_col"] = "entry"
        if weight is not None:
            options["weights_col"] = "weight"
        if strata is not None:
            data["stratum"] = strata
            options["strata"] = ["stratum"]
        fit = CoxPHFitter().fit(data, "time", "event", fit_options=PRECISE, **options)
        answers.append(
            {
                "estimate": fit.params_[names].tolist(),
                "standardError": fit.standard_errors_[names].tolist(),
                "logLikelihood": float(fit.log_likelihood_),
                "likelihoodRatio": float(fit.log_likelihood_ratio_test().test_statistic),
                # Its share of pairs knows neither late entry nor weights.
                "concordance": float(fit.concordance_index_)
                if entry is None and weight is None and strata is None
                else None,
            }
        )
    return answers


def incidences(question):
    answers = []
    for spells in question:
        time, cause = column(spells, "time"), column(spells, "cause")
        curves = []
        for event in sorted(set(cause) - {0.0}):
            fitter = AalenJohansenFitter(calculate_variance=False).fit(time, cause, event_of_interest=int(event))
            incidence = fitter.cumulative_density_.iloc[:, 0]
            times = sorted(set(time))
            curves.append(incidence.loc[times].tolist())
        answers.append(curves)
    return answers
