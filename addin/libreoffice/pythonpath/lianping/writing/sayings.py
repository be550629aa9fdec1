"""
Staff's own formulas that speak of our sheets. Where a sheet goes, LibreOffice makes #REF! of them; told once
more what they said, they speak of the new sheet.
"""
from collections import namedtuple

from .cells import area_of

FORMULA = 16  # com.sun.star.sheet.CellFlags

Saying = namedtuple("Saying", "sheet area formula is_array")


def sayings_of(model, removed):
    """The cells of sheets that stay whose formulas name one that goes, with what they say."""
    going = [name for name in removed if model.Sheets.hasByName(name)]
    if not going:
        return []
    return [saying for name in model.Sheets.ElementNames if name not in going
            for saying in sayings_in(model.Sheets.getByName(name), going)]


def sayings_in(sheet, going):
    named = [name.replace("'", "''") for name in going]
    for area in sheet.queryContentCells(FORMULA).RangeAddresses:
        cells = sheet.getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow)
        for row, formulas in enumerate(cells.getFormulaArray(), area.StartRow):
            for column, formula in enumerate(formulas, area.StartColumn):
                if any(name in formula for name in named):
                    saying = saying_at(sheet, column, row, formula)
                    if saying:
                        yield saying


def saying_at(sheet, column, row, formula):
    """One formula of many cells is said once, in all of them: nothing but for the first."""
    is_array = formula.startswith("{")
    cursor = sheet.createCursorByRange(sheet.getCellByPosition(column, row))
    if is_array:
        cursor.collapseToCurrentArray()
    place = cursor.RangeAddress
    if (place.StartColumn, place.StartRow) != (column, row):
        return None
    area = {"left": column + 1, "top": row + 1, "right": place.EndColumn + 1, "bottom": place.EndRow + 1}
    return Saying(sheet.Name, area, formula[1:-1] if is_array else formula, is_array)


def clear_sayings(model, sayings):
    for saying in sayings:
        cells_of(model, saying).clearContents(FORMULA)


def say_again(model, sayings):
    for saying in sayings:
        if saying.is_array:
            cells_of(model, saying).setArrayFormula(saying.formula)
        else:
            cells_of(model, saying).setFormulaArray(((saying.formula,),))


def cells_of(model, saying):
    return area_of(model.Sheets.getByName(saying.sheet), saying.area)
