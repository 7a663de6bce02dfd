"""Reads event logs with pm4py and with an XML schema, and gives back what they understood."""

import json
import os
import tempfile

import pm4py
from lxml import etree

SCHEMA = etree.XMLSchema(etree.parse(os.path.join(os.path.dirname(__file__), "xes.xsd")))


def graph(table):
    edges, starts, ends = pm4py.discover_dfg(table)
    return {
        "edges": [[source, target, count] for (source, target), count in edges.items()],
        "starts": list(starts.items()),
        "ends": list(ends.items()),
    }


def text(value):
    # A gap in a table is the one value that is not itself.
    return None if value != value else str(value)


def xes(path, variant):
    table = pm4py.read_xes(path, variant=variant, show_progress_bar=False)
    columns = ["case:concept:name", "case:customer", "concept:name", "from", "to", "on", "revision", "episode"]
    rows = [
        [text(value) for value in row] + [int(time.timestamp())]
        for *row, time in table[columns + ["time:timestamp"]].itertuples(index=False)
    ]
    return {"rows": rows, "graph": graph(table)}


def ocel(path):
    log = pm4py.read_ocel2_json(path)
    stages = log.objects[log.objects["ocel:type"] == "case"][["ocel:oid", "stage"]]
    changes = log.object_changes
    if len(changes) > 0:
        changes = changes[changes["ocel:field"] == "stage"][["ocel:oid", "stage"]]
    return {
        "events": len(log.events),
        "objects": {str(name): int(count) for name, count in log.objects["ocel:type"].value_counts().items()},
        "relations": log.relations[["ocel:eid", "ocel:oid", "ocel:qualifier"]].values.tolist(),
        "parties": log.o2o[["ocel:oid", "ocel:oid_2", "ocel:qualifier"]].values.tolist(),
        "revisions": [int(value) for value in log.events.set_index("ocel:eid")["revision"].sort_index()],
        "stages": stages.values.tolist() + (changes.values.tolist() if len(changes) > 0 else []),
        "byCase": graph(pm4py.ocel_flattening(log, "case")),
        "byCustomer": graph(pm4py.ocel_flattening(log, "customer")),
    }


def event_logs(question):
    answers = []
    with tempfile.TemporaryDirectory() as folder:
        for place, log in enumerate(question):
            path = os.path.join(folder, str(place))
            with open(path + ".xes", "w", encoding="utf-8", newline="") as file:
                file.write(log["xes"])
            with open(path + ".json", "w", encoding="utf-8") as file:
                json.dump(log["ocel"], file)
            SCHEMA.assertValid(etree.parse(path + ".xes"))
            answers.append({"xes": xes(path + ".xes", log["reader"]), "ocel": ocel(path + ".json")})
    return answers
