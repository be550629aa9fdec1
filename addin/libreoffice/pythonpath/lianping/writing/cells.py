"""Contents of a block of cells: values as they are, formulas in Calc's grammar."""
from .formulas import to_calc


def write_values(sheet, block):
    """A cell of the block is nothing, a number, a text, or a formula: a list that holds it alone."""
    rows = block["rows"]
    area = at(sheet, block["top"], block["left"], len(rows), len(rows[0]))
    area.setDataArray(tuple(tuple(map(value_of, row)) for row in rows))


def write_formulas(sheet, block):
    for top, left, formulas in formula_areas(block["rows"]):
        place = at(sheet, block["top"] + top, block["left"] + left, len(formulas), len(formulas[0]))
        place.setFormulaArray(tuple(formulas))


def at(sheet, top, left, height, width):
    """`top` and `left` from 1, as sheets count."""
    return sheet.getCellRangeByPosition(left - 1, top - 1, left + width - 2, top + height - 2)


def area_of(sheet, area):
    return sheet.getCellRangeByPosition(area["left"] - 1, area["top"] - 1, area["right"] - 1, area["bottom"] - 1)


def value_of(cell):
    """An empty text leaves the cell empty; LibreOffice 7.4 ends at no value at all where no cell is."""
    return "" if cell is None or isinstance(cell, list) else cell


def formula_areas(rows):
    """Rectangles of formulas alone, as few as neighbours in a row and rows that are alike make."""
    open_areas = {}
    for index, row in enumerate(rows):
        runs = runs_of(row)
        for run in [run for run in open_areas if run not in runs]:
            yield open_areas.pop(run)
        for left, right in runs:
            _, _, formulas = open_areas.setdefault((left, right), (index, left, []))
            formulas.append(tuple("=" + to_calc(cell[0]) for cell in row[left:right]))
    yield from open_areas.values()


def runs_of(row):
    """Where formulas stand next to each other: first column and the one behind the last, from 0."""
    edges = [at for at in range(len(row) + 1) if is_formula(row, at - 1) != is_formula(row, at)]
    return list(zip(edges[::2], edges[1::2]))


def is_formula(row, at):
    return 0 <= at < len(row) and isinstance(row[at], list)
