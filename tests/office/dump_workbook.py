"""Workbooks as JSON, read by openpyxl: what a spreadsheet program would hold of them.

Usage: dump_workbook.py FILE... > JSON, a list in the order of the files.
"""
import json
import sys
from datetime import date, datetime, time, timedelta

from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel


def plain(value, epoch):
    if isinstance(value, (datetime, date, time, timedelta)):
        serial = to_excel(value, epoch)
        return int(serial) if float(serial).is_integer() else serial
    return value


def cells_of(sheet, shown, epoch):
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            result = shown.cell(cell.row, cell.column)
            is_formula = cell.data_type == "f"
            yield [
                cell.row,
                cell.column,
                plain(result.value, epoch),
                result.data_type == "e",
                cell.value if is_formula else None,
                cell.number_format,
            ]


def hidden_columns(sheet):
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            yield from range(dimension.min, dimension.max + 1)


def sheet_of(sheet, shown, epoch):
    return {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "cells": list(cells_of(sheet, shown, epoch)),
        "merges": [[m.min_row, m.min_col, m.max_row, m.max_col] for m in sheet.merged_cells.ranges],
        "hiddenRows": [row for row, one in sheet.row_dimensions.items() if one.hidden],
        "hiddenColumns": list(hidden_columns(sheet)),
    }


def dump(path):
    formulas, values = load_workbook(path), load_workbook(path, data_only=True)
    return [
        sheet_of(sheet, values[sheet.title], formulas.epoch) for sheet in formulas.worksheets
    ]


json.dump([dump(path) for path in sys.argv[1:]], sys.stdout, ensure_ascii=False)
