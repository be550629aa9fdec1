"""Prints as JSON what openpyxl finds of the asked features: look_into.py WORKBOOK"""
import json
import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1])
sheet = workbook.worksheets[-1]
first = workbook.worksheets[0]
json.dump(
    {
        "sheets": workbook.sheetnames,
        "cells": {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None},
        "formats": [sheet["A2"].number_format, sheet["B2"].number_format],
        "quoted": sheet["A3"].quotePrefix,
        "freeze": sheet.freeze_panes,
        "titles": sheet.print_title_rows,
        "filter": sheet.auto_filter.ref,
        "merged": [str(area) for area in sheet.merged_cells.ranges],
        "validations": [[str(rule.sqref), rule.formula1] for rule in sheet.data_validations.dataValidation],
        "highlights": [[str(area.sqref), [rule.formula for rule in rules]] for area, rules in sheet.conditional_formatting._cf_rules.items()],
        "charts": len(sheet._charts),
        "page": [sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage],
        "footer": sheet.oddFooter.left.text,
        "first": [first["D2"].value, first["B2"].font.name, first["C2"].number_format, first["A2"].comment.text, first.print_title_rows, first.freeze_panes, len(first._charts)],
    },
    sys.stdout,
    ensure_ascii=False,
)
