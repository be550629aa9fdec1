"""Prints what openpyxl finds in the named sheets of a workbook, as JSON.

read_sheets.py WORKBOOK SHEET [SHEET ...]; without sheets, those of the workbook.
"""
import json
import sys

import openpyxl


def cell_facts(cell):
    return {
        "value": repr(cell.value),
        "type": cell.data_type,
        "format": cell.number_format,
        "font": [cell.font.name, cell.font.sz, cell.font.b, str(cell.font.color.rgb) if cell.font.color else None],
        "fill": str(cell.fill.fgColor.rgb),
        "border": cell.border.top.style if cell.border.top else None,
        "alignment": [cell.alignment.horizontal, cell.alignment.wrap_text],
        "comment": cell.comment.text if cell.comment else None,
    }


def sheet_facts(sheet):
    return {
        "state": sheet.sheet_state,
        "dimensions": sheet.dimensions,
        "merged": sorted(str(area) for area in sheet.merged_cells.ranges),
        "widths": {key: size.width for key, size in sorted(sheet.column_dimensions.items())},
        "heights": {str(key): size.height for key, size in sorted(sheet.row_dimensions.items())},
        "freeze": sheet.freeze_panes,
        "print": [sheet.print_title_rows, sheet.print_area, sheet.page_setup.orientation, sheet.page_setup.paperSize],
        "validations": [[str(rule.sqref), rule.type, rule.formula1] for rule in sheet.data_validations.dataValidation],
        "charts": len(sheet._charts),
        "cells": {
            cell.coordinate: cell_facts(cell)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None or cell.has_style
        },
    }


workbook = openpyxl.load_workbook(sys.argv[1])
names = sys.argv[2:] or workbook.sheetnames
json.dump(
    {"order": workbook.sheetnames, "sheets": {name: sheet_facts(workbook[name]) for name in names}},
    sys.stdout,
    ensure_ascii=False,
)
