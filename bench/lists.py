"""The case `lists`: many large pods in every format. `bench` is the Bench of bench/run."""

import json
import os
import re
import subprocess
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from statistics import median

# How many pods the budgets are for, and what get asks for at once.
PODS, PAGE = 10_000, 500
# How many pods the generated server has, and what ktl may take for them, in MiB.
GENERATED, GENERATED_BUDGET = 100_000, 64
# How long after the first page the first name may stand there, in seconds.
FIRST = 0.15
# What a raw download of the same list may be exceeded by.
RAW = 1.3

FORMATS = {
    "table": (),
    "wide": ("-o", "wide"),
    "name": ("-o", "name"),
    "json": ("-o", "json"),
    "yaml": ("-o", "yaml"),
    "kyaml": ("-o", "kyaml"),
    "jsonpath": (
        "-o",
        r'jsonpath={range .items[*]}{.metadata.name}{"\t"}{.status.phase}{"\n"}{end}',
    ),
    "custom-columns": ("-o", "custom-columns=NAME:.metadata.name,PHASE:.status.phase"),
    "go-template": (
        "-o",
        r'go-template={{range .items}}{{.metadata.name}} {{.status.phase}}{{"\n"}}{{end}}',
    ),
}
TABLES = ("table", "wide")
# Time and memory, each as a share of kubectl's.
TABLE_BUDGETS, BUDGETS = (1 / 20, 1 / 40), (1 / 6, 1 / 30)


class Lists:
    def __init__(self, bench, units, failure):
        self.bench, self.units, self.failure = bench, units, failure
        self.namespace = bench.options.pods
        self.get = ("get", "pods", "-n", self.namespace)
        self.raw = f"/api/v1/namespaces/{urllib.parse.quote(self.namespace)}/pods?limit={PAGE}"
        self.rounds = bench.options.list_rounds
        self.count = 0

    def run(self):
        if not self.bench.has_time:
            self.bench.notes.append("no GNU time, so no memory of lists (apt install time)")
        for program in (self.bench.ktl, self.bench.kubectl):
            program.run(*self.get, "--chunk-size=1", "-l", "no=such")
        download, self.count, template = self.download()
        if self.count == 0:
            raise self.failure(f"no pods in namespace {self.namespace}")
        size = len(template)
        self.bench.notes.append(f"lists: {self.count} pods of {size / 1000:.1f} kB in {self.namespace}")
        for name in self.bench.options.formats:
            self.format(name, download)
        self.first()
        if self.bench.has_time:
            self.generated(template)

    def format(self, name, download):
        budgets = TABLE_BUDGETS if name in TABLES else BUDGETS
        pairs = []
        for _ in range(self.rounds):
            pair = []
            for program in (self.bench.ktl, self.bench.kubectl):
                path = os.path.join(self.bench.folder, f"out-{program.name}")
                pair.append(program.measured(*self.get, *FORMATS[name], out=path))
            self.same(name, *(run.out for run in pair))
            pairs.append(pair)
        case = f"{self.count} pods, {name}: "
        seconds, mebibytes, ratio = self.units

        def row(what, figure, unit, budget):
            self.bench.pairs(case + what, pairs, figure, unit, budget, self.count, PODS)

        row("wall", lambda run: run.wall, seconds, budgets[0])
        row("CPU", lambda run: run.cpu, seconds, None)
        if self.bench.has_time:
            row("peak RSS", lambda run: run.peak, mebibytes, budgets[1])
        if name not in TABLES:
            ours = median(ours.wall for ours, _ in pairs)
            share, met = ours / download, ours <= RAW * download if self.count >= PODS else None
            # The column is that of what ktl is compared with: here its own download.
            self.bench.row(case + "/ raw", seconds(download), seconds(ours), ratio(share), f"{RAW}", met)

    def same(self, name, ours, theirs):
        """Both files say the same, ages aside."""
        normal = ageless if name in TABLES else bytes
        with open(ours, "rb") as a, open(theirs, "rb") as b:
            number = 0
            while True:
                number += 1
                pair = a.readline(), b.readline()
                if pair[0] != pair[1] and normal(pair[0]) != normal(pair[1]):
                    ours, theirs = (line[:300].decode(errors="replace") for line in pair)
                    text = f"{name}: line {number} differs\nktl:     {ours}\nkubectl: {theirs}"
                    raise self.failure(text)
                if not pair[0]:
                    return

    def download(self):
        """How long the list takes as it is, in the pages that get asks for: the sum of the runs."""
        wall, count, token, template = 0.0, 0, "", None
        while True:
            after = f"&continue={urllib.parse.quote(token)}" if token else ""
            run = self.bench.ktl.run("get", "--raw", self.raw + after)
            wall += run.wall
            page = json.loads(run.out)
            count += len(page["items"])
            if template is None and page["items"]:
                template = json.dumps(page["items"][0], separators=(",", ":"))
            token = page["metadata"].get("continue", "")
            if not token:
                return wall, count, template

    def first(self):
        """When the first name stands there, against the arrival of the first page."""
        args = (*self.get, "-o", "name")
        ours, pages = [], []
        for _ in range(5):
            pages.append(self.bench.ktl.run("get", "--raw", self.raw).wall)
            ours.append(first_line(self.bench.ktl, args))
        theirs = first_line(self.bench.kubectl, args)
        milliseconds = f"{1000 * median(ours):.0f} ms"
        late = median(mine - page for mine, page in zip(ours, pages))
        self.bench.notes.append(
            f"the first page arrives after {1000 * median(pages):.0f} ms, the first name comes {1000 * late:.0f} ms later"
        )
        self.bench.row(
            f"{self.count} pods, first name: wall",
            f"{1000 * theirs:.0f} ms",
            milliseconds,
            self.units[2](median(ours) / theirs),
            f"page + {1000 * FIRST:.0f} ms",
            late <= FIRST,
        )

    def generated(self, template):
        """Peak memory for a list that no cluster has, from a server on loopback."""
        with Generated(template) as server:
            config = os.path.join(self.bench.folder, "none")
            open(config, "w").close()
            args = ("--kubeconfig", config, "-s", server.url, "get", "pods", "-o", "json")
            run = self.bench.ktl.measured(*args, out=os.devnull)
            if server.sent != GENERATED:
                raise self.failure(f"{server.sent} of {GENERATED} generated pods were asked for")
        mebibytes = self.units[1]
        case = f"{GENERATED} pods, json: peak RSS"
        self.bench.row(case, "", mebibytes(run.peak), "", f"{GENERATED_BUDGET} MiB", run.peak <= GENERATED_BUDGET)


