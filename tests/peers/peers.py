"""Answers with the libraries of another language what the test asks: JSON in, JSON out."""

import datetime
import decimal
import json
import sys
import warnings

import numpy as np
import pandas as pd
import pingouin
from cohorts import cohorts
from dateutil.relativedelta import relativedelta
from event_logs import event_logs
from experiments import experiments
from markov_switching import markov_switching
from performances import performances
from predictions import cdnow, contracts, fits, predictions, values
from scipy.special import betainc, betaincc, betainccinv, betaincinv
from scipy.stats import binom
from stdnum.cn import ric, uscc
from survivals import curves, incidences, log_ranks, regressions
from trading_days import trading_days

warnings.filterwarnings("ignore")


def days(question):
    first = datetime.date.fromisoformat(question["first"])
    last = datetime.date.fromisoformat(question["last"])
    epoch = datetime.date(1970, 1, 1).toordinal()
    return [
        [n - epoch, datetime.date.fromordinal(n).isoformat()]
        for n in range(first.toordinal(), last.toordinal() + 1)
    ]


def months(question):
    return [
        (datetime.date.fromisoformat(day) + relativedelta(months=count)).isoformat()
        for day, count in question
    ]


def check_characters(question):
    return {
        # stdnum drops the last character, where the check stands.
        "resident": [ric.calc_check_digit(number + "0") for number in question["resident"]],
        "credit": [uscc.calc_check_digit(number) for number in question["credit"]],
    }


def share_below(quantile, d1, d2):
    # Through the beta distribution, and from its nearer end: scipy.stats.f keeps fewer digits.
    above = d2 / (d1 * quantile + d2)
    if above < 0.5:
        return float(betaincc(d2 / 2, d1 / 2, above))
    return float(betainc(d1 / 2, d2 / 2, d1 * quantile / (d1 * quantile + d2)))


def shares_below(question):
    return [share_below(quantile, d1, d2) for quantile, d1, d2 in question]


def quantile(p, d1, d2):
    return d2 * betaincinv(d1 / 2, d2 / 2, p) / (d1 * betainccinv(d2 / 2, d1 / 2, p))


def reliabilities(question):
    answers = []
    for asked in question:
        data = pd.DataFrame(asked["matrix"], dtype=float)
        alpha, rounded = pingouin.cronbach_alpha(
            data=data, nan_policy=asked["gaps"], ci=asked["confidenceLevel"]
        )
        there = data.notna().to_numpy().astype(int)
        complete = int(there.all(axis=1).sum())
        people = complete if asked["gaps"] == "listwise" else int((there.T @ there).min())
        d1, d2 = people - 1, (people - 1) * (data.shape[1] - 1)
        tail = (1 - asked["confidenceLevel"]) / 2
        answers.append(
            {
                "alpha": alpha,
                # Feldt's interval for the people who are used; pingouin counts those with gaps too, and rounds.
                "interval": [1 - (1 - alpha) / quantile(tail, d2, d1), 1 - (1 - alpha) * quantile(tail, d1, d2)],
                "rounded": rounded.tolist() if complete == len(data) else None,
                "rests": [
                    float(np.corrcoef(data[item], data.drop(columns=item).sum(axis=1))[0, 1])
                    for item in data.columns
                ]
                if complete == len(data)
                else None,
            }
        )
    return answers


def absorbing_chains(question):
    answers = []
    for asked in question:
        transitions = np.array(asked["transitions"])
        visits = np.linalg.inv(np.eye(len(transitions)) - transitions)
        answers.append(
            {
                "visits": visits.tolist(),
                "steps": visits.sum(axis=1).tolist(),
                "probability": (visits @ np.array(asked["absorbing"])).tolist(),
            }
        )
    return answers


def tail(successes, trials, probability):
    # scipy keeps 8 digits only where trials are a billion and chances a billionth: so term by term, to 50 digits.
    chance = decimal.Decimal(probability)
    term = ((1 - chance).ln() * trials).exp()
    below = decimal.Decimal(0)
    for count in range(min(successes, trials + 1)):
        below += term
        term = term * (trials - count) / (count + 1) * chance / (1 - chance)
    return float(1 - below)


def case_tails(question):
    with decimal.localcontext(decimal.Context(prec=50)):
        return [
            [tail(asked["closes"], asked["cases"] - less, asked["probability"]) for less in (0, 1)]
            for asked in question
        ]


def book_edges(question):
    answers = []
    for asked in question:
        chances = np.ones(1)
        for group in asked["groups"]:
            counts = np.arange(group["cases"] + 1)
            chances = np.convolve(chances, binom.pmf(counts, group["cases"], group["probability"]))
        below = np.cumsum(chances)
        tail = (1 - asked["level"]) / 2
        edges = {}
        for edge, level in (("lower", tail), ("upper", 1 - tail)):
            edges[edge] = np.searchsorted(below, [level * (1 - 1e-10), level * (1 + 1e-10)]).tolist()
        answers.append(edges)
    return answers


ANSWERS = {
    "days": days,
    "months": months,
    "checkCharacters": check_characters,
    "curves": curves,
    "logRanks": log_ranks,
    "regressions": regressions,
    "incidences": incidences,
    "cohorts": cohorts,
    "sharesBelow": shares_below,
    "reliabilities": reliabilities,
    "absorbingChains": absorbing_chains,
    "caseTails": case_tails,
    "bookEdges": book_edges,
    "eventLogs": event_logs,
    "tradingDays": trading_days,
    "markovSwitching": markov_switching,
    "performances": performances,
    "predictions": predictions,
    "fits": fits,
    "values": values,
    "contracts": contracts,
    "cdnow": cdnow,
    "experiments": experiments,
}

if __name__ == "__main__":
    questions = json.load(sys.stdin)
    json.dump({name: ANSWERS[name](question) for name, question in questions.items()}, sys.stdout)
