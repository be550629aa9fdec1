"""How the sheets of the sample look and print: a plain Chinese office workbook on A4."""

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

THIN = Side(style='thin', color='808080')
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
CENTRE = Alignment(horizontal='center', vertical='center', wrap_text=True)
LEFT = Alignment(horizontal='left', vertical='center', wrap_text=True)
GREY = PatternFill('solid', fgColor='E7E6E6')
TITLE = Font(name='黑体', size=16)
HEADER = Font(name='黑体', size=11)
BODY = Font(name='宋体', size=11)
NOTE = Font(name='仿宋', size=10)


def put_line(sheet, row, columns, text, font=NOTE, align=LEFT, height=20):
    """One line of text merged across the table: a title, a note, the signatures."""
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=columns)
    cell = sheet.cell(row, 1, text)
    cell.font, cell.alignment = font, align
    sheet.row_dimensions[row].height = height


def put_title(sheet, columns, title, below):
    put_line(sheet, 1, columns, title, TITLE, CENTRE, 34)
    put_line(sheet, 2, columns, below)


def put_row(sheet, row, values, font=BODY, fill=None, height=19):
    for column, value in enumerate(values, 1):
        put_cell(sheet.cell(row, column), value, font, fill)
    sheet.row_dimensions[row].height = height


def put_cell(cell, value, font=BODY, fill=None):
    cell.value, cell.font, cell.border, cell.alignment = value, font, BOX, CENTRE
    if fill:
        cell.fill = fill


def set_widths(sheet, widths):
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def put_labelled(sheet, row, column, label, value):
    """A label and, in the next cell, its value on a line, as on a printed form."""
    put_cell(sheet.cell(row, column), label)
    put_cell(sheet.cell(row, column + 1), value)
    sheet.cell(row, column).border = Border()
    sheet.cell(row, column + 1).border = Border(bottom=THIN)
    sheet.row_dimensions[row].height = 22


def set_print(sheet, header_rows, last_cell, landscape=False):
    """A4, one page wide, headers on each page, page numbers in the footer."""
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = 'landscape' if landscape else 'portrait'
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = f'$1:${header_rows}'
    sheet.print_area = f'A1:{last_cell}'
    margins = sheet.page_margins
    margins.left = margins.right = 0.5
    margins.top, margins.bottom, margins.footer = 0.6, 0.6, 0.3
    sheet.oddFooter.center.text = '第 &P 页，共 &N 页'
