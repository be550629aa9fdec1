"""Writes the workbook that stands on standard input as JSON.

build_workbook.py WORKBOOK; input: [{"name": ..., "rows": [[...]], "merges": ["A1:B1"]}]
"""
import json
import sys

import openpyxl

workbook = openpyxl.Workbook()
workbook.remove(workbook.active)
for given in json.load(sys.stdin):
    sheet = workbook.create_sheet(given["name"])
    for row in given["rows"]:
        sheet.append(row)
    for area in given.get("merges", []):
        sheet.merge_cells(area)
workbook.save(sys.argv[1])
