"""What exchange_calendars says of the days of the exchange in Shanghai."""

import exchange_calendars
import pandas as pd


def text(day):
    return day.date().isoformat()


def trading_days(question):
    calendar = exchange_calendars.get_calendar("XSHG", start=question["from"], end=question["until"])
    sessions = set(calendar.sessions)
    days = pd.date_range(question["from"], question["until"])
    closed = [text(day) for day in days if day.weekday() < 5 and day not in sessions]
    return {
        "closures": closed,
        "answers": [
            {
                "isOpen": bool(calendar.is_session(day)),
                "onOrAfter": text(calendar.date_to_session(day, "next")),
                "onOrBefore": text(calendar.date_to_session(day, "previous")),
                "moved": text(calendar.session_offset(calendar.date_to_session(day, "next"), count)),
            }
            for day, count in question["asked"]
        ],
    }
