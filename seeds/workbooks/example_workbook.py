"""Sheets that the workbooks of the example rulebooks have in common."""

from datetime import datetime

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

import sheet_style as style

SIGNATURES = '填表人：　　　　　　　　复核人：　　　　　　　　负责人：　　　　　　　　2026年12月22日'


class Example:
    """A workbook in the making, with what its formulas show."""

    def __init__(self, title):
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.active)
        self.shown = {}
        properties = self.workbook.properties
        properties.creator = properties.lastModifiedBy = '考核办'
        properties.title = title
        properties.created = datetime(2026, 12, 20, 8)
        self.workbook.calculation.fullCalcOnLoad = False  # the results are stored

    def add_table(self, name, lines, header, rows, *, total=True, note=None):
        """A sheet with a row a person; header: (label, parts) pairs, parts under a merged label."""
        sheet = self.workbook.create_sheet(name)
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties()
        columns = sum(max(1, len(parts)) for _, parts in header)
        style.put_title(sheet, columns, *lines)
        first = put_header(sheet, 3, header)
        for row, values in enumerate(rows, first):
            style.put_row(sheet, row, values)
        last = first + len(rows) - 1
        if total:
            self.put_totals(sheet, first, last, rows)
        below = last + (2 if total else 1)
        if note:
            style.put_line(sheet, below, columns, note)
        style.put_line(sheet, below + bool(note), columns, SIGNATURES, height=26)
        sheet.freeze_panes = f'D{first}'
        style.set_widths(sheet, [6, 11, 14, *[9 if columns > 12 else 12] * (columns - 3)])
        last_cell = f'{get_column_letter(columns)}{below + bool(note)}'
        style.set_print(sheet, first - 1, last_cell, landscape=columns > 8)

    def put_totals(self, sheet, first, last, rows):
        """合计 below the numbers, as office workbooks have it."""
        style.put_row(sheet, last + 1, ['合计', *[None] * (sheet.max_column - 1)], style.HEADER, style.GREY)
        sheet.merge_cells(start_row=last + 1, end_row=last + 1, start_column=1, end_column=3)
        for place in range(3, len(rows[0])):
            numbers = [row[place] for row in rows if isinstance(row[place], int)]
            if numbers:
                letter = get_column_letter(place + 1)
                sheet[f'{letter}{last + 1}'] = f'=SUM({letter}{first}:{letter}{last})'
                self.shown.setdefault(sheet.title, {})[f'{letter}{last + 1}'] = sum(numbers)


def put_header(sheet, row, header):
    """One row, or two where a label has parts; the first row below it."""
    is_double = any(parts for _, parts in header)
    column = 1
    for label, parts in header:
        span = max(1, len(parts))
        for offset in range(span):
            style.put_cell(sheet.cell(row, column + offset), None, style.HEADER, style.GREY)
            if is_double:
                part = parts[offset] if parts else None
                style.put_cell(sheet.cell(row + 1, column + offset), part, style.HEADER, style.GREY)
        sheet.cell(row, column).value = label
        end = row if parts or not is_double else row + 1
        if span > 1 or end > row:
            sheet.merge_cells(start_row=row, end_row=end, start_column=column, end_column=column + span - 1)
        column += span
    sheet.row_dimensions[row].height = 26
    return row + (2 if is_double else 1)


def plain(*labels):
    return [(label, ()) for label in labels]


WHO = plain('序号', '姓名', '单位')


def numbered(rows):
    return [[number, *row] for number, row in enumerate(rows, 1)]
