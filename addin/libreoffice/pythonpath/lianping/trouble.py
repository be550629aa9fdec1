"""What keeps the document from being read or written: a code, whose sentence the pane has."""


class Trouble(Exception):
    def __init__(self, code, **values):
        super().__init__(code)
        self.code = code
        self.values = values
