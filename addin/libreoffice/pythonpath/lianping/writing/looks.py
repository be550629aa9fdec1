"""What our sheets look like, as properties of Calc's cells; the looks themselves come with each writing."""
from com.sun.star.awt.FontSlant import ITALIC
from com.sun.star.awt.FontSlant import NONE as UPRIGHT
from com.sun.star.lang import Locale
from com.sun.star.table import BorderLine2
from com.sun.star.table.CellHoriJustify import CENTER, LEFT, RIGHT
from com.sun.star.table.CellVertJustify2 import CENTER as MIDDLE

ENGLISH = Locale("en", "US", "")
BOLD, PLAIN_WEIGHT = 150.0, 100.0  # com.sun.star.awt.FontWeight
HUNDREDTHS_OF_MM_PER_POINT = 2540 / 72
LINE_POINTS = {"thin": 0.75, "medium": 1.75}
SIDES = {"LeftBorder": "left", "RightBorder": "right", "TopBorder": "top", "BottomBorder": "bottom"}


def properties_of(model, look):
    properties = {"NumberFormat": number_format(model, look["format"]), "VertJustify": MIDDLE}
    properties.update(font_properties(look["font"]))
    for script in ("", "Asian", "Complex"):
        properties[f"CharHeight{script}"] = float(look["font"]["size"])
    if "fill" in look:
        properties["CellBackColor"] = colour(look["fill"])
    if "horizontal" in look:
        properties["HoriJustify"] = {"left": LEFT, "center": CENTER, "right": RIGHT}[look["horizontal"]]
    if look.get("isWrapped"):
        properties["IsTextWrapped"] = True
    for name, side in SIDES.items() if "border" in look else ():
        properties[name] = line_of(look["border"][side])
    return properties


def font_properties(font):
    properties = {"CharColor": colour(font["color"])}
    for script in ("", "Asian", "Complex"):
        properties[f"CharWeight{script}"] = BOLD if font.get("isBold") else PLAIN_WEIGHT
        properties[f"CharPosture{script}"] = ITALIC if font.get("isItalic") else UPRIGHT
    return properties


def number_format(model, code):
    """The document's own number for the format; a new one where it has none."""
    found = model.NumberFormats.queryKey(code, ENGLISH, False)
    return found if found != -1 else model.NumberFormats.addNew(code, ENGLISH)


def colour(digits):
    return int(digits, 16)


def line_of(line):
    width = round(LINE_POINTS[line["weight"]] * HUNDREDTHS_OF_MM_PER_POINT)
    return BorderLine2(Color=colour(line["color"]), OuterLineWidth=width, LineWidth=width)


def highlight_properties(look):
    properties = font_properties(look)
    if "fill" in look:
        properties["CellBackColor"] = colour(look["fill"])
    return properties


def cell_style(model, name, properties):
    """The document's style of that look, made or made anew: a look is then given to any number of cells at once."""
    styles = model.StyleFamilies.getByName("CellStyles")
    called = f"联评 {name}"
    if not styles.hasByName(called):
        styles.insertByName(called, model.createInstance("com.sun.star.style.CellStyle"))
    set_all(styles.getByName(called), properties)
    return called


def set_all(thing, properties):
    named = sorted(properties.items())
    thing.setPropertyValues(tuple(name for name, _ in named), tuple(value for _, value in named))
