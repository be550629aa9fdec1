"""Verifies working copies by shared/receipt/README.md alone: one line of JSON for each file named.

Each alteration is [kind, sheet, cell]; kinds: receipt, gone-sheet, cell, row, gone, added, moved, sorted.
"""

import hashlib
import json
import re
import sys
import zipfile
from xml.etree import ElementTree

from openpyxl.formula.translate import Translator
from openpyxl.utils import column_index_from_string, get_column_letter

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
BASE_64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
TITLES = ("联评凭证 ", "Lianping receipt ")
ENGINES = ("计分引擎", "Engine")
FACTS = ["engine", "rulebook-sha256", "layout-sha256", "choices", "salt", "results-sha256", "code", "body-sha256"]


# Reading: sheets as {row: {column: (formula or None, value line or None)}}


def unescaped(text):
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def plain_text(element):
    """Of a shared or inline string, without how it is pronounced."""
    parts = []
    for child in element:
        if child.tag == MAIN + "t":
            parts.append(child.text or "")
        elif child.tag == MAIN + "r":
            parts.extend(t.text or "" for t in child.iter(MAIN + "t"))
    return unescaped("".join(parts))


def read_workbook(path):
    with zipfile.ZipFile(path) as package:
        names = {name.lower(): name for name in package.namelist()}
        tree = lambda part: ElementTree.fromstring(package.read(names[part.lower()]))
        links = {link.get("Id"): link for link in tree("xl/_rels/workbook.xml.rels")}
        part_of = lambda target: target[1:] if target.startswith("/") else "xl/" + target
        strings = []
        for link in links.values():
            if link.get("Type").endswith("/sharedStrings"):
                strings = [plain_text(si) for si in tree(part_of(link.get("Target")))]
        sheets = {}
        for sheet in tree("xl/workbook.xml").iter(MAIN + "sheet"):
            root = tree(part_of(links[sheet.get(LINK)].get("Target")))
            sheets[sheet.get("name")] = read_sheet(root, strings)
        return sheets


def read_sheet(root, strings):
    rows, masters = {}, {}
    for c in root.iter(MAIN + "c"):
        letters, number = re.match(r"([A-Z]+)(\d+)$", c.get("r")).groups()
        cell = read_cell(c, strings, masters)
        if cell:
            rows.setdefault(int(number), {})[column_index_from_string(letters)] = cell
    return rows


def read_cell(c, strings, masters):
    f, v, kind = c.find(MAIN + "f"), c.find(MAIN + "v"), c.get("t", "n")
    raw = None if v is None else v.text or ""
    value = None
    inline = c.find(MAIN + "is")
    if kind == "inlineStr":
        value = None if inline is None else ("text", plain_text(inline))
    elif kind == "str" and raw is not None:
        value = ("text", unescaped(raw))
    elif raw not in (None, ""):
        if kind == "s":
            value = ("text", strings[int(raw)])
        elif kind == "b":
            value = ("boolean", raw == "1")
        elif kind == "e":
            value = ("error", raw)
        else:
            value = ("number", float(raw))
    if f is None:
        return (None, value) if value and value != ("text", "") else None
    formula = unescaped(f.text or "")
    if f.get("t") == "shared":
        if formula:
            masters[f.get("si")] = (formula, c.get("r"))
        else:
            text, origin = masters[f.get("si")]
            formula = Translator("=" + text, origin=origin).translate_formula(c.get("r"))[1:]
    return (formula, value)


# Canonical lines


def number_line(value, digits=15):
    rounded = float("%.*g" % (digits, value))
    if rounded == int(rounded) and abs(rounded) < 1e15:
        return str(int(rounded))
    mantissa, exponent = ("%.14e" % rounded).split("e")
    return mantissa.rstrip("0").rstrip(".") + "e" + str(int(exponent))


def value_line(value, digits=15):
    kind, content = value
    if kind == "number":
        return "number " + number_line(content, digits)
    if kind == "boolean":
        return "boolean true" if content else "boolean false"
    return kind + " " + content


def formula_line(formula):
    def part(found):
        text, sheet, rest = found.groups()
        if text is not None:
            return text
        if sheet is not None:
            return sheet.upper()
        rest = re.sub(r"[\s$]+|_xl(?:fn|ws)\.", "", rest, flags=re.I).upper()
        rest = re.sub(r"\b(TRUE|FALSE)\(\)", r"\1", rest)
        return re.sub(
            r"(?<![\w.:])(?:\d+(?:\.\d+)?E[+-]?\d+|\d+\.\d+)(?![\w.(!:])",
            lambda number: number_line(float(number[0])),
            rest,
        )

    return "=" + re.sub(r"""("(?:[^"]|"")*")|'((?:[^']|'')*)'(?=!)|([^"']+|['"])""", part, formula)