class Generated:
    """A server that has so many pods, all like the template, page by page."""

    def __init__(self, template):
        pod = json.loads(template)
        pod["metadata"]["name"] = "pod-NUMBER"
        self.parts = json.dumps(pod, separators=(",", ":")).split("pod-NUMBER")
        self.sent = 0
        generated = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
                start, limit = (int(query.get(key, ["0"])[0]) for key in ("continue", "limit"))
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                for chunk in generated.page(start, min(GENERATED, start + (limit or GENERATED))):
                    self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
                self.wfile.write(b"0\r\n\r\n")

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def page(self, start, end):
        token = str(end) if end < GENERATED else ""
        head = {"kind": "PodList", "apiVersion": "v1", "metadata": {"resourceVersion": "1", "continue": token}}
        yield json.dumps(head)[:-1].encode() + b',"items":['
        for number in range(start, end):
            comma = "," if number > start else ""
            yield (comma + f"pod-{number:06}".join(self.parts)).encode()
        yield b"]}"
        self.sent += end - start

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def first_line(program, args):
    """Seconds until a program's first line."""
    start = time.monotonic()
    child = subprocess.Popen(
        [program.path, *args], env=program.env(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        child.stdout.readline()
        return time.monotonic() - start
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


def ageless(line):
    """A line of a table without ages, and without the blanks that depend on them."""
    return re.sub(rb" +((\d+[ydhms])+|AGE)(?= |$) *", b" AGE ", line)
