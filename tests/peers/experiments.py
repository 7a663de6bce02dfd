"""Plans, intervals and tests of experiments with scipy and statsmodels."""

import numpy as np
from scipy.integrate import quad
from scipy.optimize import brentq, minimize_scalar
from scipy.special import betaln, xlogy
from scipy.stats import binomtest, bootstrap, chisquare
from statsmodels.regression.linear_model import OLS
from statsmodels.stats.power import normal_sample_size_one_tail
from statsmodels.stats.proportion import confint_proportions_2indep, samplesize_proportions_2indep_onetail
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW


def wilson(successes, total, level, corrected):
    method = "wilsoncc" if corrected else "wilson"
    return tuple(map(float, binomtest(successes, total).proportion_ci(level, method)))


def difference(a, b, level, corrected):
    if not corrected:
        counts = (a["successes"], a["total"], b["successes"], b["total"])
        return tuple(map(float, confint_proportions_2indep(*counts, method="newcomb", alpha=1 - level)))
    # statsmodels knows the method without the correction only: the same sum of squares, of scipy's corrected limits.
    (lower_a, upper_a), (lower_b, upper_b) = (wilson(arm["successes"], arm["total"], level, True) for arm in (a, b))
    share_a, share_b = a["successes"] / a["total"], b["successes"] / b["total"]
    middle = share_a - share_b
    below = np.hypot(share_a - lower_a, upper_b - share_b)
    above = np.hypot(upper_a - share_a, share_b - lower_b)
    return max(-1.0, float(middle - below)), min(1.0, float(middle + above))


def proportions(question):
    return [
        {
            "interval": wilson(asked["a"]["successes"], asked["a"]["total"], asked["level"], asked["corrected"]),
            "difference": difference(asked["a"], asked["b"], asked["level"], asked["corrected"]),
        }
        for asked in question
    ]


def plans(question):
    answers = []
    for asked in question:
        share, to, power, level, ratio = (asked[name] for name in ("from", "to", "power", "level", "ratio"))

        def of_shares(other):
            return samplesize_proportions_2indep_onetail(share - other, other, power, ratio, 1 - level)

        def of_means(effect):
            spread = np.sqrt(1 + 1 / ratio)
            return normal_sample_size_one_tail(effect, power, (1 - level) / 2, std_null=spread)

        size = of_shares(to)
        wanted = asked["customers"]
        # From a difference that takes far too many customers to the whole way.
        shown = brentq(lambda other: of_shares(other) - wanted, share + 1e-7, 1 - 1e-12, xtol=1e-15, rtol=1e-14)
        answers.append(
            {
                "size": float(size),
                "effect": float(shown - share),
                "sizeOfMeans": float(of_means(asked["effect"])),
                "difference": float(brentq(lambda effect: of_means(effect) - wanted, 1e-9, 1e3, xtol=1e-15, rtol=1e-14)),
            }
        )
    return answers


def means(question):
    answers = []
    for asked in question:
        a, b = np.array(asked["a"]), np.array(asked["b"])
        level = asked["level"]
        found = CompareMeans(DescrStatsW(a), DescrStatsW(b))
        middle, error = float(a.mean() - b.mean()), float(found.std_meandiff_separatevar)

        def ratio(one, other, axis=-1):
            square = one.var(axis=axis, ddof=1) / one.shape[axis] + other.var(axis=axis, ddof=1) / other.shape[axis]
            return (one.mean(axis=axis) - other.mean(axis=axis) - middle) / np.sqrt(square)

        drawn = bootstrap((a, b), ratio, n_resamples=9999, random_state=1, method="percentile", vectorized=True)
        low, high = np.quantile(drawn.bootstrap_distribution, [(1 - level) / 2, (1 + level) / 2])
        answers.append(
            {
                "difference": middle,
                "standardError": error,
                "normal": list(map(float, found.zconfint_diff(1 - level, usevar="unequal"))),
                "studentised": [middle - float(high) * error, middle - float(low) * error],
            }
        )
    return answers


