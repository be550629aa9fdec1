"""A workbook in the making: its sheets, and what its formulas show."""

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

import sheet_style as style
from joint_review_data import STROKES, SUBJECTS

SIGNATURES = '计票人：　　　　　　　　监票人：　　　　　　　　审核人：　　　　　　　　　　　　2026年12月18日'


class Review:
    """A workbook in the making, with what its formulas show once all cells are filled."""

    def __init__(self):
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.active)
        self.totals = []

    def put_total(self, sheet, cell, formula, result):
        sheet[cell] = formula
        self.totals.append((sheet.title, cell, result))

    def results(self):
        shown = {}
        for title, cell, result in self.totals:
            shown.setdefault(title, {})[cell] = result()
        return shown


def add_sheet(review, title, columns, heading, below):
    sheet = review.workbook.create_sheet(title)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties()
    style.put_title(sheet, columns, heading, below)
    return sheet


def put_sum(review, sheet, column, first, last):
    letter = get_column_letter(column)
    cells = [sheet.cell(row, column) for row in range(first, last + 1)]

    def result():  # SUM passes over text and blanks
        return sum(cell.value for cell in cells if isinstance(cell.value, int))

    review.put_total(sheet, f'{letter}{last + 1}', f'=SUM({letter}{first}:{letter}{last})', result)


def by_strokes(subject):
    return STROKES[subject.name[0]], SUBJECTS.index(subject)


def by_area(subject):
    return subject.category != '机关', *by_strokes(subject)


def padded(name):
    """Two-character names are set as wide as three, as on printed lists."""
    return f'{name[0]}\u3000{name[1]}' if len(name) == 2 else name
