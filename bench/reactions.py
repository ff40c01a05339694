"""How soon commands that wait act on a change. `bench` is the Bench of bench/run."""

import http.client
import json
import re
import statistics
import subprocess
import time

# From the moment the change is asked for, in seconds.
BUDGET = 0.1
# How long a command gets to look and to begin its watch.
START = 1

OBJECTS = """\
apiVersion: v1
kind: ConfigMap
metadata: {name: react}
data: {round: none}
---
# Paused and new, it has no pods: its status is whatever was written last.
apiVersion: apps/v1
kind: Deployment
metadata: {name: react}
spec:
  paused: true
  replicas: 1
  selector: {matchLabels: {app: react}}
  template:
    metadata: {labels: {app: react}}
    spec: {containers: [{name: c, image: "example.com/c:1"}]}
"""


class Reactions:
    def __init__(self, bench, unit, failure):
        self.bench, self.unit, self.failure = bench, unit, failure
        self.namespace = f"{bench.name}-react"

    def run(self):
        bench = self.bench
        bench.kubectl.run("create", "namespace", self.namespace)
        proxy = subprocess.Popen(
            [bench.kubectl.path, "proxy", "--port=0"], env=bench.kubectl.env(), stdout=subprocess.PIPE
        )
        try:
            port = int(re.search(rb":(\d+)", proxy.stdout.readline())[1])
            self.server = http.client.HTTPConnection("127.0.0.1", port)
            path = f"{bench.folder}/react.yaml"
            with open(path, "w") as file:
                file.write(OBJECTS)
            bench.kubectl.run("create", "-f", path, "-n", self.namespace)
            for case, one in (("wait", self.wait), ("rollout status", self.rollout)):
                took = {program: [] for program in (bench.ktl, bench.kubectl)}
                for number in range(bench.options.rounds):
                    for program in took:
                        took[program].append(one(program, f"{program.name}-{number}"))
                for what, figure in (("median", statistics.median), ("max", max)):
                    ktl, kubectl = (figure(took[program]) for program in (bench.ktl, bench.kubectl))
                    row = self.unit(kubectl), self.unit(ktl), f"{ktl / kubectl:.2f}"
                    bench.row(f"{case}, reaction: {what}", *row, self.unit(BUDGET), ktl <= BUDGET)
        finally:
            proxy.kill()
            proxy.wait()
            proxy.stdout.close()
            bench.kubectl.run("delete", "namespace", self.namespace)

    def wait(self, program, value):
        args = "wait", "configmap/react", f"--for=jsonpath={{.data.round}}={value}"
        path = f"/api/v1/namespaces/{self.namespace}/configmaps/react"
        return self.took(program, args, path, {"data": {"round": value}})

    def rollout(self, program, _):
        counts = ("replicas", "readyReplicas", "availableReplicas", "updatedReplicas")
        status = {"observedGeneration": 1} | dict.fromkeys(counts, 1)
        path = f"/apis/apps/v1/namespaces/{self.namespace}/deployments/react/status"
        return self.took(program, ("rollout", "status", "deployment/react"), path, {"status": status})

    def took(self, program, args, path, change):
        """How long after the change is asked for the command has ended."""
        command = [program.path, *args, "-n", self.namespace]
        child = subprocess.Popen(command, env=program.env(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(START)
        if child.poll() is not None:
            raise self.failure(f"{' '.join(command)} did not wait: {child.communicate()}")
        begun = time.monotonic()
        headers = {"Content-Type": "application/merge-patch+json"}
        self.server.request("PATCH", path, json.dumps(change), headers)
        answer = self.server.getresponse()
        answer.read()
        child.wait()
        ended = time.monotonic()
        told = child.communicate()
        if answer.status != 200 or child.returncode:
            raise self.failure(f"{' '.join(command)}: {answer.status}, {told}")
        return ended - begun
