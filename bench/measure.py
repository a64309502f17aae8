"""Runs commands in turn and prints wall seconds, peak memory and processor seconds of each as JSON: the system's own accounting (wait4).

Reads {"commands": {name: [argv]}, "runs": n, "cwd": folder} from standard input. The commands take turns, A B C A B C, so
that a machine whose speed drifts is fair to all. The first round warms the disk cache and does not count.
"""
import json
import os
import subprocess
import sys
import time

task = json.load(sys.stdin)
results = {name: [] for name in task["commands"]}
for turn in range(task["runs"] + 1):
    for name, argv in task["commands"].items():
        before = time.perf_counter()
        child = subprocess.Popen(argv, cwd=task["cwd"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        message = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - before
        if os.waitstatus_to_exitcode(status) not in task.get("codes", [0]):
            sys.exit(f"{name} ended with {os.waitstatus_to_exitcode(status)}:\n{message.decode()}")
        if turn > 0:
            results[name].append({
                "seconds": seconds,
                "mebibytes": usage.ru_maxrss / 1024,
                "cpuSeconds": usage.ru_utime + usage.ru_stime,
            })
json.dump(results, sys.stdout)
