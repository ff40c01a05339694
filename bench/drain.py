"""The case `drain`: a node whose pods have a budget. `bench` is the Bench of bench/run."""

import json
import subprocess
import threading
import time

# How many pods the node has, and how many of them must be healthy all the time.
PODS, HEALTHY = 200, 180
# The share of kubectl's time.
DRAIN = 1 / 2
# How long pods may take to get ready, in seconds.
PATIENCE = 300


class Drain:
    def __init__(self, bench, units, failure):
        self.bench, self.failure = bench, failure
        self.seconds = units[1]
        self.node = bench.options.drain
        self.kubectl = bench.kubectl

    def run(self):
        """Both programs from the same state: all pods on the node, the others free."""
        others = [name for name in self.names("nodes") if name != self.node]
        if self.node not in self.names("nodes") or not others:
            raise self.failure(f"{self.node} is no node, or the only one")
        runs, least = {}, {}
        for program in (self.bench.kubectl, self.bench.ktl):
            namespace = f"{self.bench.name}-drain-{program.name}"
            try:
                self.prepare(namespace, others)
                with Watcher(self.kubectl, namespace) as watcher:
                    runs[program.name] = program.measured("drain", self.node, "--pod-selector", f"run={namespace}")
                    self.wait(namespace)
                least[program.name] = watcher.least
                self.check(runs[program.name], namespace, watcher)
            finally:
                self.kubectl.run("uncordon", self.node, *others)
                self.kubectl.run("delete", "namespace", namespace, "--ignore-not-found")
        pair = runs["ktl"], runs["kubectl"]
        case = f"drain, {PODS} pods, {HEALTHY} to be healthy: "
        self.bench.pairs(case + "wall", [pair], lambda run: run.wall, self.seconds, DRAIN, PODS, PODS)
        self.bench.pairs(case + "CPU", [pair], lambda run: run.cpu, self.seconds, None)
        refusals = [str(run.err.count("(will retry after")) for run in reversed(pair)]
        self.bench.row(case + "refusals told", *refusals, "", "", None)
        held = min(least.values()) >= HEALTHY
        self.bench.row(case + "fewest healthy", str(least["kubectl"]), str(least["ktl"]), "", f"{HEALTHY}", held)

    def names(self, kind):
        return self.kubectl.run("get", kind, "-o", "jsonpath={.items[*].metadata.name}").out.split()

    def prepare(self, namespace, others):
        """The pods come to the node because all others are closed, and these are opened then."""
        # Nodes of a test plane have room for 110, and keep what they are given.
        room = {"status": {kind: {"pods": str(PODS + 100)} for kind in ("capacity", "allocatable")}}
        self.kubectl.run("patch", "node", self.node, "--subresource=status", "-p", json.dumps(room))
        self.kubectl.run("uncordon", self.node)
        self.kubectl.run("cordon", *others)
        self.kubectl.run("create", "namespace", namespace)
        labels = {"run": namespace}
        pod = {
            "containers": [{"name": "main", "image": "example.com/web:1"}],
            "terminationGracePeriodSeconds": 5,
            "automountServiceAccountToken": False,
        }
        template = {"metadata": {"labels": labels}, "spec": pod}
        selector = {"matchLabels": labels}
        deployment = {"replicas": PODS, "selector": selector, "template": template}
        self.create("apps/v1", "Deployment", namespace, deployment)
        self.create("policy/v1", "PodDisruptionBudget", namespace, {"minAvailable": HEALTHY, "selector": selector})
        self.wait(namespace)
        # Until the budget knows of all.
        self.until(lambda: self.status("pdb", namespace, "currentHealthy") == str(PODS), "the budget does not settle")
        self.kubectl.run("uncordon", *others)

    def create(self, version, kind, namespace, spec):
        metadata = {"name": "web", "namespace": namespace}
        path = f"{self.bench.folder}/{kind}.json"
        with open(path, "w") as file:
            json.dump({"apiVersion": version, "kind": kind, "metadata": metadata, "spec": spec}, file)
        self.kubectl.run("create", "-f", path)

    def status(self, kind, namespace, field):
        return self.kubectl.run("get", kind, "web", "-n", namespace, "-o", f"jsonpath={{.status.{field}}}").out

    def wait(self, namespace):
        self.until(lambda: self.status("deployment", namespace, "readyReplicas") == str(PODS), "the pods do not get ready")

    def until(self, is_so, problem):
        end = time.monotonic() + PATIENCE
        while not is_so():
            if time.monotonic() > end:
                raise self.failure(problem)
            time.sleep(1)

    def check(self, run, namespace, watcher):
        if watcher.problem:
            raise self.failure(f"watching the pods: {watcher.problem}")
        evicted = run.out.count(" evicted\n")
        places = self.kubectl.run(
            "get", "pods", "-n", namespace, "--field-selector", f"spec.nodeName={self.node}", "-o", "name"
        ).out
        if evicted != PODS or places or f"node/{self.node} drained" not in run.out:
            raise self.failure(f"{run.argv[0]}: {evicted} pods evicted, left: {places.split()}")


class Watcher:
    """Follows pods, and knows the fewest that ever were healthy as a budget counts: ready, and not
    deleted."""

    def __init__(self, kubectl, namespace):
        path = f"/api/v1/namespaces/{namespace}/pods"
        pods = json.loads(kubectl.run("get", "--raw", path).out)
        self.healthy = {pod["metadata"]["name"] for pod in pods["items"] if is_healthy(pod)}
        self.least, self.problem = len(self.healthy), ""
        version = pods["metadata"]["resourceVersion"]
        argv = [kubectl.path, "get", "--raw", f"{path}?watch=true&resourceVersion={version}&timeoutSeconds=3000"]
        self.child = subprocess.Popen(argv, env=kubectl.env(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.is_over = False
        self.thread = threading.Thread(target=self.follow)

    def follow(self):
        for line in self.child.stdout:
            event = json.loads(line)
            pod = event["object"]
            if event["type"] == "ERROR":
                self.problem = pod.get("message", "an error")
                return
            change = self.healthy.add if event["type"] != "DELETED" and is_healthy(pod) else self.healthy.discard
            change(pod["metadata"]["name"])
            self.least = min(self.least, len(self.healthy))
        if not self.is_over:
            self.problem = "it ended"

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        # What has happened is told within this time.
        time.sleep(1)
        self.is_over = True
        self.child.kill()
        self.child.wait()
        self.thread.join()
        self.child.stdout.close()


def is_healthy(pod):
    conditions = pod["status"].get("conditions", [])
    is_ready = any(c["type"] == "Ready" and c["status"] == "True" for c in conditions)
    return is_ready and "deletionTimestamp" not in pod["metadata"]
