"""Cohorts with pandas: periods of the calendar, heads and money, in the very period or in that one and later."""

import pandas as pd

FREQUENCIES = {"day": "D", "week": "W-SUN", "month": "M", "quarter": "Q", "year": "Y"}


def table(asked):
    trades = pd.DataFrame(asked["trades"], columns=["customer", "on", "amount"])
    trades["period"] = pd.PeriodIndex(trades["on"], freq=FREQUENCIES[asked["unit"]])
    first = trades.groupby("customer")["period"].min().rename("first")
    trades = trades.join(first, on="customer")
    trades["age"] = (trades["period"] - trades["first"]).map(lambda offset: offset.n)
    if asked["value"] == "amount":
        cells = trades.groupby(["first", "age"])["amount"].sum()
    elif asked["kind"] == "exact":
        cells = trades.groupby(["first", "age"])["customer"].nunique()
    else:
        # Who was active in a period or later has his last one no earlier.
        last = trades.groupby(["first", "customer"])["age"].max().reset_index()
        ages = [last.assign(age=age)[last["age"] >= age] for age in range(int(last["age"].max()) + 1)]
        cells = pd.concat(ages).groupby(["first", "age"])["customer"].nunique()
    return [
        [start.start_time.date().isoformat(), int(age), int(value)]
        for (start, age), value in cells.items()
    ]


def cohorts(question):
    return [table(asked) for asked in question]
