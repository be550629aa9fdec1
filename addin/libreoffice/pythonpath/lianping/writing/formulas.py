"""
Formulas as Excel writes them → as LibreOffice's API takes them: `;` between arguments, `$Sheet.A1` for
a cell of another sheet, `;` and `|` inside braces. Names of functions are the same in both for the
classic ones, which are all that our sheets use.
"""
import re

TOKENS = re.compile(
    r"""
    (?P<text>"(?:[^"]|"")*")
  | (?P<sheet>(?:'(?:[^']|'')*'|[^\s"'!(){}\[\],;:=<>+\-*/^&%$\#]+)!)
  | (?P<truth>(?:TRUE|FALSE)(?![^\s"'!(){}\[\],;:=<>+\-*/^&%$\#]|\s*\())
  | (?P<word>[^\s"'!(){}\[\],;:=<>+\-*/^&%$\#]+)
  | (?P<sign>[(){},;:=<>+\-*/^&%$\s])
    """,
    re.VERBOSE,
)


def to_calc(formula):
    """
    Without the leading `=`, in and out. What is no part of the classic dialect (a semicolon, a table's
    brackets, an error as a constant, a stray quote) is a ValueError: it would mean something else here.
    """
    pieces = []
    at = braces = 0
    while at < len(formula):
        token = TOKENS.match(formula, at)
        is_stray = token is not None and token.group() == ";" and braces == 0
        if token is None or is_stray or (token.lastgroup == "sheet" and ":" in pieces[-1:]):
            raise ValueError(f"Not a formula of the classic dialect at {at}: {formula}")
        at = token.end()
        braces += {"{": 1, "}": -1}.get(token.group(), 0)
        pieces.append(told(token.lastgroup, token.group()))
    return "".join(pieces)


SIGNS = {",": ";", ";": "|"}


# Without brackets they would become 1 and 0, which in a file are no truths to Excel any more.
TRUTHS = {"TRUE": "TRUE()", "FALSE": "FALSE()"}


def told(kind, text):
    if kind == "sheet":
        return f"${quoted(text[:-1])}."
    if kind == "truth":
        return TRUTHS[text]
    return SIGNS.get(text, text) if kind == "sign" else text


def quoted(name):
    return name if name.startswith("'") else f"'{name}'"
