#!/usr/bin/env python3
"""Times agor as whole processes, and prints the tables of docs/performance.md.

Run it in the top folder of a checkout. Everything is made in a scratch folder; nothing is written
to the checkout but the usual target folders, and nothing to the local Maven repository of the user.
"""

import argparse
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time

DRIZZLE = ["drizzle-kit@0.31.11", "drizzle-orm@0.45.4"]
TOP = pathlib.Path(__file__).resolve().parents[3]
PLUGIN = TOP / "migration-maven-plugin"
AGOR = TOP / "it/src/it/agor/src/main/schema/agor.yaml"


class Failed(Exception):
    """A command did not do what it is timed for."""


def run(command, folder, environment=None):
    """Runs a command; its wall seconds, its processor seconds, its largest process in MiB."""
    with open(folder / "benchmark.log", "wb") as log:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, env={**os.environ, **(environment or {})}
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        tail = (folder / "benchmark.log").read_text(errors="replace")[-3000:]
        raise Failed(f"{' '.join(map(str, command))[:200]} in {folder} failed:\n{tail}")
    kib = usage.ru_maxrss / (1024 if platform.system() == "Darwin" else 1)
    return wall, usage.ru_utime + usage.ru_stime, kib / 1024


class Bench:
    def __init__(self, scratch, repository):
        self.scratch = scratch
        self.maven = ["mvn", "-B", "-q", f"-Dmaven.repo.local={repository}"]
        self.offline = [*self.maven, "-o"]
        self.drizzle = scratch / "node_modules/.bin/drizzle-kit"

    def install(self):
        """Installs this checkout and drizzle-kit, each into the scratch folder."""
        modules = ["-pl", ".,parity-checker,migration-maven-plugin"]
        run([*self.maven, "-Pbenchmark", "install", "-DskipTests", "-Dexec.skip", *modules], TOP)
        (TOP / "benchmark.log").unlink()
        classpath = self.scratch / "classpath"
        goal = ["dependency:build-classpath", "-DincludeScope=test", f"-Dmdep.outputFile={classpath}"]
        run([*self.maven, "-Pbenchmark", *goal], PLUGIN)
        (PLUGIN / "benchmark.log").unlink()
        (self.scratch / "package.json").write_text("{}")
        run(["npm", "install", "--no-audit", "--no-fund", *DRIZZLE], self.scratch)

    def java(self, name, *arguments):
        """Runs one of the main classes beside this file."""
        folders = f"{PLUGIN}/target/test-classes:{PLUGIN}/target/classes:"
        classpath = folders + (self.scratch / "classpath").read_text().strip()
        main = f"io.agor.benchmark.{name}"
        run(["java", "-cp", classpath, main, *map(str, arguments)], self.scratch)

    def project(self, tables):
        """A project of this many tables; one that has its first migration committed beside it."""
        folder = self.scratch / f"tables-{tables}"
        shutil.rmtree(folder, ignore_errors=True)
        version = re.search(r"<version>(.*?)</version>", (TOP / "pom.xml").read_text()).group(1)
        self.java("BenchmarkProject", folder, version, AGOR if tables == 11 else tables)
        schema = folder / "src/main/schema/schema.yaml"
        schema.parent.mkdir(parents=True)
        shutil.copy(folder / "schema.yaml", schema)
        return folder

    def generate(self, folder):
        return run([*self.offline, "agor:generate"], folder)

    def both_drizzle_runs(self, folder, name, out):
        """drizzle-kit for each database, one after the other, as it has to be called."""
        runs = [
            run(
                [
                    self.drizzle,
                    "generate",
                    f"--dialect={dialect}",
                    f"--schema={name}.{dialect}.ts",
                    f"--out={out}/{dialect}",
                ],
                folder,
            )
            for dialect in ("sqlite", "postgresql")
        ]
        walls, cpus, peaks = zip(*runs)
        return sum(walls), sum(cpus), max(peaks)

    def round(self, folder):
        """All commands once, in turn, so that a slower minute of the machine is one of all."""
        forget(folder)
        results = {"mvn validate": run([*self.offline, "validate"], folder)}
        results["agor, first migration"] = self.generate(folder)
        results["drizzle-kit twice, first migration"] = self.both_drizzle_runs(folder, "schema", "out")
        commit(folder)
        results["agor, nothing changed, nothing remembered"] = self.generate(folder)
        results["agor, nothing changed"] = self.generate(folder)
        results["drizzle-kit twice, nothing changed"] = self.both_drizzle_runs(folder, "schema", "out")
        if (folder / "changed.yaml").read_text() != (folder / "schema.yaml").read_text():
            shutil.copy(folder / "changed.yaml", folder / "src/main/schema/schema.yaml")
            results["agor, a fifth changed"] = self.generate(folder)
            results["drizzle-kit twice, a fifth changed"] = self.both_drizzle_runs(
                folder, "changed", "out"
            )
            shutil.copy(folder / "schema.yaml", folder / "src/main/schema/schema.yaml")
        return results

    def phases(self, folder, rounds):
        """What each phase of generate costs in a fresh process: the median of each."""
        seen = {}
        for _ in range(rounds):
            out = folder / "phases"
            self.java("GeneratePhases", folder / "schema.yaml", folder / "changed.yaml", out)
            for line in out.read_text().splitlines():
                name, wall, cpu = line.split("\t")
                seen.setdefault(name, []).append((int(wall), int(cpu)))
        return {
            name: tuple(statistics.median(column) for column in zip(*values))
            for name, values in seen.items()
        }

    def memory(self, folder, goal, megabytes, *options):
        """Whether a goal works with so much heap: the peak of the process, or nothing."""
        heap = {"MAVEN_OPTS": f"-Xmx{megabytes}m"}
        forget(folder)
        run([*self.offline, "agor:generate"], folder)
        if goal == "agor:generate":
            forget(folder)
        try:
            return run([*self.offline, goal, *options], folder, heap)
        except Failed as failure:
            print(failure, file=sys.stderr)
            return None


