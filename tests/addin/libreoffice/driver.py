"""
Drives a LibreOffice of its own as a person would: a line of JSON in is what to do, a line out what came of it.
    driver.py PROFILE [DISPLAY]
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException
from com.sun.star.util import URL

sys.path.append(os.path.join(os.path.dirname(__file__), "pythonpath"))
from lianping.writing.formulas import to_calc  # noqa: E402

XL_ENGLISH = 3  # com.sun.star.sheet.FormulaLanguage
XL_A1 = 1  # com.sun.star.sheet.AddressConvention
documents = {}


def start(profile, display):
    pipe = f"lianping{os.getpid()}"
    command = ["soffice", "--norestore", "--nologo", "--nofirststartwizard", f"-env:UserInstallation=file://{profile}",
               f"--accept=pipe,name={pipe};urp;"]
    environment = dict(os.environ, DISPLAY=display) if display else os.environ
    office = subprocess.Popen(command if display else command + ["--headless"], env=environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return office, connect(pipe)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.monotonic() + 90
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def open_document(path, hidden=True):
    url = uno.systemPathToFileUrl(path) if path else "private:factory/scalc"
    documents[path] = desktop.loadComponentFromURL(url, "_blank", 0, properties(Hidden=hidden))


def dispatch(path, command, **arguments):
    """What a menu or a key of the document's window does."""
    frame = documents[path].CurrentController.Frame
    url = URL(Complete=command, Main=command, Protocol=command[:command.index(":") + 1],
              Path=command[command.index(":") + 1:])
    asked = frame.queryDispatch(url, "_self", 0)
    if asked is None:
        return False
    asked.dispatch(url, properties(**arguments))
    return True


def menus(path):
    """The commands of the menu bar, without what extensions add: their menus stand before the list of windows."""
    bar = documents[path].CurrentController.Frame.LayoutManager.getElement("private:resource/menubar/menubar")
    entries = bar.getSettings(False)
    return [{one.Name: one.Value for one in entries.getByIndex(i)}["CommandURL"] for i in range(entries.Count)]


def sheet_of(path, sheet):
    return documents[path].Sheets.getByName(sheet)


def state(path):
    document = documents[path]
    return {"sheets": list(document.Sheets.ElementNames), "url": document.URL, "modified": document.isModified(),
            "undo": list(document.UndoManager.getAllUndoActionTitles()),
            "active": document.CurrentController.ActiveSheet.Name}


def write(path, sheet, cell, value):
    place = sheet_of(path, sheet).getCellRangeByName(cell)
    if isinstance(value, str):
        place.Formula = value
    else:
        place.Value = value


def write_array(path, sheet, area, formula):
    sheet_of(path, sheet).getCellRangeByName(area).setArrayFormula(formula)


def charts(path, sheet):
    """The title of each."""
    drawn = sheet_of(path, sheet).Charts
    return [drawn.getByIndex(at).EmbeddedObject.Title.String for at in range(drawn.Count)]


def type_into(path, sheet, cell, text):
    select(path, sheet, cell)
    return dispatch(path, ".uno:EnterString", StringName=text)


def select(path, sheet, cell):
    documents[path].CurrentController.select(sheet_of(path, sheet).getCellRangeByName(cell))


def selected(path):
    return documents[path].CurrentSelection.AbsoluteName


def read(path, sheet, area):
    """Text, or number, or the shown error, of each cell."""
    found = sheet_of(path, sheet).getCellRangeByName(area)
    return [list(row) for row in found.getDataArray()]


def excel_reader(document):
    """LibreOffice's own reader and writer of Excel's formulas."""
    reader = document.createInstance("com.sun.star.sheet.FormulaParser")
    mapper = document.createInstance("com.sun.star.sheet.FormulaOpCodeMapper")
    reader.OpCodeMap = mapper.getAvailableMappings(XL_ENGLISH, 0x7FFFFFFF)
    reader.FormulaConvention = XL_A1
    return reader


def excel_formulas(path, formulas):
    """Each as LibreOffice reads it in Excel's grammar and writes it again."""
    reader = excel_reader(documents[path])
    place = documents[path].Sheets.getByIndex(0).getCellRangeByName("J9").getCellByPosition(0, 0).CellAddress
    return [reader.printFormula(reader.parseFormula(formula, place), place) for formula in formulas]


def written_formulas(path, formulas):
    """Each as the extension tells it to a cell, and as LibreOffice then writes it in Excel's grammar."""
    reader = excel_reader(documents[path])
    cell = documents[path].Sheets.getByIndex(0).getCellRangeByName("J9").getCellByPosition(0, 0)
    told = []
    for formula in formulas:
        cell.Spreadsheet.getCellRangeByName("J9:J9").setFormulaArray((("=" + to_calc(formula),),))
        told.append(reader.printFormula(cell.getTokens(), cell.CellAddress))
    return told


def protect(path, sheet=None, password=""):
    (sheet_of(path, sheet) if sheet else documents[path]).protect(password)


def close(path):
    documents.pop(path).close(True)


ACTS = {name: globals()[name] for name in
        ("open_document", "dispatch", "menus", "state", "write", "write_array", "charts", "type_into", "select",
         "selected", "read", "protect", "close", "excel_formulas", "written_formulas")}


def answer(line):
    asked = json.loads(line)
    try:
        return {"value": ACTS[asked["act"]](**asked["with"])}
    except Exception as cause:
        return {"fault": f"{asked['act']}: {cause!r}"}


office, context = start(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
print(json.dumps({"value": "ready"}), flush=True)
for line in sys.stdin:
    print(json.dumps(answer(line)), flush=True)
for path in list(documents):
    close(path)  # or it would ask whether to save
try:
    desktop.terminate()
except DisposedException:
    pass  # it may be gone before it answers
office.wait(30)
