"""A Calc document in the words of the pane's port: read, write, undo, select, settings."""
import unohelper
from com.sun.star.beans import PropertyValue, UnknownPropertyException
from com.sun.star.beans.PropertyAttribute import REMOVEABLE
from com.sun.star.container import NoSuchElementException
from com.sun.star.document import EmptyUndoStackException
from com.sun.star.io import XOutputStream
from com.sun.star.uno import RuntimeException

from .trouble import Trouble
from .writing.replace import UNDO_TITLE, replace_sheets, take_back

XLSX = "Calc MS Excel 2007 XML"
SETTINGS = "联评设置"
MOST_SETTINGS = 500_000  # characters


class CalcDocument:
    def __init__(self, model, news):
        self.model = model
        self.news = news

    def about(self):
        return {"name": self.model.Title, "sheets": list(self.model.Sheets.ElementNames)}

    def read(self):
        """The document as it is now, as the bytes of an .xlsx. Its address and its state stay; no file is written."""
        stream = Bytes()
        properties = {"FilterName": XLSX, "OutputStream": stream}
        self.model.storeToURL("private:stream", tuple(PropertyValue(Name=n, Value=v) for n, v in properties.items()))
        return b"".join(stream.pieces)

    def select(self, sheet, cell):
        place = self.cell_at(sheet, cell)
        if not place.Spreadsheet.IsVisible:
            raise Trouble("host-sheet-hidden", sheet=sheet)
        self.model.CurrentController.select(place)

    def cell_at(self, sheet, cell):
        try:
            return self.model.Sheets.getByName(sheet).getCellRangeByName(cell or "A1")
        except (NoSuchElementException, RuntimeException):
            raise Trouble("host-place-missing", sheet=sheet, cell=cell or "")

    def replace(self, change):
        with Quiet(self.news):
            replace_sheets(self.model, change)

    def undo(self):
        """Only where our writing is the last thing that was done."""
        try:
            title = self.model.UndoManager.getCurrentUndoActionTitle()
        except EmptyUndoStackException:
            title = ""
        if title != UNDO_TITLE:
            raise Trouble("host-undo-not-last")
        with Quiet(self.news):
            take_back(self.model)

    def settings(self):
        try:
            return self.model.DocumentProperties.UserDefinedProperties.getPropertyValue(SETTINGS)
        except UnknownPropertyException:
            return None

    def keep(self, text):
        if len(text) > MOST_SETTINGS:
            raise Trouble("host-settings-too-long", length=len(text), most=MOST_SETTINGS)
        properties = self.model.DocumentProperties.UserDefinedProperties
        if properties.PropertySetInfo.hasPropertyByName(SETTINGS):
            properties.removeProperty(SETTINGS)
        properties.addProperty(SETTINGS, REMOVEABLE, text)


class Bytes(unohelper.Base, XOutputStream):
    def __init__(self):
        self.pieces = []

    def writeBytes(self, data):
        self.pieces.append(data.value)

    def flush(self):
        pass

    def closeOutput(self):
        pass


class Quiet:
    """What is written meanwhile is our own: it is no news."""

    def __init__(self, news):
        self.news = news

    def __enter__(self):
        self.news.is_muted = True

    def __exit__(self, *cause):
        self.news.is_muted = False