def forget(folder):
    """Takes a project back to where it has a schema file and nothing else."""
    for path in (".git", "target", "out", "src/main/resources", "src/main/schema/history"):
        shutil.rmtree(folder / path, ignore_errors=True)


def commit(folder):
    """Makes the first migration one that others have, which must not change any more."""
    identity = ["-c", "user.name=benchmark", "-c", "user.email=benchmark@localhost"]
    run(["git", "init", "-q"], folder)
    run(["git", "add", "src", "pom.xml"], folder)
    run(["git", *identity, "commit", "-q", "-m", "first"], folder)


def print_rounds(tables, rounds):
    print(f"\n### {tables} tables, {len(rounds)} rounds\n")
    print("| command | wall s | beyond `mvn validate` s | processor s | peak MiB |")
    print("|---|---|---|---|---|")
    for name in rounds[0]:
        wall, cpu, peak = (statistics.median(column) for column in zip(*(r[name] for r in rounds)))
        beyond = "" if name.startswith("drizzle") else f"{median_beyond(rounds, name):.2f}"
        print(f"| {name} | {wall:.2f} | {beyond} | {cpu:.2f} | {peak:.0f} |")
    for case in ("first migration", "nothing changed", "a fifth changed"):
        if f"agor, {case}" in rounds[0]:
            ratio = statistics.median(
                r[f"agor, {case}"][0] / r[f"drizzle-kit twice, {case}"][0] for r in rounds
            )
            print(f"\n{case}: agor takes {ratio:.2f} times drizzle-kit's two runs (median of pairs)")


def median_beyond(rounds, name):
    return statistics.median(r[name][0] - r["mvn validate"][0] for r in rounds)


def output(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()


def print_machine():
    model = re.search(r"Model name:\s*(.*)", output("lscpu") or "")
    print(f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} processors,", end=" ")
    print(f"{model.group(1) if model else platform.processor()}, {platform.platform()};", end=" ")
    print("load before: %.1f; " % os.getloadavg()[0], end="")
    maven = re.search(r"Apache Maven [0-9.]+", output("mvn", "-v"))
    print(f"{maven.group(0)}, Node {output('node', '-v')}, {', '.join(DRIZZLE)}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--scratch", type=pathlib.Path, default="/tmp/agor-benchmark-scratch")
    arguments.add_argument("--repository", help="a local Maven repository that may be written to")
    arguments.add_argument("--tables", default="11,100,1000,5000")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--heap", type=int, default=256, help="megabytes for generate and verify")
    arguments.add_argument("--skip", default="", help="of install,generate,phases,memory")
    chosen = arguments.parse_args()
    scratch = chosen.scratch.resolve()
    scratch.mkdir(parents=True, exist_ok=True)
    bench = Bench(scratch, chosen.repository or scratch / "repository")
    print_machine()
    if "install" not in chosen.skip:
        bench.install()
    for tables in map(int, chosen.tables.split(",")):
        folder = bench.project(tables)
        if "generate" not in chosen.skip:
            run([*bench.maven, "validate", "agor:generate"], folder)  # fetches what is missing
            bench.round(folder)
            print_rounds(tables, [bench.round(folder) for _ in range(chosen.rounds)])
        if "phases" not in chosen.skip:
            print(f"\n### {tables} tables, each phase of generate\n")
            print("| phase | wall ms | of it at work ms |\n|---|---|---|")
            for name, (wall, cpu) in bench.phases(folder, chosen.rounds).items():
                print(f"| {name} | {wall:.0f} | {cpu:.0f} |")
        if "memory" not in chosen.skip:
            run([*bench.maven, "agor:generate", "agor:verify"], bench.project(11))
            for goal, *options in (
                ["agor:generate"],
                ["agor:verify", "-Dagor.rehearse=none"],
            ):
                result = bench.memory(folder, goal, chosen.heap, *options)
                words = "fails" if result is None else "%.1f s, peak %.0f MiB" % (result[0], result[2])
                print(f"\n{tables} tables, {goal} {' '.join(options)} in -Xmx{chosen.heap}m: {words}")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
