"""What happened in the document, in order, for a pane that asks again and again."""
import threading
from collections import deque

MOST_KEPT = 500


class News:
    def __init__(self):
        self.changed = threading.Condition()
        self.kept = deque(maxlen=MOST_KEPT)
        self.count = 0
        self.told = 0
        self.is_over = False
        self.is_muted = False

    def add(self, event):
        """An event that repeats the last one, which nobody has been told yet, is the same."""
        with self.changed:
            is_repeated = self.kept and self.count > self.told and self.kept[-1][1] == event
            if self.is_muted or is_repeated:
                return
            self.count += 1
            self.kept.append((self.count, event))
            self.changed.notify_all()

    def after(self, number, seconds):
        """What came after that number, waiting so long for the first; None once the document is closed."""
        with self.changed:
            self.changed.wait_for(lambda: self.is_over or self.count > number, seconds)
            if self.is_over:
                return None
            self.told = self.count
            return {"next": self.count, "events": [event for at, event in self.kept if at > number]}

    def end(self):
        with self.changed:
            self.is_over = True
            self.changed.notify_all()
