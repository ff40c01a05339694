"""The case `verbs`: what each verb that changes an object, or waits for one, costs on a single object. `bench` is the
Bench of bench/run."""

import os

# The share of kubectl's CPU.
CPU = 1 / 5
# The verbs. N is the number of the round, so that there is something to change. A deployment restarts at most once in
# a second, and a round takes longer.
VERBS = {
    "create configmap": "create configmap made-N --from-literal=round=N",
    "label": "label deployment web round=N --overwrite",
    "annotate": "annotate deployment web round=N --overwrite",
    "scale": "scale deployment web --replicas=N",
    "set image": "set image deployment/web main=example.com/main:N",
    "set env": "set env deployment/web ROUND=N",
    "set resources": "set resources deployment web --requests=memory=NMi",
    "expose": "expose deployment web --port=80 --name=web-N",
    "autoscale": "autoscale deployment web --max=3 --name=web-N",
    "rollout restart": "rollout restart deployment/idle",
    "rollout history": "rollout history deployment/web",
    "rollout status": "rollout status deployment/idle",
    "wait": "wait deployment/idle --for=condition=Available",
    "auth can-i": "auth can-i create pods",
    "delete": "delete configmap made-N",
}

# One that is scaled but never brought out, and one that is always complete.
OBJECTS = "---\n".join(
    f"""\
apiVersion: apps/v1
kind: Deployment
metadata: {{name: {name}}}
spec:
  replicas: 0
  paused: {paused}
  selector: {{matchLabels: {{app: {name}}}}}
  template:
    metadata: {{labels: {{app: {name}}}}}
    spec: {{containers: [{{name: main, image: "example.com/main:0"}}]}}
"""
    for name, paused in (("web", "true"), ("idle", "false"))
)


class Verbs:
    def __init__(self, bench, milliseconds):
        self.bench, self.milliseconds = bench, milliseconds
        self.namespaces = {p: f"{bench.name}-{p.name}-verbs" for p in (bench.ktl, bench.kubectl)}

    def run(self):
        bench = self.bench
        pairs = {name: [] for name in VERBS}
        try:
            self.prepare()
            # The first round fills the caches.
            for n in range(bench.options.rounds + 1):
                for name, command in VERBS.items():
                    pair = [p.run(*command.replace("N", str(n + 1)).split(), "-n", ns) for p, ns in self.namespaces.items()]
                    bench.same(pair, bench.placeless)
                    if n:
                        pairs[name].append(pair)
        finally:
            for namespace in self.namespaces.values():
                bench.ktl.run("delete", "namespace", namespace, "--ignore-not-found")
        for name, runs in pairs.items():
            bench.pairs(f"{name}: CPU", runs, lambda run: run.cpu, self.milliseconds, CPU)

    def prepare(self):
        bench = self.bench
        path = os.path.join(bench.folder, "verbs.yaml")
        with open(path, "w") as file:
            file.write(OBJECTS)
        for namespace in self.namespaces.values():
            bench.ktl.run("create", "namespace", namespace)
            bench.ktl.run("create", "-f", path, "-n", namespace)
            bench.ktl.run("rollout", "status", "deployment/idle", "-n", namespace)
