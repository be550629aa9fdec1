"""What a new sheet is besides its contents: looks, sizes, and what may be entered where."""
from com.sun.star.awt import Rectangle
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.ConditionOperator import FORMULA
from com.sun.star.sheet.ValidationType import LIST

from .cells import area_of
from .formulas import to_calc
from .looks import HUNDREDTHS_OF_MM_PER_POINT, cell_style, highlight_properties, properties_of

# A character of the usual font is 7 pixels wide in a file's measure, with 5 beside the text; 96 an inch.
HUNDREDTHS_OF_MM_PER_PIXEL = 2540 / 96


def dress_sheet(model, sheet, plan, looks):
    set_looks(model, sheet, plan["looks"], looks["cells"])
    set_sizes(sheet, plan, looks["rowHeight"])
    for area in plan.get("merges", ()):
        area_of(sheet, area).merge(True)
    for validation in plan.get("validations", ()):
        allow_listed(area_of(sheet, validation["area"]), validation["source"])
    set_highlights(model, sheet, plan.get("highlights", ()), looks["highlights"])
    if "autoFilter" in plan:
        set_filter(model, area_of(sheet, plan["autoFilter"]))
    if "chart" in plan:
        draw_chart(model, sheet, plan["chart"])


def set_looks(model, sheet, areas, looks):
    """All cells of one look at once."""
    for style in sorted({area["style"] for area in areas}):
        cells = model.createInstance("com.sun.star.sheet.SheetCellRanges")
        of_style = [area_of(sheet, one["area"]).RangeAddress for one in areas if one["style"] == style]
        cells.addRangeAddresses(tuple(of_style), False)
        cells.CellStyle = cell_style(model, style, properties_of(model, looks[style]))


def set_sizes(sheet, plan, usual):
    for run in plan["widths"]:
        columns = sheet.getCellRangeByPosition(run["from"] - 1, 0, run["to"] - 1, 0).Columns
        columns.Width = round((run["size"] * 7 + 5) * HUNDREDTHS_OF_MM_PER_PIXEL)
    for run in [{"from": 1, "to": max(1, plan["rows"]), "size": usual}, *plan["heights"]]:
        rows = sheet.getCellRangeByPosition(0, run["from"] - 1, 0, run["to"] - 1).Rows
        rows.Height = round(run["size"] * HUNDREDTHS_OF_MM_PER_POINT)


def allow_listed(cells, source):
    validation = cells.Validation
    validation.Type = LIST
    validation.ShowList = 1
    validation.ShowErrorMessage = True
    validation.setFormula1(to_calc(source))
    cells.Validation = validation


def set_highlights(model, sheet, highlights, looks):
    """Rules of one area are asked in their order; the first that holds decides."""
    for place in dict.fromkeys(tuple(sorted(one["area"].items())) for one in highlights):
        cells = area_of(sheet, dict(place))
        rules = cells.ConditionalFormat
        for one in highlights:
            if one["area"] == dict(place):
                style = cell_style(model, one["look"], highlight_properties(looks[one["look"]]))
                rules.addNew(rule(cells, one["formula"], style))
        cells.ConditionalFormat = rules


def rule(cells, formula, style):
    values = {
        "Operator": FORMULA,
        "Formula1": to_calc(formula),
        "StyleName": style,
        "SourcePosition": cells.getCellByPosition(0, 0).CellAddress,
    }
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def set_filter(model, cells):
    ranges = model.DatabaseRanges
    name = f"联评{cells.Spreadsheet.Name}"
    if ranges.hasByName(name):
        ranges.removeByName(name)
    ranges.addNewByName(name, cells.RangeAddress)
    ranges.getByName(name).AutoFilter = True


def draw_chart(model, sheet, chart):
    place = area_of(sheet, chart["area"])
    corner, size = place.Position, place.Size
    box = Rectangle(X=corner.X, Y=corner.Y, Width=size.Width, Height=size.Height)
    addresses = tuple(range_address(model, chart[part]) for part in ("labels", "values"))
    sheet.Charts.addNewByName(chart["title"], box, addresses, False, True)
    drawn = sheet.Charts.getByName(chart["title"]).EmbeddedObject
    drawn.HasMainTitle = True
    drawn.Title.String = chart["title"]
    drawn.HasLegend = False


def range_address(model, source):
    """Of `'联评得分'!$A$2:$A$5`."""
    sheet, _, area = source.rpartition("!")
    name = sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
    return model.Sheets.getByName(name).getCellRangeByName(area).RangeAddress
