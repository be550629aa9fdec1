"""Serves the pane and its requests on the loopback interface, to the one browser that has the key."""
import threading
import time
import secrets
from http.server import ThreadingHTTPServer

from .requests import Request

TICKET_SECONDS = 300


class PaneServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, pages, document, news):
        super().__init__(("127.0.0.1", 0), Request)
        self.pages = pages
        self.document = document
        self.news = news
        self.host = f"127.0.0.1:{self.server_port}"
        self.origin = f"http://{self.host}"
        self.ticket = None
        self.key = None
        self.lock = threading.Lock()

    def start(self):
        threading.Thread(target=self.serve_forever, name="lianping", daemon=True).start()

    def address(self):
        """
        For the browser, once. Other users of the machine may see it among its processes, so the ticket
        in it is changed for a key at the first request; it stands behind the #, where no server gets it.
        """
        with self.lock:
            self.ticket = (secrets.token_urlsafe(32), time.monotonic() + TICKET_SECONDS)
            return f"{self.origin}/#{self.ticket[0]}"

    def enter(self, ticket):
        """The key for an unused ticket, else None. From then on the key before it opens nothing."""
        with self.lock:
            if self.ticket is None or not secrets.compare_digest(self.ticket[0].encode(), ticket.encode()):
                return None
            is_late = time.monotonic() > self.ticket[1]
            self.ticket = None
            if is_late:
                return None
            self.key = secrets.token_urlsafe(32)
            return self.key

    def opens(self, key):
        with self.lock:
            return self.key is not None and secrets.compare_digest(self.key.encode(), key.encode())

    def end(self):
        """Called in LibreOffice's own thread, which must not wait for requests that wait for it."""
        self.news.end()
        threading.Thread(target=self.close, name="lianping-end", daemon=True).start()

    def close(self):
        self.shutdown()
        self.server_close()

    def handle_error(self, request, client_address):
        pass  # a browser that hangs up is nothing to print about
