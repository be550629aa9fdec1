"""The menu command 联评: opens the task pane in the browser, live on the document of its window."""
import unohelper
from com.sun.star.frame import XDispatch, XDispatchProvider
from com.sun.star.lang import XInitialization, XServiceInfo
from lianping.panes import open_pane

IMPLEMENTATION = "cn.lianping.PaneCommand"
SERVICES = ("com.sun.star.frame.ProtocolHandler",)
OPEN = "cn.lianping:open"


class PaneCommand(unohelper.Base, XInitialization, XDispatchProvider, XDispatch, XServiceInfo):
    def __init__(self, context):
        self.context = context
        self.frame = None

    def initialize(self, arguments):
        self.frame = arguments[0] if arguments else None

    def queryDispatch(self, url, target, flags):
        return self if url.Complete == OPEN and self.frame else None

    def queryDispatches(self, requests):
        return tuple(self.queryDispatch(one.FeatureURL, one.FrameName, one.SearchFlags) for one in requests)

    def dispatch(self, url, arguments):
        open_pane(self.context, self.frame)

    def addStatusListener(self, listener, url):
        pass  # always there: the menu stands in spreadsheets alone

    def removeStatusListener(self, listener, url):
        pass

    def getImplementationName(self):
        return IMPLEMENTATION

    def supportsService(self, name):
        return name in SERVICES

    def getSupportedServiceNames(self):
        return SERVICES


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(PaneCommand, IMPLEMENTATION, SERVICES)
