"""Recalculates workbooks in one headless LibreOffice and prints every formula cell as JSON lines.

recalculate.py WORKBOOK [WORKBOOK ...]
Each line: {"path": ..., "cells": {"Sheet!A1": number or text, or null where the cell shows an error}}
LibreOffice keeps cached results on loading, so everything is calculated anew by calculateAll.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.monotonic() + 90
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


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


def close(office, desktop):
    try:
        desktop.terminate()
    except DisposedException:
        pass  # it may be gone before it answers
    office.wait(30)


def main(paths):
    with tempfile.TemporaryDirectory(prefix="lianping-office-") as profile:
        pipe = f"lianping{os.getpid()}"
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                "--nologo",
                f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        context = connect(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        try:
            hidden = PropertyValue(Name="Hidden", Value=True)
            for path in paths:
                url = uno.systemPathToFileUrl(os.path.abspath(path))
                document = desktop.loadComponentFromURL(url, "_blank", 0, (hidden,))
                print(json.dumps({"path": path, "cells": results(document)}, ensure_ascii=False), flush=True)
                document.close(True)
        finally:
            close(office, desktop)


main(sys.argv[1:])