def adjustments(question):
    answers = []
    for asked in question:
        before = np.array(asked["treatment"]["before"] + asked["control"]["before"])
        after = np.array(asked["treatment"]["after"] + asked["control"]["after"])
        arm = np.repeat([1.0, 0.0], [len(asked["treatment"]["before"]), len(asked["control"]["before"])])
        ones = np.ones(len(arm))
        # The analysis of covariance: its slope is the factor, and its effect of the arm the adjusted difference.
        full = OLS(after, np.column_stack([ones, arm, before])).fit()
        plain = OLS(after, np.column_stack([ones, arm])).fit()
        answers.append(
            {
                "theta": float(full.params[2]),
                "difference": float(full.params[1]),
                "varianceReduction": float(1 - full.ssr / plain.ssr),
            }
        )
    return answers


def balances(question):
    answers = []
    for asked in question:
        counts, shares = np.array(asked["counts"]), np.array(asked["shares"])
        found = chisquare(counts, counts.sum() * shares)
        answers.append({"chiSquare": float(found.statistic), "p": float(found.pvalue)})
    return answers


def evidence(successes, total, prior):
    """The logarithm of how much likelier the outcomes are under the prior than under a share."""
    mixed = betaln(successes + prior[0], total - successes + prior[1]) - betaln(*prior)
    return lambda share: mixed - xlogy(successes, share) - xlogy(total - successes, 1 - share)


def root(function, low, high):
    return brentq(function, low, high, xtol=1e-16, rtol=1e-14, maxiter=1000)


def greatest(a, b, prior, alpha):
    """The greatest difference of two shares whose evidence against them together stays below 1/alpha."""
    of_a, of_b = evidence(*a, prior), evidence(*b, prior)
    (share_a, share_b), most = (successes / total for successes, total in (a, b)), -np.log(alpha)

    def lowest_b(p):
        left = most - of_a(p)
        if of_b(1e-300) <= left:
            return 0.0
        return share_b if of_b(share_b) >= left else root(lambda q: of_b(q) - left, 1e-300, share_b)

    if share_a == 1:
        return 1 - lowest_b(1)
    far, left = 1 - 1e-16, most - of_b(share_b)
    edge = far if of_a(far) <= left else root(lambda p: of_a(p) - left, share_a, far)
    search = {"bounds": (share_a, edge), "method": "bounded", "options": {"xatol": 1e-9}}
    found = minimize_scalar(lambda p: lowest_b(p) - p, **search)
    # The top may be an edge, which the search only comes near to.
    return max(-found.fun, edge - lowest_b(edge), share_a - lowest_b(share_a))


def reach(customers, tuned_for, alpha):
    """How many standard errors a mean may stray before a mixture over normal effects is 1/alpha times likelier than none."""
    surprise = -2 * np.log(alpha)
    information = customers * (surprise + np.log1p(surprise)) / tuned_for
    peak = lambda z: z * information / (1 + information)
    width = 1 / np.sqrt(1 + 1 / information)

    def mixture(z):
        density = lambda effect: np.exp(effect * z - effect**2 / 2 - effect**2 / (2 * information))
        total, _ = quad(density, peak(z) - 12 * width, peak(z) + 12 * width, epsabs=0, epsrel=1e-13, limit=200)
        return total / np.sqrt(2 * np.pi * information)

    return brentq(lambda z: np.log(mixture(z)) + np.log(alpha), 0, 30, xtol=1e-13, rtol=1e-13)


def sequences(question):
    answers = []
    for asked in question:
        a, b = ((asked[arm]["successes"], asked[arm]["total"]) for arm in ("a", "b"))
        prior, alpha = asked["prior"], 1 - asked["level"]
        answers.append(
            {
                "lower": -float(greatest(b, a, prior, alpha)),
                "upper": float(greatest(a, b, prior, alpha)),
                "reach": float(reach(asked["customers"], asked["tunedFor"], alpha)),
            }
        )
    return answers


def experiments(question):
    parts = {
        "proportions": proportions,
        "plans": plans,
        "means": means,
        "adjustments": adjustments,
        "balances": balances,
        "sequences": sequences,
    }
    return {name: answer(question[name]) for name, answer in parts.items()}
