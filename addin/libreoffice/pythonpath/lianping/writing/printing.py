"""How a new sheet is printed: a page style of its own, areas, repeated rows and columns."""
from com.sun.star.table import CellRangeAddress

from .cells import area_of


def set_print(model, sheet, plan):
    setup = plan.get("print")
    if not setup:
        return
    sheet.PageStyle = page_style(model, sheet.Name, setup)
    if "area" in setup:
        sheet.setPrintAreas((area_of(sheet, setup["area"]).RangeAddress,))
    index = sheet.RangeAddress.Sheet
    if "titleRows" in setup:
        first, last = setup["titleRows"]
        sheet.setTitleRows(CellRangeAddress(index, 0, first - 1, 0, last - 1))
        sheet.setPrintTitleRows(True)
    if "titleColumns" in setup:
        first, last = setup["titleColumns"]
        sheet.setTitleColumns(CellRangeAddress(index, first - 1, 0, last - 1, 0))
        sheet.setPrintTitleColumns(True)


def page_style(model, name, setup):
    styles = model.StyleFamilies.getByName("PageStyles")
    if not styles.hasByName(name):
        styles.insertByName(name, model.createInstance("com.sun.star.style.PageStyle"))
    style = styles.getByName(name)
    short, long = sorted((style.Width, style.Height))
    style.IsLandscape = setup["landscape"]
    style.Width, style.Height = (long, short) if setup["landscape"] else (short, long)
    pages = setup.get("pages", {"wide": 1})
    style.ScaleToPagesX = pages["wide"]
    style.ScaleToPagesY = pages.get("tall", 0)
    style.HeaderIsOn = "header" in setup
    if "header" in setup:
        style.RightPageHeaderContent = in_the_middle(style.RightPageHeaderContent, setup["header"])
    style.FooterIsOn = "footer" in setup
    if "footer" in setup:
        style.RightPageFooterContent = footer(model, style.RightPageFooterContent, setup["footer"])
    return name


def in_the_middle(content, text):
    content.LeftText.String = content.RightText.String = ""
    content.CenterText.String = text
    return content


def footer(model, content, text):
    """The text, and on the right the sheet with the page's number."""
    content.CenterText.String = content.RightText.String = ""
    content.LeftText.String = text
    cursor = content.RightText.createTextCursor()
    for part in ("SheetName", None, "PageNumber"):
        cursor.gotoEnd(False)
        if part is None:
            content.RightText.insertString(cursor, " · ", False)
        else:
            field = model.createInstance(f"com.sun.star.text.TextField.{part}")
            content.RightText.insertTextContent(cursor, field, False)
    return content
