"""Edits workbooks in one headless LibreOffice as hands would, and says what our sheet of scores shows then.

move.py JOBS
JOBS: a JSON file, [{"path": ..., "to": ..., "scores": sheet, "steps": [[step, sheet, ...], ...]}, ...]
Each line: {"to": ..., "rows": [[cell, ...], ...]}, a number or a text, or null where a cell shows an error.
The edited workbook is saved to `to`, after everything was calculated anew.
"""
import json
import os
import sys
import tempfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import TableSortField

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from office import opened, running  # noqa: E402


def value_of(name, value):
    return PropertyValue(Name=name, Value=value)


def sort(document, sheet, area, column, ascending, across=False):
    """By one column, or by one row from left to right, from 0 in the area; no header."""
    field = TableSortField()
    field.Field, field.IsAscending = column, ascending
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    descriptor = (value_of("SortFields", fields), value_of("ContainsHeader", False), value_of("BindFormatsToContent", False), value_of("IsSortColumns", across))
    sheet.getCellRangeByName(area).sort(descriptor)


def exchange(document, sheet, one, other, of=None):
    """What stands in two areas of one shape, as if typed again."""
    others = document.Sheets.getByName(of) if of else sheet
    first, second = sheet.getCellRangeByName(one), others.getCellRangeByName(other)
    kept = first.getFormulaArray()
    first.setFormulaArray(second.getFormulaArray())
    second.setFormulaArray(kept)


def insert(document, sheet, what, index, count):
    getattr(sheet, what).insertByIndex(index, count)


def remove(document, sheet, what, index, count):
    getattr(sheet, what).removeByIndex(index, count)


def cut(document, sheet, area, to):
    sheet.moveRange(sheet.getCellRangeByName(to).CellAddress, sheet.getCellRangeByName(area).RangeAddress)


def copy(document, sheet, area, to):
    sheet.copyRange(sheet.getCellRangeByName(to).CellAddress, sheet.getCellRangeByName(area).RangeAddress)


def drop(document, sheet):
    document.Sheets.removeByName(sheet.Name)


def put(document, sheet, cell, value):
    target = sheet.getCellRangeByName(cell)
    if isinstance(value, str):
        target.String = value
    else:
        target.Value = value


def enter(document, sheet, cell, text):
    """As the keyboard would: what looks like a day becomes one."""
    locale = document.CharLocale
    target = sheet.getCellRangeByName(cell)
    target.setPropertyValue("NumberFormat", 0)
    target.FormulaLocal = text


STEPS = {step.__name__: step for step in (sort, exchange, insert, remove, cut, copy, drop, put, enter)}


def rows_of(sheet):
    """Read in bulk: an error comes as null."""
    area = sheet.createCursor()
    area.gotoStartOfUsedArea(False)
    area.gotoEndOfUsedArea(True)
    return area.getDataArray()


def main(jobs):
    with running() as desktop:
        for job in jobs:
            with opened(desktop, job["path"]) as document:
                for step, sheet, *rest in job["steps"]:
                    STEPS[step](document, document.Sheets.getByName(sheet), *rest)
                document.calculateAll()
                url = uno.systemPathToFileUrl(os.path.abspath(job["to"]))
                document.storeToURL(url, (value_of("FilterName", "Calc MS Excel 2007 XML"),))
                rows = rows_of(document.Sheets.getByName(job["scores"]))
                print(json.dumps({"to": job["to"], "rows": rows}, ensure_ascii=False), flush=True)


with open(sys.argv[1], encoding="utf-8") as jobs:
    main(json.load(jobs))
