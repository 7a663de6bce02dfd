"""Models of trading from their definitions: what one customer does, averaged over all customers by integration.

Nothing here knows a hypergeometric function or an updated parameter. Averages over rates are gamma integrals, those over
chances beta integrals, and over what is left Gauss and Legendre go in many short panels. Everything is a sum of
positive terms, in logarithms: no digits are lost, and nothing overflows.
"""

import numpy as np
from scipy.special import betaln, gammaln, logsumexp, roots_legendre

NODES, WEIGHTS = roots_legendre(24)
# Below it a chance changes nothing any more but its own power.
NEAR = 1e-20


def log_integral(log_integrand, cuts):
    """The logarithm of an integral, panel by panel."""
    half = np.diff(cuts)[:, None] / 2
    places = cuts[:-1, None] + half * (1 + NODES)
    with np.errstate(divide="ignore"):
        return float(logsumexp(log_integrand(places) + np.log(half * WEIGHTS)))


def log_power_integral(power, log_integrand):
    """The logarithm of the integral of p^(power - 1) and a function that is flat near 0, from 0 to a half."""
    cuts = np.linspace(np.log(NEAR), np.log(0.5), 101)
    far = log_integral(lambda log_p: power * log_p + log_integrand(np.exp(log_p)), cuts)
    return np.logaddexp(far, power * np.log(NEAR) - np.log(power) + log_integrand(NEAR))


def cuts_from(low, high, scale):
    """Panels whose ends, counted from the scale below the lower edge, grow by a twentieth."""
    panels = max(1, int(np.ceil(np.log1p((high - low) / scale) / 0.05)))
    return low + scale * np.expm1(np.linspace(0, np.log1p((high - low) / scale), panels + 1))


def log_rate(r, alpha, x, m):
    """The average over customers of rate^x e^(-rate m)."""
    return gammaln(r + x) - gammaln(r) - r * np.log1p(m / alpha) - x * np.log(alpha + m)


class BetaGeometric:
    """Falls silent with a chance of his own after each repeat trade; after the first trade too if it is modified."""

    def __init__(self, parameters, modified):
        self.r, self.alpha, self.a, self.b = (parameters[name] for name in ("r", "alpha", "a", "b"))
        self.extra = 1 if modified else 0

    def rate(self, x, m):
        return log_rate(self.r, self.alpha, x, m)

    def chance(self, stopped, went_on):
        """The average of p^stopped (1 - p)^went_on."""
        return betaln(self.a + stopped, self.b + went_on) - betaln(self.a, self.b)

    def alive(self, x, recency, age):
        return self.chance(0, x + self.extra) + self.rate(x, age)

    def gone(self, x, recency, age):
        if x + self.extra == 0:
            return -np.inf
        return self.chance(1, x + self.extra - 1) + self.rate(x, recency)

    def counted(self, n, horizon, x, age):
        """Alive at the age, then n trades: he goes on after all of them, or the last one was the last."""
        tries = x + self.extra + n
        still = self.chance(0, tries) + n * np.log(horizon) - gammaln(n + 1) + self.rate(x + n, age + horizon)
        if n == 0:
            return still

        def last(t):
            return (n - 1) * np.log(t) - gammaln(n) + self.rate(x + n, age + t)

        stopped = log_integral(last, cuts_from(0, horizon, min(horizon, (self.alpha + age) / (self.r + x + n))))
        return np.logaddexp(still, self.chance(1, tries - 1) + stopped)

    def expected(self, horizon, x, age):
        """Alive at the age, times the trades after it: of a customer (1 - e^(-rate p t)) / p, over the chances p."""
        a, b = self.a, self.b + x + self.extra
        shape, speed = self.r + x, horizon / (self.alpha + age)

        def trades(p):
            return np.log(-np.expm1(-shape * np.log1p(p * speed)) / p)

        below = log_power_integral(a, lambda p: trades(p) + (b - 1) * np.log1p(-p))
        above = log_power_integral(b, lambda q: trades(1 - q) + (a - 1) * np.log1p(-q))
        average = np.logaddexp(below, above)
        return self.rate(x, age) + average - betaln(self.a, self.b)


class Pareto:
    """Falls silent after a lifetime whose rate is his own."""

    def __init__(self, parameters):
        self.r, self.alpha, self.s, self.beta = (parameters[name] for name in ("r", "alpha", "s", "beta"))

    def rate(self, x, m):
        return log_rate(self.r, self.alpha, x, m)

    def living(self, age):
        return -self.s * np.log1p(age / self.beta)

    def dying(self, age):
        return self.living(age) + np.log(self.s / (self.beta + age))

    def alive(self, x, recency, age):
        return self.living(age) + self.rate(x, age)

    def gone(self, x, recency, age):
        if recency == age:
            return -np.inf
        return log_integral(lambda end: self.dying(end) + self.rate(x, end), self.cuts(recency, age))

    def counted(self, n, horizon, x, age):
        """Alive at the age, then n trades: before he fell silent, or by the end."""

        def trades(t):
            return n * np.log(t) - gammaln(n + 1) + self.rate(x + n, age + t)

        died = log_integral(lambda end: self.dying(age + end) + trades(end), self.cuts(age, age + horizon) - age)
        return np.logaddexp(died, self.living(age + horizon) + trades(horizon))

    def expected(self, horizon, x, age):
        return self.rate(x + 1, age) + log_integral(self.living, self.cuts(age, age + horizon))

    def cuts(self, low, high):
        return cuts_from(low, high, min(self.alpha, self.beta) + low)


def model_of(asked):
    if asked["kind"] == "pareto-nbd":
        return Pareto(asked["parameters"])
    return BetaGeometric(asked["parameters"], asked["kind"] == "mbg-nbd")


def told(model, row, horizon, counts):
    """What a model says of a customer with a history."""
    x, recency, age = row["frequency"], row["recency"], row["age"]
    alive, gone = model.alive(x, recency, age), model.gone(x, recency, age)
    likelihood = np.logaddexp(alive, gone)
    by_count = [np.logaddexp(model.counted(n, horizon, x, age), gone if n == 0 else -np.inf) for n in counts]
    return {
        "logLikelihood": float(likelihood),
        "alive": float(np.exp(alive - likelihood)),
        "expected": float(np.exp(model.expected(horizon, x, age) - likelihood)),
        "counts": [float(np.exp(value - likelihood)) for value in by_count],
    }
