"""What may be asked for, by whom, and how large it may be."""
import json
from http.server import BaseHTTPRequestHandler

from .trouble import Trouble

MEGABYTE = 1024 * 1024
MOST_BYTES = 256 * MEGABYTE  # of new sheets
MOST_BYTES_ELSE = 2 * MEGABYTE
WAIT_SECONDS = 20
KEY = "X-Lianping-Key"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " \
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
JSON = "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# What is asked of the document, in its own thread.
ASKED = {
    "/api/about": lambda document, asked: document.about(),
    "/api/read": lambda document, asked: document.read(),
    "/api/select": lambda document, asked: document.select(asked["sheet"], asked.get("cell")),
    "/api/replace": lambda document, asked: document.replace(asked),
    "/api/undo": lambda document, asked: document.undo(),
    "/api/settings": lambda document, asked: document.settings(),
    "/api/keep": lambda document, asked: document.keep(asked["text"]),
}
ENTER = "/api/enter"
NEWS = "/api/news"


class Refused(Exception):
    def __init__(self, status):
        super().__init__(status)
        self.status = status


class Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "Lianping"
    sys_version = ""
    timeout = 60

    def do_GET(self):
        self.answer(self.page)

    def do_POST(self):
        self.answer(self.reply)

    def answer(self, ask):
        try:
            self.check_sender()
            if self.server.news.is_over:
                raise Refused(410)  # a connection may be older than the end of the document
            kind, body = ask()
            self.send(200, kind, body)
        except Refused as refused:
            # Whatever else was sent is left unread.
            self.close_connection = True
            self.send(refused.status, "text/plain", b"")

    def check_sender(self):
        """A page from elsewhere, or a name that was made to point here, gets nothing."""
        if self.headers.get_all("Host") != [self.server.host]:
            raise Refused(421)
        if self.headers.get("Origin", self.server.origin) != self.server.origin:
            raise Refused(403)
        if self.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            raise Refused(403)

    def page(self):
        """Without a key: the pages are the same for everybody and hold nothing of the document."""
        if self.headers.get("Content-Length", "0") != "0" or "Transfer-Encoding" in self.headers:
            raise Refused(400)  # unread, it would stand before the next request
        if self.path not in self.server.pages:
            raise Refused(404)
        return self.server.pages[self.path]

    def reply(self):
        if self.headers.get("Origin") is None:
            raise Refused(403)
        if self.path == ENTER:
            return JSON, as_json(self.enter(self.body(MOST_BYTES_ELSE)))
        if not self.server.opens(self.headers.get(KEY, "")):
            raise Refused(401)
        if self.path == NEWS:
            return JSON, as_json({"value": self.news(self.body(MOST_BYTES_ELSE))})
        if self.path not in ASKED:
            raise Refused(404)
        most = MOST_BYTES if self.path == "/api/replace" else MOST_BYTES_ELSE
        return self.ask_document(ASKED[self.path], self.body(most))

    def enter(self, asked):
        key = self.server.enter(str(asked.get("ticket", "")))
        if key is None:
            raise Refused(401)
        return {"key": key}

    def news(self, asked):
        number = asked.get("after", 0)
        if not isinstance(number, int):
            raise Refused(400)
        news = self.server.news.after(number, WAIT_SECONDS)
        if news is None:
            raise Refused(410)
        return news

    def ask_document(self, question, asked):
        try:
            value = self.server.document.run(lambda document: question(document, asked))
            return (XLSX, value) if isinstance(value, bytes) else (JSON, as_json({"value": value}))
        except Trouble as trouble:
            return JSON, as_problem(trouble)
        except Exception as cause:  # what LibreOffice itself will not do, in its own words
            return JSON, as_problem(Trouble("host-refused", detail=str(cause) or type(cause).__name__))

    def body(self, most):
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit() or "Transfer-Encoding" in self.headers:
            raise Refused(411)
        if int(length) > most:
            raise Refused(413)
        try:
            asked = json.loads(self.rfile.read(int(length)) or b"{}")
        except ValueError:
            raise Refused(400)
        if not isinstance(asked, dict):
            raise Refused(400)
        return asked

    def send(self, status, kind, body):
        self.send_response(status)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


def as_problem(trouble):
    return as_json({"problem": {"code": trouble.code, "values": trouble.values}})


def as_json(value):
    return json.dumps(value, ensure_ascii=False).encode()
