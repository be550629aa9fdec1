"""Opens workbooks in headless LibreOffice, calculates all anew, and prints what that took, a JSON line each.

open_timed.py WORKBOOK [WORKBOOK ...]
Each line: {"path": ..., "seconds": on the clock, "processor": seconds of the office's processor time}
"""
import json
import os
import sys
import time

from office import opened, running

TICKS = os.sysconf("SC_CLK_TCK")


def offices():
    """Processes that this one began, and those that they began."""
    parents, times = {}, {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as stat:
                fields = stat.read().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        parents[int(name)] = int(fields[1])
        times[int(name)] = (int(fields[11]) + int(fields[12])) / TICKS
    return sum(spent for process, spent in times.items() if is_below(process, parents))


def is_below(process, parents):
    while process in parents:
        process = parents[process]
        if process == os.getpid():
            return True
    return False


def main(paths):
    for path in paths:
        with running() as desktop:
            began, spent = time.monotonic(), offices()
            with opened(desktop, path) as document:
                document.calculateAll()
                seconds, processor = time.monotonic() - began, offices() - spent
            print(json.dumps({"path": path, "seconds": seconds, "processor": processor}), flush=True)


main(sys.argv[1:])
