"""The panes that are open, one for each document, until the document closes."""
import uno
import unohelper
from com.sun.star.lang import IllegalArgumentException
from com.sun.star.system import SystemShellExecuteException
from com.sun.star.util import XCloseListener

from .document import CalcDocument
from .listening import listen
from .main_thread import MainThread
from .news import News
from .pages import read_pages
from .server import PaneServer

SPREADSHEET = "com.sun.star.sheet.SpreadsheetDocument"
EXTENSION = "cn.lianping.pane"
URIS_ONLY = 1  # com.sun.star.system.SystemShellExecuteFlags

open_panes = {}  # by the document's id within this run of LibreOffice


def open_pane(context, frame):
    """Shows the pane of the frame's document in the browser; the document has one server, started once."""
    model = frame.Controller.Model
    if not model.supportsService(SPREADSHEET):
        return
    if model.RuntimeUID not in open_panes:
        open_panes[model.RuntimeUID] = Pane(context, model)
    show(context, frame, open_panes[model.RuntimeUID].server.address())


class Pane(unohelper.Base, XCloseListener):
    def __init__(self, context, model):
        self.key = model.RuntimeUID
        news = News()
        document = CalcDocument(model, news)
        self.server = PaneServer(read_pages(context, EXTENSION), MainThread(context, document), news)
        self.server.start()
        listen(model, news)
        model.addCloseListener(self)

    def queryClosing(self, source, gets_ownership):
        pass

    def notifyClosing(self, source):
        self.end()

    def disposing(self, source):
        self.end()

    def end(self):
        if open_panes.pop(self.key, None):
            self.server.end()


def show(context, frame, address):
    shell = context.ServiceManager.createInstanceWithContext("com.sun.star.system.SystemShellExecute", context)
    try:
        shell.execute(address, "", URIS_ONLY)
    except (SystemShellExecuteException, IllegalArgumentException):
        tell_address(frame.ContainerWindow, address)


def tell_address(window, address):
    kind = uno.Enum("com.sun.star.awt.MessageBoxType", "INFOBOX")
    text = f"请在浏览器中打开这个地址（只能用一次）：\nOpen this address in a browser; it works once:\n\n{address}"
    window.Toolkit.createMessageBox(window, kind, 1, "联评", text).execute()
