"""The cases of what looks at a whole cluster: discovery, and a dump. `bench` is the Bench of bench/run."""

import json
import os
import re
import shutil
import time

# How many definitions discovery has to tell of.
DEFINITIONS = 300
# The share of kubectl's CPU and time for discovery, of its time for a dump, and the dump's peak in MiB.
DISCOVERY, DUMP, RSS = 1 / 5, 1 / 3, 64
# How many pods the budgets of a dump and a description are for.
PODS = 1000
# The share of kubectl's time for descriptions, and of how many pods these are with their events.
DESCRIBE, SOME = 1 / 3, 50

DEFINITION = """\
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {{name: things{n}.g{group}.{name}.example.com}}
spec:
  group: g{group}.{name}.example.com
  scope: Namespaced
  names: {{plural: things{n}, singular: thing{n}, kind: Thing{n}, shortNames: [th{n}]}}
  versions:
  - {{name: v1, served: true, storage: true, schema: {{openAPIV3Schema: {{type: object}}}}}}
"""


def without_ages(text):
    return re.sub(r"\b(\d+[smhdy])+\b", "AGE", text)


class Cluster:
    def __init__(self, bench, units, failure):
        self.bench, self.failure = bench, failure
        self.milliseconds, self.seconds, self.mebibytes, self.fraction = units

    def discovery(self):
        """api-resources of a server with many definitions, with a cold cache and a warm one."""
        bench = self.bench
        path = os.path.join(bench.folder, "definitions.yaml")
        with open(path, "w") as file:
            for n in range(DEFINITIONS):
                file.write(DEFINITION.format(n=n, group=n % 30, name=bench.name))
        try:
            bench.ktl.run("create", "-f", path)
            self.wait_for_definitions()
            for state in ("cold", "warm"):
                pairs = [self.resources(state) for _ in range(bench.options.rounds)]
                case = f"api-resources, {DEFINITIONS} definitions, {state}"
                bench.pairs(f"{case}: CPU", pairs, lambda r: r.cpu, self.milliseconds, DISCOVERY)
                bench.pairs(f"{case}: wall", pairs, lambda r: r.wall, self.milliseconds, DISCOVERY)
        finally:
            bench.ktl.run("delete", "-f", path, "--ignore-not-found", "--wait=false")

    def wait_for_definitions(self):
        """Discovery follows the definitions some moments later, and settles."""
        end = time.monotonic() + 120
        while True:
            names = self.bench.ktl.run("api-resources", "-o", "name").out
            if names.count(f".{self.bench.name}.example.com") == DEFINITIONS:
                return
            if time.monotonic() > end:
                raise self.failure("the definitions do not come to discovery")
            time.sleep(1)

    def resources(self, state):
        bench = self.bench
        programs = bench.ktl, bench.kubectl
        for program in programs if state == "cold" else ():
            shutil.rmtree(os.path.join(program.home, ".kube", "cache"), ignore_errors=True)
        pair = tuple(program.run("api-resources") for program in programs)
        bench.same(pair, lambda text: text)
        return pair

    def dump(self, namespace):
        """cluster-info dump of a namespace with many pods."""
        bench = self.bench
        args = ("cluster-info", "dump", "--namespaces", namespace)
        files = [os.path.join(bench.folder, f"dump-{p.name}") for p in (bench.ktl, bench.kubectl)]
        pair = tuple(
            program.measured(*args, out=file)
            for program, file in zip((bench.ktl, bench.kubectl), files)
        )
        self.compare(files)
        pods = int(bench.ktl.run("get", "pods", "-n", namespace, "-o", "name").out.count("\n"))
        case = f"cluster-info dump, {pods} pods"
        bench.pairs(f"{case}: wall", [pair], lambda r: r.wall, self.seconds, DUMP, pods, PODS)
        peaks = [run.peak for run in pair]
        if None not in peaks:
            ktl, kubectl = peaks
            row = self.mebibytes(kubectl), self.mebibytes(ktl), self.fraction(ktl / kubectl)
            bench.row(f"{case}: peak RSS", *row, f"{RSS} MiB", ktl <= RSS)

    def describe(self, namespace):
        """describe of some pods, with their events, and of many."""
        bench = self.bench
        names = bench.ktl.run("get", "pods", "-n", namespace, "-o", "name").out.split()
        some = "describe", "-n", namespace, "--show-events", *names[:SOME]
        for args, count, least in (some, SOME, SOME), (("describe", "pods", "-n", namespace), len(names), PODS):
            pair = tuple(program.measured(*args) for program in (bench.ktl, bench.kubectl))
            bench.same(pair, without_ages)
            case = f"describe, {count} pods"
            bench.pairs(f"{case}: wall", [pair], lambda r: r.wall, self.seconds, DESCRIBE, count, least)
            bench.pairs(f"{case}: CPU", [pair], lambda r: r.cpu, self.seconds, None)

    def compare(self, files):
        """The versions of the lists, and what heartbeats change in nodes, aside."""
        varies = re.compile(rb'^ *"(resourceVersion|lastHeartbeatTime|renewTime)": ')
        with open(files[0], "rb") as ours, open(files[1], "rb") as theirs:
            for number, pair in enumerate(zip(ours, theirs, strict=False), 1):
                if pair[0] != pair[1] and not all(map(varies.match, pair)):
                    raise self.failure(f"dumps differ in line {number}: {json.dumps([p.decode() for p in pair])}")
            if ours.read(1) or theirs.read(1):
                raise self.failure("one of the dumps is longer")
