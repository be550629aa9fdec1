"""Recalculates workbooks in one headless LibreOffice and prints every formula cell as JSON lines.

recalculate.py WORKBOOK [WORKBOOK ...]
Each line: {"path": ..., "cells": {"Sheet!A1": number or text, or null where the cell shows an error}}
LibreOffice keeps cached results on loading, so everything is calculated anew by calculateAll.
"""
import json
import sys

from office import opened, running


def column_name(column):
    """0 is A."""
    letters = ""
    while column >= 0:
        letters = chr(65 + column % 26) + letters
        column = column // 26 - 1
    return letters


def results(document):
    document.calculateAll()
    return {
        f"{sheet.Name}!{column_name(column)}{row + 1}": value
        for sheet in document.Sheets
        for row, column, value in formula_cells(sheet)
    }


def formula_cells(sheet):
    """Read in bulk: a call per cell takes a minute for a workbook."""
    area = sheet.createCursor()
    area.gotoStartOfUsedArea(False)
    area.gotoEndOfUsedArea(True)
    top, left = area.RangeAddress.StartRow, area.RangeAddress.StartColumn
    for row, (formulas, values) in enumerate(zip(area.getFormulaArray(), area.getDataArray())):
        for column, (formula, value) in enumerate(zip(formulas, values)):
            # Text that only looks like a formula comes as it is, or with an apostrophe before it.
            if isinstance(formula, str) and formula.startswith("=") and formula != value:
                yield top + row, left + column, value


def main(paths):
    with running() as desktop:
        for path in paths:
            with opened(desktop, path) as document:
                print(json.dumps({"path": path, "cells": results(document)}, ensure_ascii=False), flush=True)


main(sys.argv[1:])
