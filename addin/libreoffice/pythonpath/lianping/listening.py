"""Listens to a document: what is selected in it, and which sheets are changed."""
import unohelper
from com.sun.star.util import XChangesListener, XModifyListener
from com.sun.star.view import XSelectionChangeListener

COLUMNS_TOLD = 32
# Changes of the looks alone, by LibreOffice's own names for them.
LOOKS = ("attribute", "column-resize", "row-resize")


def listen(model, news):
    model.CurrentController.addSelectionChangeListener(Selections(news))
    model.addChangesListener(Changes(news))
    sheets = SheetChanges(model, news)
    sheets.watch_all()
    model.addModifyListener(NewSheets(sheets))
    model.addModifyListener(HiddenRows(model, news))


def first_cell(selection):
    """Sheet, column and row of the first selected cell, from 0; None where no cell is selected."""
    if hasattr(selection, "RangeAddresses"):
        areas = selection.RangeAddresses
        return (areas[0].Sheet, areas[0].StartColumn, areas[0].StartRow) if areas else None
    if hasattr(selection, "RangeAddress"):
        area = selection.RangeAddress
        return (area.Sheet, area.StartColumn, area.StartRow)
    return None


def column_name(column):
    """0 → A, 26 → AA."""
    letter = chr(ord("A") + column % 26)
    return column_name(column // 26 - 1) + letter if column >= 26 else letter


def describe(model, selection):
    place = first_cell(selection)
    if place is None:
        return None
    index, column, row = place
    sheet = model.Sheets.getByIndex(index)
    texts = [sheet.getCellByPosition(at, row).String for at in range(COLUMNS_TOLD)]
    cell = f"{column_name(column)}{row + 1}"
    return {"kind": "selected", "sheet": sheet.Name, "cell": cell, "row": texts}


class Selections(unohelper.Base, XSelectionChangeListener):
    def __init__(self, news):
        self.news = news

    def selectionChanged(self, event):
        told = describe(event.Source.Model, event.Source.Selection)
        if told:
            self.news.add(told)

    def disposing(self, source):
        pass


def changed(sheet):
    return {"kind": "changed", "sheet": sheet}


class Changes(unohelper.Base, XChangesListener):
    """What a person does at the window; clearing cells is told here alone."""

    def __init__(self, news):
        self.news = news

    def changesOccurred(self, event):
        for change in event.Changes:
            if change.Accessor not in LOOKS:
                self.news.add(changed(change.ReplacedElement.Spreadsheet.Name))

    def disposing(self, source):
        pass


class SheetChanges(unohelper.Base, XModifyListener):
    """New values of a sheet's cells, whoever wrote them: a person, undoing, another program."""

    def __init__(self, model, news):
        self.model = model
        self.news = news
        self.watched = set()

    def watch_all(self):
        """Sheets may have come since; one that was renamed is watched twice and told once."""
        names = set(self.model.Sheets.ElementNames)
        if self.watched and names != self.watched:
            self.news.add(changed(None))
        for name in names - self.watched:
            self.model.Sheets.getByName(name).addModifyListener(self)
        self.watched = names

    def modified(self, event):
        self.news.add(changed(event.Source.Name))

    def disposing(self, source):
        pass


class NewSheets(unohelper.Base, XModifyListener):
    def __init__(self, sheets):
        self.sheets = sheets

    def modified(self, event):
        self.sheets.watch_all()

    def disposing(self, source):
        pass


class HiddenRows(unohelper.Base, XModifyListener):
    """Rows and columns that are hidden or shown again, by hand or by a filter: no sheet says so itself."""

    def __init__(self, model, news):
        self.model = model
        self.news = news
        self.visible = self.look()

    def look(self):
        """Of each sheet the cells that are seen, in as few areas as they make."""
        return {name: self.model.Sheets.getByName(name).queryVisibleCells().RangeAddressesAsString
                for name in self.model.Sheets.ElementNames}

    def modified(self, event):
        before, self.visible = self.visible, self.look()
        for name, areas in self.visible.items():
            if before.get(name, areas) != areas:
                self.news.add(changed(name))

    def disposing(self, source):
        pass
