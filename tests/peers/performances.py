"""Measures returns with empyrical."""

import math

import empyrical
import numpy as np


def finite(value):
    return float(value) if math.isfinite(value) else None


def performances(question):
    answers = []
    for asked in question:
        returns = np.array(asked["returns"], dtype=float)
        year = {"annualization": asked["periodsPerYear"]}
        answers.append(
            {
                "cumulative": finite(empyrical.cum_returns_final(returns)),
                "annualReturn": finite(empyrical.annual_return(returns, **year)),
                "volatility": finite(empyrical.annual_volatility(returns, **year)),
                "sharpe": finite(empyrical.sharpe_ratio(returns, asked["riskFree"], **year)),
                "sortino": finite(empyrical.sortino_ratio(returns, asked["riskFree"], **year)),
                "calmar": finite(empyrical.calmar_ratio(returns, **year)),
                "maxDrawdown": finite(empyrical.max_drawdown(returns)),
            }
        )
    return answers