def input_content(cell):
    """What is read: of a formula its result."""
    formula, value = cell
    if value is None:
        return ("error ", None, True)
    return None if value == ("text", "") else (value_line(value), None, False)


def own_content(cell):
    formula, value = cell
    if formula is None:
        return (value_line(value), None, False)
    result = None if value is None else value_line(value, 10)
    return (formula_line(formula), result, value is None)


# Entries


def sha(text):
    return hashlib.sha256(text.encode("utf-8", "surrogatepass"))


def base_64(text):
    bits = int.from_bytes(sha(text).digest()[:6], "big")
    return "".join(BASE_64[bits >> shift & 63] for shift in range(42, -1, -6))


def bits_of(salt, column, text):
    h = 0x811C9DC5
    for byte in f"{salt}\n{column}\n{text}".encode("utf-16-le", "surrogatepass"):
        h = (h ^ byte) * 0x01000193 & 0xFFFFFFFF
    h = (h ^ h >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    h = (h ^ h >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return h ^ h >> 16


def entry_of(salt, columns, cells, content):
    lines, results, checks = [], [], []
    for column in columns:
        held = content(cells[column]) if column in cells else None
        if held is None:
            checks.append("..")
            continue
        text, result, _ = held
        lines.append(f"{column}\t{text}")
        if text.startswith("="):
            results.append(f"{column}\t{result or ''}")
            first = BASE_64[bits_of(salt, column, text) & 63]
            checks.append(first + ("." if result is None else BASE_64[bits_of(salt, column, result) & 63]))
        else:
            bits = bits_of(salt, column, text)
            checks.append(BASE_64[bits & 63] + BASE_64[bits >> 6 & 63])
    if not lines:
        return None
    while checks and checks[-1] == "..":
        checks.pop()
    return (
        base_64(salt + "\n" + "\n".join(lines)),
        base_64(salt + "\n" + "\n".join(results)) if results else "",
        checks,
    )


def numbers(text, read):
    found = []
    for span in text.split(","):
        first, _, last = span.partition(":")
        found.extend(range(read(first), read(last or first) + 1))
    return found


# The receipt


def shown(sheet, row, column):
    cell = sheet.get(row, {}).get(column)
    if not cell or not cell[1]:
        return ""
    kind, value = cell[1]
    return number_line(value) if kind == "number" else str(value)


def is_receipt(sheet):
    return shown(sheet, 1, 1).startswith(TITLES) and shown(sheet, 4, 1) in ENGINES


def short_code(text):
    bits = int.from_bytes(sha(text).digest(), "big") >> 196
    digits = "".join(CROCKFORD[bits >> shift & 31] for shift in range(55, -1, -5))
    return "-".join(digits[at : at + 4] for at in (0, 4, 8))


def verify(path):
    sheets = read_workbook(path)
    receipts = [name for name, sheet in sheets.items() if is_receipt(sheet)]
    if not receipts:
        return {"path": path, "alterations": None}
    name = receipts[-1]
    sheet = sheets[name]
    found = []
    facts = {key: shown(sheet, 4 + index, 2) for index, key in enumerate(FACTS)}
    body = [[shown(sheet, row, column) for column in (1, 2, 3)] for row in sorted(sheet) if row > 12]
    part = lambda wanted: "".join(text for _, text, key in body if re.fullmatch(wanted + r" \d+/\d+", key))
    if not shown(sheet, 1, 1).endswith(facts["code"]):
        found.append(["receipt", name, "A1"])
    if short_code("\n".join(facts[key] for key in FACTS[:6])) != facts["code"]:
        found.append(["receipt", name, "B10"])
    if sha("\n".join("\t".join(row) for row in body)).hexdigest() != facts["body-sha256"]:
        found.append(["receipt", name, "B11"])
    if sha(part("rulebook")).hexdigest() != facts["rulebook-sha256"]:
        found.append(["receipt", name, "B5"])
    regions = {}
    for sheet_name, entries, key in body:
        kind, _, rest = key.partition(" ")
        if kind not in ("input", "own"):
            continue
        columns, rows = rest.split(" ")
        region = regions.setdefault((kind, sheet_name, columns), {})
        region.update(zip(numbers(rows, int), entries.split(" "), strict=True))
    for (kind, sheet_name, columns), entries in regions.items():
        if sheet_name not in sheets:
            found.append(["gone-sheet", sheet_name, ""])
            continue
        found.extend(compare(sheets[sheet_name], sheet_name, kind, numbers(columns, column_index_from_string), entries, facts["salt"]))
    unique = [list(one) for one in dict.fromkeys(tuple(one) for one in found)]
    return {"path": path, "code": facts["code"], "alterations": unique}


def compare(sheet, name, kind, columns, entries, salt):
    content = input_content if kind == "input" else own_content
    then = {}
    for row, entry in entries.items():
        if entry != "-":
            hashes, checks = entry.split(":")
            hash_, _, results = hashes.partition("+")
            then[row] = (hash_, results, [checks[at : at + 2] for at in range(0, len(checks), 2)])
    own = set(columns)
    now = {}
    for row in sorted(sheet):
        entry = entry_of(salt, [column for column in sorted(sheet[row]) if column in own], sheet[row], content)
        if entry:
            now[row] = spread(entry, columns, sheet[row], own, salt, content)
    same, changed = match(then, now)
    found = []
    for before, after in [*same.items(), *changed.items()]:
        found.extend(cells_of(sheet[after], name, columns, then[before], (after, now[after]), (before in same, content)))
    for row in then.keys() - same.keys() - changed.keys():
        found.append(["gone", name, str(row)])
    taken = {*same.values(), *changed.values()}
    added = [row for row in now if row not in taken]
    if kind == "input":
        added = [row for row in added if min(taken, default=row) < row < max(taken, default=row)]
    found.extend(["added", name, str(row)] for row in added)
    moved = {before: after for before, after in same.items() if before != after}
    if moved and set(moved.values()) == set(moved):
        found.append(["sorted", name, ""])
    else:
        found.extend(["moved", name, str(row)] for row in run_starts(moved))
    return found


def spread(entry, columns, cells, own, salt, content):
    """The checks at the places of the line's columns, of cells that are there alone."""
    hash_, results, checks = entry
    filled = dict(zip([column for column in sorted(cells) if column in own], checks))
    last = max(filled)
    places = []
    for column in columns:
        if column > last:
            break
        places.append(filled.get(column, ".."))
    return (hash_, results, places)


def match(then, now):
    same = {row: row for row, (hash_, _, _) in then.items() if row in now and now[row][0] == hash_}
    elsewhere = {}
    for row, (hash_, _, _) in now.items():
        if row not in same:
            elsewhere.setdefault(hash_, []).append(row)
    for row in sorted(then):
        places = elsewhere.get(then[row][0], []) if row not in same else []
        if places:
            same[row] = places.pop(0)
    taken = set(same.values())
    changed = {}
    open_rows = [row for row in sorted(then) if row not in same]
    for row in open_rows:
        place = likest(row, then, now, taken)
        if place is not None:
            changed[row] = place
            taken.add(place)
    for row in open_rows:
        if row not in changed and row in now and row not in taken:
            changed[row] = row
            taken.add(row)
    return same, changed


def likest(row, then, now, taken):
    best, most = None, 0
    for by in range(31):
        for place in [row] if by == 0 else [row - by, row + by]:
            if place in now and place not in taken:
                share = likeness(then[row][2], now[place][2])
                if share > most:
                    best, most = place, share
        if by == 0 and most >= 0.5:
            return best
    return best if most >= 0.5 else None


def likeness(a, b):
    pairs = [(check(a, at), check(b, at)) for at in range(max(len(a), len(b)))]
    pairs = [(x, y) for x, y in pairs if (x, y) != ("..", "..")]
    alike = [x for x, y in pairs if ".." not in (x, y) and x[0] == y[0]]
    return len(alike) / len(pairs) if pairs else 0


def check(checks, at):
    return checks[at] if at < len(checks) else ".."


def cells_of(cells, name, columns, was, after, how):
    (row, now), (is_same, content) = after, how
    if was[:2] == now[:2]:
        return []
    found, missing = [], False
    for at in range(max(len(was[2]), len(now[2]))):
        column = columns[at]
        held = content(cells[column]) if column in cells else None
        if held and held[2]:
            missing = True
        before, here = check(was[2], at), check(now[2], at)
        if before == here:
            continue
        # A result that the file does not keep cannot be checked.
        if held and held[2] and (content is input_content or before[0] == here[0]):
            continue
        found.append(["cell", name, f"{get_column_letter(column)}{row}"])
    if not found and not missing:
        return [["row", name, str(row)]]
    return found


def run_starts(moved):
    starts, last = [], None
    for before, after in sorted(moved.items()):
        if last is None or after - before != last[1] or before - last[0] > 2:
            starts.append(after)
        last = (before, after - before)
    return starts


for argument in sys.argv[1:]:
    print(json.dumps(verify(argument), ensure_ascii=False))
