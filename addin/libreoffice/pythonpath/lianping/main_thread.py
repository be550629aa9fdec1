"""The document answers in LibreOffice's own thread alone; requests come in threads of their own."""
from concurrent.futures import Future, TimeoutError

import unohelper
from com.sun.star.awt import XCallback

from .trouble import Trouble

MOST_SECONDS = 600


class MainThread:
    def __init__(self, context, document):
        self.document = document
        self.callback = context.ServiceManager.createInstanceWithContext("com.sun.star.awt.AsyncCallback", context)

    def run(self, work):
        """What `work(document)` gives; waits for its turn."""
        turn = Turn(work, self.document)
        self.callback.addCallback(turn, None)
        try:
            return turn.outcome.result(MOST_SECONDS)
        except TimeoutError:
            turn.outcome.cancel()
            raise Trouble("host-busy")


class Turn(unohelper.Base, XCallback):
    def __init__(self, work, document):
        self.work = work
        self.document = document
        self.outcome = Future()

    def notify(self, data):
        if not self.outcome.set_running_or_notify_cancel():
            return
        try:
            self.outcome.set_result(self.work(self.document))
        except Exception as cause:  # it belongs to whoever asked
            self.outcome.set_exception(cause)
